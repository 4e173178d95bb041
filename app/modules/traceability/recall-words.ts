/** Why a lot was called back and what to do, as sentences: people type them with a full stop or without. */
export function recallWords({ reason, advice }: { reason: string; advice: string }): string {
  return [reason, advice]
    .map((typed) => typed.trim())
    .filter(Boolean)
    .map((typed) => (/[.!?…]$/.test(typed) ? typed : `${typed}.`))
    .join(' ');
}
