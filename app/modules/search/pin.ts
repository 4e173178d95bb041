/** A product that stands first for a text because the operator put it there. `position` 0 is the first. */
export type KeptPin = {
  id: string;
  typed: string;
  position: number;
  createdAt: Date;
  endedAt: Date | null;
  product: { id: string; slug: string; name: string; onSale: boolean };
};

export const mostPins = 10;

/**
 * Why a product cannot be pinned. `empty`: no word to pin it for; `too_long`; `no_product`: no such product; `not_on_sale`;
 * `there_already`; `too_many`: ten stand there.
 */
export type PinProblem = 'empty' | 'too_long' | 'no_product' | 'not_on_sale' | 'there_already' | 'too_many';
