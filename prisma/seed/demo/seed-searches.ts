import { recordAct } from '#app/modules/audit/record-act.server.ts';
import { demoPeople } from '#app/modules/identity/demo-people.ts';
import { fixedClock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { addDays, utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import { Random } from '../random.ts';
import { idOf } from '../stable-id.ts';
import { productId } from './catalogue.ts';

/** What is searched: a week's searches, the share of them without a hit, and the share of the others in which something is opened. */
type Searched = { typed: string; aWeek: number; without?: number; opened?: number; /** Asked for in these weeks. */ asked?: number };

const searched: Searched[] = [
  { typed: 'xoài cát hòa lộc', aWeek: 64, opened: 0.7 },
  { typed: 'nem lai vung', aWeek: 58, opened: 0.75 },
  { typed: 'khom', aWeek: 41, opened: 0.6 },
  { typed: 'hạt sen', aWeek: 37, opened: 0.62 },
  { typed: 'trà sen', aWeek: 33, opened: 0.66 },
  { typed: 'ca phe', aWeek: 24, opened: 0.4 },
  { typed: 'gạo st25', aWeek: 22, opened: 0.55 },
  { typed: 'chiếu', aWeek: 18, opened: 0.5 },
  { typed: 'mật ong', aWeek: 17, opened: 0.13 },
  { typed: 'tôm', aWeek: 15, opened: 0.15 },
  { typed: 'hoa sa đéc', aWeek: 14, opened: 0.5 },
  { typed: 'bánh phồng tôm', aWeek: 14, opened: 0.6 },
  { typed: 'rượu', aWeek: 11, opened: 0.18 },
  { typed: 'đồ nhắm', aWeek: 9, without: 1 },
  { typed: 'nho mẫu đơn', aWeek: 8, without: 1, asked: 5 },
  { typed: 'cua cà mau', aWeek: 7, without: 1, asked: 3 },
  { typed: 'thơm gọt sẵn', aWeek: 5, without: 0.8, opened: 0.5 },
  { typed: 'sầu riêng musang king', aWeek: 5, without: 1, asked: 4 },
  { typed: 'yến sào', aWeek: 4, without: 1, asked: 1 },
  { typed: 'hột vịt lộn', aWeek: 4, without: 1 },
  { typed: 'trái cây sấy thập cẩm', aWeek: 3, without: 0.7, opened: 0.3 },
  // Too rare for anybody to see.
  { typed: 'quà cho má', aWeek: 0.1, without: 1 },
];

const days = 63;
const synonymSince = 6;

/** Nine weeks of searches, one synonym and one pinned product of the operator's. What an earlier run has written stays as it is. */
export async function seedSearches(db: Database, now: Date): Promise<void> {
  const today = vietnamDay(now);
  const rows = Array.from({ length: days }, (_, ago) => addDays(today, -ago)).flatMap((day, ago) =>
    searched.flatMap(({ typed, aWeek, without = 0, opened = 0, asked = 0 }) => {
      const random = new Random(`searches ${typed} ${day}`);
      const searches = random.poisson(aWeek / 7);
      if (searches === 0) return [];
      // Since the synonym is there, its text finds something.
      const withoutHit = typed === synonym.typed && ago < synonymSince ? 0 : Math.round(searches * without);
      const asks = Math.min(withoutHit, random.chance((asked * 2) / days) ? 1 : 0);
      return [{ day: utcMidnight(day), typed, searches, withoutHit, clicks: Math.round((searches - withoutHit) * (opened || 0.4) * random.between(0.7, 1.3)), asked: asks }];
    }),
  );
  await db.searchCount.createMany({ data: rows, skipDuplicates: true });
  await keepRules(db, now);
}

const synonym = { typed: 'đồ nhắm', meant: 'khô cá', bothWays: false };
const pin = { typed: 'quà biếu', slug: 'tra-sen-uop-bong-thap-muoi', position: 0 };

async function keepRules(db: Database, now: Date): Promise<void> {
  const [synonymId, pinId] = [idOf('search synonym'), idOf('search pin')];
  if (await db.searchSynonym.findUnique({ where: { id: synonymId } })) return;
  const { name } = demoPeople.find(({ key }) => key === 'operator') ?? { name: '' };
  const operator = await db.user.findFirst({ where: { name }, select: { id: true } });
  const actor: Actor = { userId: operator?.id ?? null, name, address: null, consentId: null };
  const clock = fixedClock(new Date(now.getTime() - synonymSince * 86_400_000));
  const product = await db.product.findUniqueOrThrow({ where: { id: productId(pin.slug) }, select: { id: true, name: true } });
  await db.$transaction(async (tx) => {
    await tx.searchSynonym.create({ data: { id: synonymId, ...synonym, createdAt: clock.now() } });
    await recordAct({ db: tx, clock }, actor, { action: 'search.add_synonym', subject: { kind: 'search', id: synonymId, name: synonym.typed }, after: { meant: synonym.meant, bothWays: synonym.bothWays } });
    await tx.searchPin.create({ data: { id: pinId, typed: pin.typed, productId: product.id, position: pin.position, createdAt: clock.now() } });
    await recordAct({ db: tx, clock }, actor, { action: 'search.pin', subject: { kind: 'search', id: pinId, name: pin.typed }, after: { product: product.name, rank: pin.position + 1 } });
  });
}
