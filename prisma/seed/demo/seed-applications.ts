import sharp from 'sharp';
import type { AppContext } from '#app/app-context.server.ts';
import { announceSuspension } from '#app/modules/sellers/announce-suspension.server.ts';
import { answerChecklistItem } from '#app/modules/sellers/answer-checklist-item.server.ts';
import { applySeller } from '#app/modules/sellers/apply-seller.server.ts';
import { approveSeller } from '#app/modules/sellers/approve-seller.server.ts';
import { askSeller } from '#app/modules/sellers/ask-seller.server.ts';
import { checklistFor, taxCodeItem } from '#app/modules/sellers/checklist.ts';
import type { ChecklistItem } from '#app/modules/sellers/checklist.ts';
import { decidePaper } from '#app/modules/sellers/decide-paper.server.ts';
import type { CheckingOfficer } from '#app/modules/sellers/officer.ts';
import { passOnSeller } from '#app/modules/sellers/pass-on-seller.server.ts';
import { refuseSeller } from '#app/modules/sellers/refuse-seller.server.ts';
import { setHoliday } from '#app/modules/sellers/set-holiday.server.ts';
import { parseTaxCode } from '#app/modules/sellers/tax-code.ts';
import { startSuspensions } from '#app/modules/sellers/start-suspensions.server.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { addDays, vietnamDay } from '#app/shared/dates.ts';
import { inventedPhone } from '../people-names.ts';
import type { Places } from '../places.ts';
import { idOf } from '../stable-id.ts';
import { applicants } from './applicants.ts';
import type { Applicant } from './applicants.ts';
import { demoSellers, sellerId } from './catalogue.ts';

type App = Pick<AppContext, 'db' | 'storage'>;
type Telling = { app: App; now: Date; places: Places; items: ChecklistItem[]; scan: Uint8Array };

const hour = 3_600_000;

/** Sellers on their way: in every state of the check, in several communes, with papers, goods that wait, and a record of who did what. */
export async function seedApplications(app: App, { places, now }: { places: Places; now: Date }): Promise<void> {
  const items = await app.db.checklistItem.findMany({ where: { retiredAt: null } });
  const telling: Telling = { app, now, places, items, scan: await drawPaper() };
  for (const [index, applicant] of applicants.entries()) {
    if (!(await app.db.seller.findUnique({ where: { slug: applicant.slug }, select: { id: true } }))) await tell(telling, applicant, index);
  }
  await seedAccepted(app.db, items);
  await planHoliday(app, now);
}

async function tell(telling: Telling, applicant: Applicant, index: number): Promise<void> {
  const { app, now } = telling;
  const sentAt = new Date(now.getTime() - applicant.daysAgo * 24 * hour - index * 17 * 60_000);
  const at = (hours: number) => ({ db: app.db, storage: app.storage, clock: { now: () => new Date(Math.min(now.getTime(), sentAt.getTime() + hours * hour)) } });
  const { id: sellerId, communeId, actor } = await register(telling, applicant, index, sentAt);
  const commune: CheckingOfficer = { actor: officer('Võ Thị Lan'), communeIds: [communeId], ownSellerIds: [] };
  const department: CheckingOfficer = { actor: officer('Nguyễn Minh Thu'), communeIds: [communeId], ownSellerIds: [] };
  const groupKeys = [applicant.goods.group];
  await applySeller(at(0), { sellerId, actor });
  if (applicant.story === 'sent') return;
  const asked = checklistFor(telling.items, { kind: applicant.kind, state: 'applied', groupKeys, hasBankAccount: false, answers: [] }).filter(({ item }) => item.required);
  for (const { item } of asked) {
    const value = item.key === taxCodeItem ? (applicant.taxCode ?? '') : item.key === 'registration' ? (applicant.registration ?? '') : '';
    told(await answerChecklistItem(at(5), { sellerId, actor, itemKey: item.key, value, scan: item.wantsScan ? telling.scan : null }));
  }
  if (applicant.story === 'papers_sent') return;
  if (applicant.story === 'paper_refused') return told(await decidePaper(at(26), { sellerId, officer: commune, itemKey: 'food_safety', accept: false, note: 'ảnh bị tối, không đọc được số giấy' }));
  if (applicant.story === 'asked') return told(await askSeller(at(28), { sellerId, officer: commune, text: 'gửi thêm danh sách thành viên hợp tác xã' }));
  if (applicant.story === 'refused') {
    return told(await refuseSeller(at(50), { sellerId, officer: commune, reason: 'Địa chỉ không thuộc xã này. Công ty chỉ mua bán lại, chưa có vùng trồng trong tỉnh', from: ['applied'] }));
  }
  for (const { item } of asked) told(await decidePaper(at(27), { sellerId, officer: commune, itemKey: item.key, accept: true, note: '' }));
  told(await passOnSeller(at(28), { sellerId, officer: commune, groupKeys }));
  if (applicant.story === 'checked') return;
  told(await approveSeller(at(52), { sellerId, officer: department, groupKeys }));
  await suspend(telling, applicant, { sellerId, department });
}

/** One suspension is announced for a day that is still to come, the other has begun. */
async function suspend({ app, now }: Telling, { story }: Applicant, { sellerId, department }: { sellerId: string; department: CheckingOfficer }): Promise<void> {
  const announcedAt = new Date(now.getTime() - (story === 'suspended' ? 9 : 1) * 24 * hour);
  const startsOn = addDays(vietnamDay(announcedAt), story === 'suspended' ? 5 : 14);
  const reason = story === 'suspended' ? 'Giấy phép làm rượu đã hết hạn' : 'Nhãn ghi sai ngày làm, khách khiếu nại nhiều lần';
  told(await announceSuspension({ db: app.db, clock: { now: () => announcedAt } }, { sellerId, officer: department, reason, startsOn }));
  if (story === 'suspended') await startSuspensions({ db: app.db, clock: { now: () => new Date(now.getTime() - 3 * 24 * hour) } });
}

async function register({ app: { db }, places }: Telling, applicant: Applicant, index: number, sentAt: Date): Promise<{ id: string; communeId: string; actor: Actor }> {
  const { slug, name, contact, kind, communeCode, street, goods } = applicant;
  const place = places.byCode.get(communeCode);
  if (!place) throw new Error(`applicant ${slug}: commune ${communeCode} is not in force`);
  const { communeId } = place;
  const phone = inventedPhone(2_000_000 + index * 31_337);
  const userId = idOf(`demo person ${slug}`);
  const begun = new Date(sentAt.getTime() - 20 * 60_000);
  const at = { createdAt: begun, updatedAt: begun };
  await db.user.createMany({ data: { id: userId, name: contact, email: `${phone.slice(1)}@phone.invalid`, phoneNumber: phone, phoneNumberVerified: true, ...at }, skipDuplicates: true });
  const id = idOf(`demo seller ${slug}`);
  await db.seller.create({ data: { id, slug, name, kind, state: 'draft', contactName: contact, phone, communeId, street, ...at } });
  await db.roleGrant.createMany({ data: { id: idOf(`demo role ${slug}`), userId, role: 'seller_owner', sellerId: id, createdAt: begun }, skipDuplicates: true });
  await seedDraft(db, { sellerId: id, slug, goods, at });
  return { id, communeId, actor: { userId, name: contact, address: null, consentId: null } };
}

async function seedDraft(db: Database, { sellerId, slug, goods, at }: { sellerId: string; slug: string; goods: Applicant['goods']; at: { createdAt: Date; updatedAt: Date } }): Promise<void> {
  const id = idOf(`demo draft ${slug}`);
  await db.product.create({ data: { id, sellerId, slug: `nhap-${slug}`, name: goods.name, groupKey: goods.group, state: 'draft', ...at } });
  await db.variant.create({
    data: { id: idOf(`demo draft variant ${slug}`), productId: id, position: 0, name: goods.unit, price: goods.price, netGrams: goods.grams, weightGrams: goods.grams, stock: goods.stock, updatedAt: at.updatedAt },
  });
}

/** A story goes as it is written, or the seed stops. */
function told(result: { ok: true } | { ok: false; problem: { code: string } }): void {
  if (!result.ok) throw new Error(`an applicant's story stopped: ${result.problem.code}`);
}

function officer(name: string): Actor {
  return { userId: null, name, address: null, consentId: null };
}

/** A paper that is none: grey lines, a stamp, no letters. */
function drawPaper(): Promise<Uint8Array> {
  const lines = Array.from({ length: 14 }, (_, line) => `<rect x="90" y="${260 + line * 44}" width="${520 + ((line * 97) % 200)}" height="12" fill="#9aa39c"/>`).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1200"><rect width="900" height="1200" fill="#fbf9f2"/><rect x="290" y="110" width="320" height="22" fill="#5b6b60"/><rect x="340" y="160" width="220" height="14" fill="#9aa39c"/>${lines}<circle cx="690" cy="1000" r="92" fill="none" stroke="#b8403a" stroke-width="9"/><path d="M690 950l14 36h38l-30 23 11 37-33-22-33 22 11-37-30-23h38z" fill="#b8403a"/></svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 70 }).toBuffer();
}

/** The papers of the sellers that have long been on the market were accepted when they joined. */
async function seedAccepted(db: Database, items: ChecklistItem[]): Promise<void> {
  const sellers = await db.seller.findMany({
    where: { id: { in: demoSellers.map(({ slug }) => sellerId(slug)) }, checks: { none: {} } },
    select: { id: true, kind: true, appliedAt: true, verifiedAt: true, products: { distinct: ['groupKey'], select: { groupKey: true } } },
    orderBy: { id: 'asc' },
  });
  const rows = sellers.flatMap(({ id, kind, appliedAt, verifiedAt, products }, index) => {
    const taxCode = inventedTaxCode(index);
    return checklistFor(items, { kind, state: 'verified', groupKeys: products.map(({ groupKey }) => groupKey), hasBankAccount: false, answers: [] })
      .filter(({ item }) => item.required)
      .map(({ item }) => ({ sellerId: id, itemKey: item.key, state: 'accepted' as const, value: item.key === taxCodeItem ? taxCode : '', sentAt: appliedAt ?? new Date(0), decidedAt: verifiedAt }));
  });
  await db.sellerCheck.createMany({ data: rows, skipDuplicates: true });
  for (const { sellerId: id, itemKey, value } of rows) if (itemKey === taxCodeItem) await db.seller.updateMany({ where: { id, taxCode: null }, data: { taxCode: value, updatedAt: rows[0]?.sentAt ?? new Date(0) } });
}

/** A tax code of the province's series with its right check digit; a serial for which there is none is passed over. */
function inventedTaxCode(index: number): string {
  for (let serial = 9_800_000 + index * 11; ; serial += 1) {
    for (let check = 0; check <= 9; check += 1) {
      const code = parseTaxCode(`14${serial}${check}`);
      if (code) return code;
    }
  }
}

/** One shop has said when it will rest. */
async function planHoliday(app: App, now: Date): Promise<void> {
  const resting = demoSellers.at(-1);
  if (!resting) return;
  const id = sellerId(resting.slug);
  const seller = await app.db.seller.findUnique({ where: { id }, select: { holidayFrom: true, contactName: true } });
  if (!seller || seller.holidayFrom) return;
  const from = addDays(vietnamDay(now), 12);
  await setHoliday({ db: app.db, clock: { now: () => now } }, { sellerId: id, actor: officer(seller.contactName), holiday: { from, until: addDays(from, 4) } });
}
