export const orderStates = ['placed', 'confirmed', 'handed_over', 'delivered', 'declined', 'cancelled', 'returned'] as const;
export type OrderState = (typeof orderStates)[number];

/** Who may take a step. The buyer acts through the secret page of the order. */
export type Actor = 'seller' | 'buyer';

export type Step = {
  from: OrderState;
  to: OrderState;
  by: Actor;
  /** The goods never left: they go back on the shelf. */
  returnsStock?: true;
  /** Somebody has to say why. */
  needsReason?: true;
};

/** The life of an order, whole: what is not in this table cannot happen. */
export const steps = {
  confirm: { from: 'placed', to: 'confirmed', by: 'seller' },
  decline: { from: 'placed', to: 'declined', by: 'seller', returnsStock: true, needsReason: true },
  cancel: { from: 'placed', to: 'cancelled', by: 'buyer', returnsStock: true },
  'hand-over': { from: 'confirmed', to: 'handed_over', by: 'seller' },
  deliver: { from: 'handed_over', to: 'delivered', by: 'seller' },
  'take-back': { from: 'handed_over', to: 'returned', by: 'seller', needsReason: true },
} as const satisfies Record<string, Step>;

export type StepName = keyof typeof steps;

/** The states in which nothing more happens. */
export const finalStates: readonly OrderState[] = orderStates.filter((state) => !Object.values(steps).some(({ from }) => from === state));

/** The steps that somebody may take from here. */
export function stepsFrom(state: OrderState, by: Actor): StepName[] {
  return (Object.keys(steps) as StepName[]).filter((name) => steps[name].from === state && steps[name].by === by);
}
