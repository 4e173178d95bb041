import { demoPeople } from '#app/modules/identity/demo-people.ts';
import type { DemoKey } from '#app/modules/identity/demo-people.ts';
import { keepWorkLists } from '#app/modules/visits/keep-work-lists.server.ts';
import { planVisit } from '#app/modules/visits/plan-visit.server.ts';
import type { VisitOutcome } from '#app/modules/visits/work-line.ts';
import { writeVisit } from '#app/modules/visits/write-visit.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { addDays, startOfVietnamDay, utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { inventedPhone } from '../people-names.ts';
import type { Places } from '../places.ts';
import { idOf } from '../stable-id.ts';
import { sellerId } from './catalogue.ts';
import { newcomers } from './newcomers.ts';
import type { SeedApp } from './seed-demo.ts';
import { pastLines } from './visited-before.ts';

/** The story of the last weeks: a household of the list, how many days ago somebody was there, and what came of it. */
type Told = { slug: string; by: DemoKey; ago: number; outcome: VisitOutcome; note: string; nextStep?: string; /** Days from today. */ nextIn?: number };
const told: readonly Told[] = [
  { slug: 'ho-hai-thoi-kho-ca-loc', by: 'team', ago: 9, outcome: 'helped', note: 'Đã chụp ảnh ba món khô. Chưa có giấy an toàn thực phẩm.', nextStep: 'Đưa mẫu bản cam kết, giúp ghi', nextIn: 2 },
  { slug: 'ho-sau-hieu-chuoi-say', by: 'commune', ago: 16, outcome: 'no_answer', note: 'Cả nhà đi làm vườn xa, gọi không ai bắt máy.', nextStep: 'Đến lại sau 5 giờ chiều', nextIn: 1 },
  { slug: 'ho-ut-phuoc-gao-st', by: 'district', ago: 6, outcome: 'helped', note: 'Giúp đặt giá và cân túi. Hẹn cuối tuần tự đăng.' },
  { slug: 'ho-nam-tham-banh-xeo', by: 'district', ago: 21, outcome: 'unwilling', note: 'Bán ở chợ xã đủ rồi, không muốn gửi hàng đi xa.' },
];
/** Given to somebody who has not been there yet. */
const given: readonly { slug: string; to: DemoKey; inDays: number }[] = [
  { slug: 'ho-tu-rang-cu-sen', to: 'team', inDays: 0 },
  { slug: 'ho-bay-nho-mat-ong-tram', to: 'team', inDays: 1 },
  { slug: 'ho-chi-diem-bun-gao', to: 'commune', inDays: 3 },
];

/** Work lists with households that have put nothing on sale yet, the visits of the last weeks, and half a year of visits by which one sees whether they help. */
export async function seedVisits(app: SeedApp, { places, now }: { places: Places; now: Date }): Promise<void> {
  const { db } = app;
  if ((await db.visit.count()) > 0) return;
  const today = vietnamDay(now);
  await addNewcomers(db, places, today);
  await addPast(app, today);
  await keepWorkLists({ db, clock: fixedClock(now) });
  for (const each of told) await tellVisit(app, each, today);
  for (const each of given) await give(app, each, today);
}

const morning = (day: VietnamDay, hour = 9) => new Date(startOfVietnamDay(day).getTime() + hour * 3_600_000);

async function addNewcomers(db: Database, places: Places, today: VietnamDay): Promise<void> {
  const rows = newcomers.map(({ slug, name, contact, communeCode, street, verifiedAgo, closed }, index) => {
    const place = places.byCode.get(communeCode);
    if (!place) throw new Error(`newcomer ${slug}: commune ${communeCode} is not in force`);
    const [appliedAt, verifiedAt] = [morning(addDays(today, -verifiedAgo - 3)), morning(addDays(today, -verifiedAgo), 15)];
    return {
      id: sellerId(slug), slug, name, kind: 'household' as const, state: 'verified' as const, contactName: contact, phone: inventedPhone(8_200_000 + index * 7_919), communeId: place.communeId, street,
      appliedAt, verifiedAt, createdAt: appliedAt, updatedAt: verifiedAt,
      ...(closed && { holidayFrom: utcMidnight(addDays(today, -closed[0])), holidayUntil: utcMidnight(addDays(today, closed[1])) }),
    };
  });
  await db.seller.createMany({ data: rows, skipDuplicates: true });
}

async function actorOf(db: Database, key: DemoKey): Promise<Actor & { userId: string }> {
  const person = demoPeople.find((each) => each.key === key);
  const found = await db.user.findUniqueOrThrow({ where: { phoneNumber: person?.phone ?? '' }, select: { id: true, name: true } });
  return { userId: found.id, name: found.name, address: null, consentId: null };
}

const lineOf = (db: Database, slug: string) => db.stuckLine.findFirstOrThrow({ where: { sellerId: sellerId(slug), reason: 'no_listing', goneAt: null } });

async function tellVisit({ db }: SeedApp, { slug, by, ago, outcome, note, nextStep = '', nextIn }: Told, today: VietnamDay): Promise<void> {
  const [line, actor] = [await lineOf(db, slug), await actorOf(db, by)];
  const day = addDays(today, -ago);
  const at = { db, clock: fixedClock(morning(day, 16)) };
  const own = { actor, communeIds: [line.communeId], workLineId: line.id };
  const officer = by === 'team' ? await actorOf(db, 'commune') : actor;
  await planVisit({ db, clock: fixedClock(morning(addDays(day, -1))) }, { ...own, actor: officer, visitors: [{ id: actor.userId, name: actor.name }], typed: { visitorId: actor.userId, plannedOn: day } });
  const typed = { id: idOf(`demo visit ${slug}`), outcome, visitedOn: day, note, nextStep, nextOn: nextIn === undefined ? '' : addDays(today, nextIn) };
  const result = await writeVisit(at, { ...own, onlyOf: null, typed });
  if (!result.ok) throw new Error(`the visit to ${slug} stopped: ${JSON.stringify(result.problem)}`);
}

async function give({ db, clock }: SeedApp, { slug, to, inDays }: (typeof given)[number], today: VietnamDay): Promise<void> {
  const [line, actor, visitor] = [await lineOf(db, slug), await actorOf(db, 'commune'), await actorOf(db, to)];
  await planVisit({ db, clock }, { actor, communeIds: [line.communeId], workLineId: line.id, visitors: [{ id: visitor.userId, name: visitor.name }], typed: { visitorId: visitor.userId, plannedOn: addDays(today, inDays) } });
}

/** Lines of the last half year that have gone: some were visited, some went by themselves. */
async function addPast({ db }: SeedApp, today: VietnamDay): Promise<void> {
  const actors = { commune: await actorOf(db, 'commune'), district: await actorOf(db, 'district'), department: await actorOf(db, 'department') };
  const lines = await pastLines(db, today);
  await db.stuckLine.createMany({
    data: lines.map(({ key, seller, reason, sinceOn, listedOn, facts, goneOn, solved, visit }) => ({
      id: idOf(`demo line ${key}`), sellerId: seller.id, communeId: seller.communeId, reason, facts, solved,
      sinceOn: utcMidnight(sinceOn), listedOn: utcMidnight(listedOn), goneAt: morning(goneOn, 14), firstVisitOn: visit && utcMidnight(visit.on),
    })),
    skipDuplicates: true,
  });
  await db.visit.createMany({
    data: lines.flatMap(({ key, seller, visit }) => {
      if (!visit) return [];
      const by = seller.near ? actors.commune : seller.inDistrict ? actors.district : actors.department;
      return [{ id: idOf(`demo visit ${key}`), lineId: idOf(`demo line ${key}`), sellerId: seller.id, communeId: seller.communeId, byId: by.userId, byName: by.name, visitedOn: utcMidnight(visit.on), outcome: visit.outcome, note: visit.note, at: morning(visit.on, 17) }];
    }),
    skipDuplicates: true,
  });
}
