/** A fault that the person at the keyboard can mend: its message is one clear sentence, and is shown without a stack trace. */
export class PlainError extends Error {
  override name = 'PlainError';
}

const known = new Set(['PlainError', 'SettingsError']);

/** Shows an error that ends a command: a sentence for what is known, everything for a fault of the program. */
export function showError(error: unknown): void {
  const plain = error instanceof Error && known.has(error.name);
  console.error(plain ? `\n✗ ${error.message}` : error);
}
