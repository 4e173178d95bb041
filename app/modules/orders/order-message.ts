/** Letters of a message. */
export const longestMessage = 2000;

/** What was typed into the form of a message: its text without blanks around, or why it is none. */
export function readMessage(typed: string): { ok: true; value: string } | { ok: false; problem: { code: 'empty' | 'too_long' } } {
  const value = typed.replaceAll('\r\n', '\n').trim().normalize('NFC');
  if (value === '') return { ok: false, problem: { code: 'empty' } };
  return [...value].length > longestMessage ? { ok: false, problem: { code: 'too_long' } } : { ok: true, value };
}
