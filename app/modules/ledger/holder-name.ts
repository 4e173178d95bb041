/** Whoever holds money, as they write themselves: carriers and banks go by their initials. */
export function holderName(holder: string): string {
  return holder === 'stripe' ? 'Stripe' : holder.toUpperCase();
}
