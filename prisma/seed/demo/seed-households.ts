import { householdColumns } from '#app/modules/households/household-columns.ts';
import { linkHousehold } from '#app/modules/households/link-household.server.ts';
import { householdsImport } from '#app/modules/households/households-import.server.ts';
import { demoPeople } from '#app/modules/identity/demo-people.ts';
import { applyImport } from '#app/modules/imports/apply-import.server.ts';
import { confirmImport } from '#app/modules/imports/confirm-import.server.ts';
import { readImport } from '#app/modules/imports/read-import.server.ts';
import { startImport } from '#app/modules/imports/start-import.server.ts';
import { writeSheet } from '#app/modules/imports/write-sheet.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { addDays, daysBetween, dayOf, vietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { formatPhone } from '#app/shared/phone.ts';
import { inventedPhone, personName } from '../people-names.ts';
import type { Places } from '../places.ts';
import { Random } from '../random.ts';
import { idOf } from '../stable-id.ts';
import type { SeedApp } from './seed-demo.ts';

type Cells = Record<string, string>;
const trainings = ['Chụp ảnh và đăng hàng', 'Nhận đơn và gửi hàng', 'Đóng gói trái cây tươi', 'Tem nguồn gốc'] as const;

/** The department's lists of last year and of this one: invented households of every commune, and those of the demonstration that sell. */
export async function seedHouseholds(app: SeedApp, { places, homeProvince, now }: { places: Places; homeProvince: string; now: Date }): Promise<void> {
  const today = vietnamDay(now);
  const thisYear = Number(today.slice(0, 4));
  const { phone } = demoPeople.find(({ key }) => key === 'department') ?? { phone: '' };
  const officer = await app.db.user.findFirst({ where: { phoneNumber: phone }, select: { id: true, name: true } });
  if (!officer) return;
  const shops = await app.db.seller.findMany({ where: { kind: { in: ['household', 'registered_household'] } }, orderBy: { slug: 'asc' }, select: { slug: true, contactName: true, phone: true, communeId: true, appliedAt: true } });
  for (const [year, each] of [[thisYear - 1, 4], [thisYear, 6]] as const) {
    const rows = places.communes.filter(({ provinceCode }) => provinceCode === homeProvince).flatMap((place): Cells[] => {
      const random = new Random(`households of ${place.code}`);
      // The market's households are in the list of the year in which they came, and after; some came by themselves.
      const known = shops.filter(({ slug, communeId, appliedAt }) => communeId === place.communeId && !new Random(`listed ${slug}`).chance(0.1) && (appliedAt === null || vietnamDay(appliedAt) <= `${year}-12-31`));
      const invented = Array.from({ length: each + random.whole(-3, 3) }, (_, index) => ({ contactName: personName(random), phone: inventedPhone(4_000_000 + Number(place.code) * 50 + index) }));
      return [...known, ...invented].map((household, index) => row(household, { code: `${place.code}-${String(index + 1).padStart(3, '0')}`, commune: place.name, year, today }));
    });
    await importList(app, { rows, year, actor: { userId: officer.id, name: officer.name, address: null, consentId: null } });
  }
  await linkByHand(app, { year: thisYear, actor: { userId: officer.id, name: officer.name, address: null, consentId: null } });
}

/** Households of which an officer knows the shop, although its number is another's: the first two communes where there is one of each. */
async function linkByHand(app: SeedApp, { year, actor }: { year: number; actor: Actor }): Promise<void> {
  if ((await app.db.householdLink.count()) > 0) return;
  const pairs = await app.db.$queryRaw<{ listedId: string; sellerId: string; communeId: string }[]>`
    SELECT DISTINCT ON (s.commune_id) h.id AS "listedId", s.id AS "sellerId", s.commune_id AS "communeId"
    FROM seller s JOIN household h ON h.commune_id = s.commune_id AND h.year = ${year} AND NOT EXISTS (SELECT FROM seller other WHERE other.phone = h.phone)
    WHERE s.kind IN ('household', 'registered_household') AND s.state = 'verified' AND NOT EXISTS (SELECT FROM household named WHERE named.phone = s.phone AND named.year = ${year})
    ORDER BY s.commune_id, s.slug, h.code LIMIT 2`;
  for (const { listedId, sellerId, communeId } of pairs) await linkHousehold(app, { actor, communeIds: [communeId], listedId, choice: { sellerId } });
}

function row({ contactName, phone }: { contactName: string; phone: string }, { code, commune, year, today }: { code: string; commune: string; year: number; today: VietnamDay }): Cells {
  const random = new Random(`training ${phone} ${year}`);
  const begin = dayOf(`${year}-02-10`);
  const last = Math.min(270, daysBetween(begin, today));
  const trained = last > 0 && random.chance(0.38) ? addDays(begin, random.whole(0, last)) : '';
  // Not everybody gives a number.
  return { code, name: contactName, commune, phone: random.chance(0.06) && phone.startsWith('+8495') ? '' : formatPhone(phone), trained, training: trained && random.pick(trainings) };
}

type List = { rows: Cells[]; year: number; actor: { userId: string; name: string; address: null; consentId: null } };

/** As the department would send it. A list that is there already stays as it is. */
async function importList(app: SeedApp, { rows, year, actor }: List): Promise<void> {
  const runId = idOf(`demo households ${year}`);
  const own = { kind: 'households', sellerId: null } as const;
  const { bytes } = await writeSheet({ definition: { columns: householdColumns }, lists: {}, rows: rows.map((cells) => ({ cells })), locale: 'vi', format: 'csv' });
  await startImport(app, { ...own, id: runId, actor, file: { name: `danh-sach-ho-${year}.csv`, bytes }, zip: null, options: { year: String(year), scope: 'whole' } });
  await readImport(app, householdsImport, runId);
  await confirmImport(app, { ...own, runId, actor, wholly: true });
  await applyImport(app, householdsImport, runId);
}
