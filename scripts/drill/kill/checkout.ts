import type { Chance } from './chance.ts';
import { GivenUp } from './requests.ts';
import { marketCodes } from './shops.ts';
import { count, hiddenFields, look } from './world.ts';
import type { World } from './world.ts';

type Kept = [name: string, value: string][];
type Placed = { key: string; payAt: string | null; from: string };

let buyers = 0;

/** A buyer fills a cart, types a code or two and sends the form. Answers the key of the orders' page, and where a card is taken. */
export async function purchase(world: World, chance: Chance, method: string): Promise<Placed | null> {
  const { line, seen } = world;
  buyers += 1;
  const from = `10.${buyers >> 16}.${(buyers >> 8) & 255}.${buyers & 255}`;
  const shops = Array.from({ length: chance.between(1, 2) }, () => chance.of(world.shops));
  let cookie = '';
  for (const { variantIds } of shops) {
    const added = await line.ask({ method: 'POST', path: '/cart', cookie, from, form: { intent: 'add', variantId: chance.of(variantIds), quantity: String(chance.between(1, 3)) } });
    cookie ||= added.cookies;
  }
  const checkout = { path: '/checkout', cookie, from };
  const page = await line.ask(checkout);
  let kept: Kept = hiddenFields(page.body);
  if (page.status !== 200 || !keyOf(kept)) {
    count(seen, 'nothing left to buy');
    return null;
  }
  const filled: Kept = [
    ['paymentMethod', method], ['name', `Người mua ${buyers}`], ['phone', `09${10_000_000 + chance.between(1, world.phones)}`],
    ['provinceCode', '82'], ['communeCode', '30214'], ['street', 'Ấp Tân Lợi'],
  ];
  for (const code of typedCodes(chance, shops)) {
    const shown = await line.ask({ method: 'POST', ...checkout, form: [...kept, ...filled, ['code', code], ['intent', 'code']] });
    kept = hiddenFields(shown.body);
    count(seen, codesOf(kept).includes(code) ? 'typed a code' : 'typed a code that is used up');
  }
  // Where somebody else was faster, the page says what it is now, and that is sent.
  for (let attempt = 0; attempt < 2 && keyOf(kept); attempt += 1) {
    const sent = await send(world, { ...checkout, kept, filled, method });
    if ('key' in sent) return { ...sent, from };
    kept = sent.next;
  }
  return null;
}

const keyOf = (kept: Kept) => kept.find(([name]) => name === 'checkoutKey')?.[1];
const codesOf = (kept: Kept) => kept.filter(([name]) => name === 'codes').map(([, code]) => code);

function typedCodes(chance: Chance, shops: readonly { code: string }[]): string[] {
  const ofSeller = chance.is(0.4) ? shops.slice(0, 1).map(({ code }) => code) : [];
  return chance.is(0.4) ? [...ofSeller, chance.of(marketCodes)] : ofSeller;
}

type Form = { path: string; cookie: string; from: string; kept: Kept; filled: Kept; method: string };

async function send({ app, line, seen }: World, { kept, filled, method, ...checkout }: Form): Promise<Omit<Placed, 'from'> | { next: Kept }> {
  const checkoutKey = keyOf(kept) ?? '';
  const answer = await line.ask({ method: 'POST', ...checkout, form: [...kept, ...filled] }).catch((error: unknown) => {
    if (error instanceof GivenUp) seen.givenUp.add(checkoutKey);
    throw error;
  });
  if (answer.status === 303 && answer.location !== '') {
    const payAt = answer.location.includes('/pay/cs_') ? answer.location : null;
    const key = /\/orders\/([^/?]+)/.exec(answer.location)?.[1] ?? (await look(() => app.db.orderGroup.findUniqueOrThrow({ where: { checkoutKey }, select: { key: true } }))).key;
    seen.placed.set(checkoutKey, { key, codes: codesOf(kept) });
    count(seen, `bought, ${method}`);
    return { key, payAt };
  }
  seen.refused.add(checkoutKey);
  count(seen, `refused with ${answer.status}`);
  const next = answer.status === 409 ? hiddenFields(answer.body) : [];
  return { next: keyOf(next) === checkoutKey ? [] : next };
}
