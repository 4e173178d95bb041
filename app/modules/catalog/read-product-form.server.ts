import { parseWithZod } from '@conform-to/zod/v4';
import { listCommunes } from '#app/modules/areas/list-communes.server.ts';
import { listProducers } from '#app/modules/sellers/list-members.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Settings } from '#app/platform/env.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { productFormOn } from './schema.ts';

type App = { db: Db; clock: Clock; settings: Pick<Settings, 'homeProvince'> };

/** The communes out of which goods of this market come, for the form of a product. */
export async function listOrigins({ db, clock, settings }: App): Promise<{ id: string; fullName: string }[]> {
  const communes = await listCommunes(db, settings.homeProvince, vietnamDay(clock.now()));
  return communes.map(({ id, fullName }) => ({ id, fullName }));
}

/** The members whose goods a cooperative's may be; who left stays to be chosen where they are said to be its. */
export async function listProducersFor({ db }: { db: Db }, { sellerId, producerId }: { sellerId: string; producerId: string | null }) {
  const members = await listProducers({ db }, { sellerId });
  if (!producerId || members.some(({ id }) => id === producerId)) return members;
  const former = await db.seller.findFirst({ where: { id: producerId, memberships: { some: { cooperativeId: sellerId } } }, select: { id: true, name: true, commune: { select: { fullName: true } } } });
  return former ? [...members, { id: former.id, name: former.name, commune: former.commune.fullName }] : members;
}

/** Reads the form of the editor: what its schema says, and whether the commune of origin is one of the province. */
export async function readProductForm(app: App, form: FormData) {
  const origins = form.get('originCommuneId') ? await listOrigins(app) : [];
  const schema = productFormOn(vietnamDay(app.clock.now())).superRefine(({ originCommuneId }, context) => {
    if (originCommuneId !== null && !origins.some(({ id }) => id === originCommuneId)) context.addIssue({ code: 'custom', message: 'origin', path: ['originCommuneId'] });
  });
  return parseWithZod(form, { schema });
}
