import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { formatPhone } from '#app/shared/phone.ts';
import { getAddressChoice } from './get-address-choice.server.ts';
import { listAddresses } from './list-addresses.server.ts';

type App = { db: Db; clock: Clock; settings: { homeProvince: string } };
type Input = { userId: string; /** The id of an address of the book. */ editing: string | null; /** Null = nothing was sent yet. */ typed: Record<string, string> | null };

/** The address book of an account, and the form that adds to it or changes one of it. 404 where the one to change is not there. */
export async function getAddressForm(app: App, { userId, editing, typed: sent }: Input) {
  const addresses = await listAddresses(app, userId);
  const known = addresses.find(({ id }) => id === editing);
  if (editing !== null && !known) throw new Response(null, { status: 404 });
  const stored = known && { name: known.name, phone: formatPhone(known.phone), street: known.street, provinceCode: known.provinceCode, communeCode: known.communeCode, oldAddress: known.addressTyped ?? '' };
  const typed: Record<string, string> = sent ?? stored ?? {};
  const [pickedProvince, pickedCommune] = (typed.pick ?? '').split(':');
  const choice = { provinceCode: pickedProvince || (typed.provinceCode ?? ''), communeCode: pickedCommune || (typed.communeCode ?? ''), oldAddress: (typed.oldAddress ?? '').slice(0, 200) };
  return { addresses, editing: known?.id ?? null, typed, address: await getAddressChoice(app, choice, { resolve: typed.intent === 'resolve' }) };
}
