import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Commune } from '#app/modules/areas/area.ts';
import type { Buyer } from '#app/modules/orders/create-order-group.server.ts';
import { findPlacedGroup } from '#app/modules/orders/find-placed-group.server.ts';
import { beginPayments } from '#app/modules/payments/begin-payment.server.ts';
import { boundedQueue } from '#app/platform/bounded-queue.ts';
import type { BoundedQueue } from '#app/platform/bounded-queue.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Settings } from '#app/platform/env.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import type { Locale } from '#app/shared/locale.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { answerAttempt, beginAttempt, releaseAttempt } from './internal/attempt.server.ts';
import { keptCommune } from './internal/kept-areas.server.ts';
import { keepAddress } from './internal/keep-address.server.ts';
import { listMethods } from './internal/list-methods.server.ts';
import type { CheckoutFields } from './checkout-fields.ts';
import { placeOrder } from './place-order.server.ts';
import type { PlacedGroup, PlaceInput, PlaceProblem } from './place-order.server.ts';
import { checkoutErrors, checkoutForm } from './schema.ts';
import type { CheckoutErrors } from './schema.ts';
import { termsOf } from './terms.ts';

type App = { db: Database; clock: Clock; settings: Settings };
type Input = {
  cartId: string | null;
  /** The account of somebody who is signed in. */
  buyerId: string | null;
  fields: CheckoutFields;
  /** The `Idempotency-Key` of a program; a form carries its own. */
  idempotencyKey: string | null;
  locale: Locale;
};

/** Where the buyer goes next: the page of the orders, or first to who takes the card. */
export type Placed = { key: string; payUrl: string | null };
export type CheckoutProblem =
  | PlaceProblem
  | { code: 'invalid'; errors: CheckoutErrors }
  | { code: 'terms_moved' | 'not_offered' | 'other_contents' }
  | { code: 'running' | 'busy'; seconds: number };

/** So many checkouts at once in one process: fewer than it has connections, so that pages are still read. What waits longer is told to come again; until then it is answered within 5 seconds. */
const limits = { atOnce: 6, waiting: 400, patience: 4_500 };
const busySeconds = 5;
const pauses = { most: 10, milliseconds: 200 };
const queues = new WeakMap<Database, BoundedQueue>();

function queueOf(db: Database): BoundedQueue {
  const queue = queues.get(db) ?? boundedQueue(limits);
  queues.set(db, queue);
  return queue;
}

const storedAnswer = z.union([z.object({ placed: z.object({ key: z.string(), payUrl: z.string().nullable() }) }), z.object({ problem: z.custom<PlaceProblem>((value) => typeof value === 'object' && value !== null && 'code' in value) })]);
type StoredAnswer = z.infer<typeof storedAnswer>;

/**
 * Places the orders of a checkout form and begins their payment, in three phases: check and hold in one transaction (`placeOrder`), begin the payment outside of any,
 * finish by keeping the answer. The form's key is stored before all that: while it is worked the same form waits for a moment and is then told when to ask again (`running`), afterwards it hears the same
 * answer, a refusal too; for other contents the key is refused (`other_contents`). A process that dies between the phases leaves orders that wait for their payment: the same
 * form takes them up again after the lease, and otherwise they expire.
 * Errors: `invalid` names the fields; `busy` where too many wait; `not_offered` a way of paying that these sellers do not have; `terms_moved`; the others are those of `placeOrder`.
 */
export async function submitCheckout(app: App, input: Input): Promise<Result<Placed, CheckoutProblem>> {
  const parsed = checkoutForm.safeParse(input.fields.typed);
  if (!parsed.success) return failed({ code: 'invalid', errors: checkoutErrors(parsed.error) });
  if (parsed.data.termsOf !== termsOf) return failed({ code: 'terms_moved' });
  const key = attemptKey(input);
  const turn = await heldInTurn(app, input, parsed.data, key);
  if (!turn) return failed({ code: 'busy', seconds: busySeconds });
  const held = turn.value;
  if (!('group' in held)) return held;
  try {
    const begun = await beginPayments(app, { groupId: held.group.id });
    // A provider that is away is asked again from the page of the orders, which wait for their payment.
    return await finish(app, input, parsed.data, key, held, begun.ok ? begun.value.payUrl : null);
  } catch (error) {
    // Where even that fails, the lease ends by itself.
    await releaseAttempt(app, key).catch(() => {});
    throw error;
  }
}

type Form = z.output<typeof checkoutForm>;

async function finish(app: App, { buyerId }: Input, { keepAddress: keep }: Form, key: string, { group, buyer }: HeldOrders, payUrl: string | null): Promise<Result<Placed, CheckoutProblem>> {
  if (buyerId && keep) await keepAddress(app, buyerId, buyer);
  const placed: Placed = { key: group.key, payUrl };
  await answerAttempt(app, { key, answer: { placed } satisfies StoredAnswer });
  return ok(placed);
}

/** A button that was pressed twice sends the form twice, and its browser shows the second answer: it is worth a moment's wait for the first one. A program hears at once. */
async function heldInTurn(app: App, input: Input, form: Form, key: string): Promise<{ value: Held } | null> {
  for (let pause = 0; ; pause += 1) {
    const turn = await queueOf(app.db).run(() => checkAndHold(app, input, form, key));
    const running = turn && 'ok' in turn.value && !turn.value.ok && turn.value.problem.code === 'running';
    if (!running || input.idempotencyKey !== null || pause >= pauses.most) return turn;
    await sleep(pauses.milliseconds);
  }
}
type HeldOrders = { group: PlacedGroup; buyer: Buyer };
type Held = HeldOrders | Result<Placed, CheckoutProblem>;

async function checkAndHold(app: App, input: Input, form: Form, key: string): Promise<Held> {
  const attempt = await beginAttempt(app, { key, fingerprint: fingerprintOf(input, form) });
  if (attempt.state === 'other') return failed({ code: 'other_contents' });
  if (attempt.state === 'running') return failed({ code: 'running', seconds: attempt.seconds });
  if (attempt.state === 'answered') return readAnswer(attempt.answer);
  try {
    const commune = await keptCommune(app.db, form, vietnamDay(app.clock.now()));
    if (!commune) return await refuse(app, key, { code: 'invalid', errors: { communeCode: 'commune' } });
    const buyer = buyerOf(input, form, commune);
    const before = attempt.again ? await findPlacedGroup(app.db, key) : null;
    if (before) return await heldOrPaidAtDoor({ group: before, buyer });
    const cartId = input.cartId ?? crypto.randomUUID();
    if (form.paymentMethod !== 'cod' && !(await listMethods(app, { cartId })).includes(form.paymentMethod)) return await refuse(app, key, { code: 'not_offered' });
    const placed = await placeOrder(app, placeInput(input, { cartId, key, buyer, commune }));
    return placed.ok ? await heldOrPaidAtDoor({ group: placed.value, buyer }) : await refuse(app, key, placed.problem);
  } catch (error) {
    // Where even that fails, the lease ends by itself.
    await releaseAttempt(app, key).catch(() => {});
    throw error;
  }

  // What is paid at the door has no second phase: it is finished in its turn.
  async function heldOrPaidAtDoor(held: HeldOrders): Promise<Held> {
    return form.paymentMethod === 'cod' ? finish(app, input, form, key, held, null) : held;
  }
}

async function refuse(app: App, key: string, problem: CheckoutProblem): Promise<Held> {
  await answerAttempt(app, { key, answer: { problem } });
  return failed(problem);
}

function readAnswer(answer: unknown): Result<Placed, CheckoutProblem> {
  const stored = storedAnswer.parse(answer);
  return 'placed' in stored ? ok(stored.placed) : failed(stored.problem);
}

function placeInput({ fields }: Input, { cartId, key, buyer, commune }: { cartId: string; key: string; buyer: Buyer; commune: Commune }): PlaceInput {
  const { choices, codes, typed } = fields;
  return { cartId, checkoutKey: key, seen: typed.seen ?? '', choices, codes, buyer, destination: { communeId: commune.id, provinceCode: commune.province.code, region: commune.province.region } };
}

/** The key under which this checkout is stored: the one that was sent, brought into the form of a UUID where it has another. A form without any stands for itself. */
function attemptKey({ idempotencyKey, fields }: Input): string {
  const sent = (idempotencyKey ?? fields.typed.checkoutKey ?? '').trim();
  if (isUuid(sent)) return sent.toLowerCase();
  if (sent === '') return crypto.randomUUID();
  const hash = createHash('sha256').update(sent).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/** Of what the buyer has said: what, for whom, where, how. */
function fingerprintOf({ cartId, buyerId, fields }: Input, form: Form): string {
  const facts = [cartId, buyerId, form, fields.typed.seen ?? '', [...fields.choices].sort(), fields.codes];
  return createHash('sha256').update(JSON.stringify(facts)).digest('base64url');
}

function buyerOf({ buyerId, locale }: Input, form: Form, commune: Commune): Buyer {
  const { name, phone, email, street, note, paymentMethod, adult, oldAddress: addressTyped } = form;
  return { name, phone, email, street, note, paymentMethod, adult, addressTyped, provinceId: commune.province.id, communeId: commune.id, locale, buyerId, termsOf: form.termsOf };
}
