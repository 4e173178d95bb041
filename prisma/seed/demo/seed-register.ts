import sharp from 'sharp';
import { naturalKey } from '#app/modules/register/entry.ts';
import type { EntryFacts } from '#app/modules/register/entry.ts';
import { certificateEnd } from '#app/modules/ocop/validity.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { addDays, dayOf, startOfVietnamDay, utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { Random, hashText } from '../random.ts';
import type { Places } from '../places.ts';
import { idOf } from '../stable-id.ts';
import { demoProducts, demoSellers, productId } from './catalogue.ts';
import { registerOnly } from './register-only.ts';
import type { SeedApp } from './seed-demo.ts';
import { isConfirmed } from './seed-products.ts';
import type { DemoProduct } from './types.ts';

type Certified = DemoProduct & { certificate: NonNullable<DemoProduct['certificate']> };
type Ask = { places: Places; homeProvince: string; now: Date };
type Line = { key: string; facts: EntryFacts; product: Certified | null };

/** In the second version, so many of the invented entries came, changed and went. */
const second = { came: 6, changed: 4, went: 2 };

/**
 * The province's register in two versions: every confirmed certificate of the demonstration with the claim that joins them, sixty products
 * that nobody sells here yet, claims that wait, and papers of which some are scanned and some compared. What is there stays as it is.
 */
export async function seedRegister(app: SeedApp, { places, homeProvince, now }: Ask): Promise<void> {
  const { db } = app;
  if ((await db.registerVersion.count()) > 0) return;
  const today = vietnamDay(now);
  const sold = demoProducts.filter((product): product is Certified => product.certificate !== null).map((product) => soldLine(product, places));
  const only = registerOnly.map(([name, groupKey, subject]) => inventedLine({ name, groupKey, subject }, places.communes.filter(({ provinceCode }) => provinceCode === homeProvince), today));
  const scans = await seedScans(app);
  await db.$transaction(async (tx) => {
    await seedVersions(tx, { sold, only, today, scan: scans.register });
    await seedClaims(tx, { sold, today, scan: scans.claim });
    await seedGrades(tx, scans.paper);
  }, { timeout: 60_000 });
}

function pointsOf(stars: number, name: string): number {
  const random = new Random(`points ${name}`);
  const [low, high] = stars === 5 ? [180, 192] : stars === 4 ? [140, 178] : [102, 138];
  return random.whole(low, high) / 2;
}

function soldLine(product: Certified, places: Places): Line {
  const seller = demoSellers.find(({ slug }) => slug === product.seller);
  const commune = places.byCode.get(seller?.communeCode ?? '');
  const issuedOn = dayOf(product.certificate.issuedOn);
  const facts = {
    name: product.name.vi, subject: seller?.name ?? '', communeId: commune?.communeId ?? null, communeTyped: commune?.name ?? '', groupKey: product.group,
    ...product.certificate, points: pointsOf(product.certificate.stars, product.slug), issuedOn, endsOn: certificateEnd(issuedOn), criteria: 'QĐ 148/2023', scanKey: null,
  };
  return { key: naturalKey(facts), facts, product };
}

function inventedLine({ name, groupKey, subject }: Pick<EntryFacts, 'name' | 'groupKey' | 'subject'>, communes: Places['communes'], today: VietnamDay): Line {
  const random = new Random(`register ${name}`);
  const commune = communes[random.whole(0, communes.length - 1)];
  const stars = random.chance(0.68) ? 3 : 4;
  const issuedOn = addDays(today, -random.whole(40, 1080));
  const facts = {
    name, subject, groupKey, stars, communeId: commune?.communeId ?? null, communeTyped: commune?.name ?? '', points: pointsOf(stars, name), decision: `${random.whole(300, 3900)}/QĐ-UBND`, number: '',
    issuer: 'UBND tỉnh Đồng Tháp', issuedOn, endsOn: certificateEnd(issuedOn), criteria: 'QĐ 148/2023', scanKey: null,
  };
  return { key: naturalKey(facts), facts, product: null };
}

type Versions = { sold: Line[]; only: Line[]; today: VietnamDay; scan: string | null };

async function seedVersions(tx: Db, { sold, only, today, scan }: Versions): Promise<void> {
  const at = (daysAgo: number) => new Date(startOfVietnamDay(addDays(today, -daysAgo)).getTime() + 9 * 3_600_000);
  const came = only.slice(0, second.came);
  const changed = only.slice(second.came, second.came + second.changed);
  const went = only.slice(second.came + second.changed, second.came + second.changed + second.went);
  const first = [...sold, ...only.slice(second.came)];
  await tx.registerVersion.createMany({
    data: [
      { number: 1, at: at(200), note: 'danh-sach-ocop-dong-thap.xlsx', added: first.length, changed: 0, removed: 0 },
      { number: 2, at: at(20), note: 'bo-sung-thang-11.xlsx', added: came.length, changed: changed.length, removed: went.length },
    ],
  });
  const until = (line: Line) => (changed.includes(line) || went.includes(line) ? 1 : null);
  // The first version has the points of some with a slip; the second put them right.
  const early = first.map((line) => entryRow(changed.includes(line) ? { ...line, facts: { ...line.facts, points: (line.facts.points ?? 60) - 0.5 } } : line, { since: 1, until: until(line), scan: line.product ? scan : null }));
  const late = [...came, ...changed].map((line) => entryRow(line, { since: 2, until: null, scan: null }));
  await tx.registerEntry.createMany({ data: [...early, ...late] });
}

function entryRow({ key, facts, product }: Line, { since, until, scan }: { since: number; until: number | null; scan: string | null }) {
  const shown = product !== null && product.demand >= 8;
  return { ...facts, id: idOf(`demo entry ${key} ${since}`), key, sinceVersion: since, untilVersion: until, issuedOn: utcMidnight(facts.issuedOn), endsOn: utcMidnight(facts.endsOn), scanKey: shown ? scan : null };
}

/** A confirmed certificate has its claim; one that the register has not confirmed yet is a claim that waits. */
async function seedClaims(tx: Db, { sold, today, scan }: { sold: Line[]; today: VietnamDay; scan: string | null }): Promise<void> {
  for (const { key, product, facts } of sold) {
    if (!product) continue;
    const confirmed = isConfirmed(product);
    const days = new Random(`claim ${product.slug}`).whole(1, 9);
    const claimedAt = new Date(startOfVietnamDay(addDays(today, confirmed ? -190 : -days)).getTime() + 10 * 3_600_000);
    const { stars, decision, number } = product.certificate;
    await tx.ocopClaim.create({
      data: {
        id: idOf(`demo claim ${product.slug}`), productId: productId(product.slug), stars, decision, number, claimedAt, scanKey: confirmed ? null : scan,
        ...(confirmed ? { state: 'confirmed', entryKey: key, decidedAt: new Date(claimedAt.getTime() + 26 * 3_600_000) } : {}),
      },
    });
    if (confirmed) await tx.certificate.updateMany({ where: { id: idOf(`demo certificate ${product.slug}`), confirmed: true }, data: { entryKey: key, scanKey: product.demand >= 8 ? facts.scanKey ?? (await scanOfEntry(tx, key)) : null } });
  }
}

async function scanOfEntry(tx: Db, key: string): Promise<string | null> {
  return (await tx.registerEntry.findFirst({ where: { key, untilVersion: null }, select: { scanKey: true } }))?.scanKey ?? null;
}

/** A third of the papers come with a scan; of these a third wait for an officer, the others were compared. */
async function seedGrades(tx: Db, scanKey: string | null): Promise<void> {
  if (!scanKey) return;
  for (const { slug, documents } of demoProducts) {
    for (const [index] of documents.entries()) {
      const chance = hashText(`scan ${slug} ${index}`) % 9;
      if (chance > 2) continue;
      await tx.productDocument.updateMany({ where: { id: idOf(`demo document ${slug} ${index}`) }, data: { scanKey, grade: chance === 0 ? 'scanned' : 'confirmed' } });
    }
  }
}

/** Three sheets that look like papers from afar, under keys that are the same on every machine. */
async function seedScans({ storage }: SeedApp): Promise<Record<'register' | 'claim' | 'paper', string>> {
  const keys = { register: '', claim: '', paper: '' };
  for (const [kind, color] of [['register', '#8c1d18'], ['claim', '#1f5132'], ['paper', '#1d3c78']] as const) {
    keys[kind] = `scans/${idOf(`demo scan ${kind}`)}.jpg`;
    if (!(await storage.has(keys[kind]))) await storage.put(keys[kind], new Uint8Array(await drawSheet(color)));
  }
  return keys;
}

function drawSheet(color: string): Promise<Buffer> {
  const lines = Array.from({ length: 14 }, (_, index) => `<rect x="90" y="${330 + index * 44}" width="${620 - ((index * 97) % 240)}" height="12" fill="#4a4a4a" opacity="0.55"/>`).join('');
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="1130"><rect width="800" height="1130" fill="#f7f3e6"/><rect x="34" y="34" width="732" height="1062" fill="none" stroke="${color}" stroke-width="6"/><rect x="200" y="110" width="400" height="26" fill="${color}"/><rect x="250" y="160" width="300" height="14" fill="${color}" opacity="0.6"/><rect x="150" y="230" width="500" height="34" fill="#222"/>${lines}<circle cx="570" cy="985" r="76" fill="none" stroke="${color}" stroke-width="8" opacity="0.75"/><circle cx="570" cy="985" r="58" fill="none" stroke="${color}" stroke-width="3" opacity="0.75"/></svg>`;
  return sharp(Buffer.from(sheet)).jpeg({ quality: 78 }).toBuffer();
}
