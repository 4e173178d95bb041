import type { SignedIn } from '#app/modules/identity/person.ts';
import { listPaymentMethods } from '#app/modules/payments/list-payment-methods.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Settings } from '#app/platform/env.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { formatPhone, parsePhone } from '#app/shared/phone.ts';
import type { CheckoutFields } from './checkout-fields.ts';
import { getAddressChoice } from './get-address-choice.server.ts';
import { keptCommune } from './internal/kept-areas.server.ts';
import { getQuote } from './get-quote.server.ts';
import { listAddresses } from './list-addresses.server.ts';
import type { SavedAddress } from './list-addresses.server.ts';
import { isTooMuchCash } from './quote.ts';
import { writeSeen } from './seen.ts';
import { termsOf } from './terms.ts';

type App = { db: Database; clock: Clock; settings: Settings };
type Input = { cartId: string | null; signedIn: SignedIn | null; /** Null = the page is opened and nothing was typed yet. */ fields: CheckoutFields | null; /** What an address in the old form means is asked for. */ resolve?: boolean };

/** What the page of the checkout shows: the cart with ways and fees of delivery, discounts, ways of paying, the address book, and what was typed so far. */
export async function getCheckout(app: App, { cartId, signedIn, fields, resolve = false }: Input) {
  const saved = signedIn ? await listAddresses(app, signedIn.userId) : [];
  const typed = withAddress(fields?.typed ?? firstFields(signedIn, saved), saved);
  const address = await getAddressChoice(app, { provinceCode: typed.provinceCode ?? '', communeCode: typed.communeCode ?? '', oldAddress: (typed.oldAddress ?? '').slice(0, 200) }, { resolve });
  const commune = address.values.communeCode ? await keptCommune(app.db, address.values, vietnamDay(app.clock.now())) : null;
  const destination = commune && { communeId: commune.id, provinceCode: commune.province.code, region: commune.province.region };
  const view = await getQuote(app, { cartId, destination, choices: fields?.choices ?? new Map(), codes: fields?.codes ?? [], phone: parsePhone(typed.phone ?? '') });
  const { quote } = view;
  const methods = await listPaymentMethods(app, { sellerIds: quote.parcels.map(({ parcel }) => parcel.seller.id) });
  return {
    ...view,
    typed,
    address,
    saved,
    methods: methods.filter((method) => method !== 'cod' || !isTooMuchCash(quote)),
    seen: writeSeen(quote),
    termsOf,
    /** Where the goods go, in words; null while nobody knows. */
    destination: commune && { commune: commune.fullName, province: commune.province.fullName },
  };
}

function firstFields(signedIn: SignedIn | null, [last]: SavedAddress[]): Record<string, string> {
  if (last) return { useAddress: last.id, keepAddress: 'yes' };
  return signedIn ? { phone: signedIn.phone ? formatPhone(signedIn.phone) : '', keepAddress: 'yes' } : {};
}

/** Fills in what was picked: an address of the book, or what an address in the old form may mean. */
function withAddress(typed: Record<string, string>, saved: SavedAddress[]): Record<string, string> {
  const { pick, useAddress, ...rest } = typed;
  const [provinceCode, communeCode] = (pick ?? '').split(':');
  if (provinceCode && communeCode) return { ...rest, provinceCode, communeCode };
  const chosen = saved.find(({ id }) => id === useAddress);
  if (!chosen) return rest;
  const { name, phone, street, addressTyped } = chosen;
  return { ...rest, name, phone: formatPhone(phone), street, oldAddress: addressTyped ?? '', provinceCode: chosen.provinceCode, communeCode: chosen.communeCode, usedAddress: chosen.id };
}
