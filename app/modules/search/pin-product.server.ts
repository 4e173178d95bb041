import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { readRuleText } from './internal/check-synonym.server.ts';
import { findNamedProduct } from './internal/named-product.server.ts';
import { pinsOf, placePins } from './internal/place-pins.server.ts';
import { holdRules, tellOfRules } from './internal/tell-of-rules.server.ts';
import type { LexiconReader } from './lexicon-reader.server.ts';
import { mostPins } from './pin.ts';
import type { PinProblem } from './pin.ts';

type NewPin = { actor: Actor; typed: string; /** The product's address or its last part. */ product: string; /** 0 is the first place; those that stand from there on move one down. */ position: number };

/** Shows a product first to whoever looks for this text, while it is on sale. Answers the pin's id. Errors: see `PinProblem`. */
export async function pinProduct(app: { db: Database; clock: Clock; lexicon: LexiconReader }, { actor, typed, product, position }: NewPin): Promise<Result<{ id: string }, { code: PinProblem }>> {
  const { text, problem } = readRuleText(typed);
  if (problem) return failed({ code: problem });
  const named = await findNamedProduct(app.db, product);
  if (!named) return failed({ code: 'no_product' });
  if (!named.onSale) return failed({ code: 'not_on_sale' });
  const result = await app.db.$transaction(async (tx): Promise<Result<{ id: string }, { code: PinProblem }>> => {
    await holdRules(tx);
    if (await tx.searchPin.findFirst({ where: { typed: text, productId: named.id, endedAt: null } })) return failed({ code: 'there_already' });
    const before = await pinsOf(tx, text);
    if (before.length >= mostPins) return failed({ code: 'too_many' });
    const place = Math.max(0, Math.min(Math.trunc(position) || 0, before.length));
    const { id } = await tx.searchPin.create({ data: { typed: text, productId: named.id, position: place, createdAt: app.clock.now() }, select: { id: true } });
    await placePins(tx, text, before.toSpliced(place, 0, id));
    await recordAct({ db: tx, clock: app.clock }, actor, { action: 'search.pin', subject: { kind: 'search', id, name: text }, after: { product: named.name, rank: place + 1 } });
    await tellOfRules(tx, app.clock);
    return ok({ id });
  });
  app.lexicon.forget();
  return result;
}
