import type { AppContext } from '#app/app-context.server.ts';
import { rebuildIndex } from '#app/modules/search/rebuild-index.server.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { writeInstallationFact } from '#app/platform/installation.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { PlainError } from '#scripts/plain-error.ts';
import { readPlaces } from '../places.ts';
import type { Places } from '../places.ts';
import { demoProducts, demoSellers } from './catalogue.ts';
import { demonstrationBegun, demonstrationComplete, demonstrationOrders } from './facts.ts';
import { seedAssistance } from './seed-assistance.ts';
import { seedBuying } from './seed-buying.ts';
import { seedClosedMonths } from './seed-closed-months.ts';
import { seedFulfilment } from './seed-fulfilment.ts';
import { seedHouseholds } from './seed-households.ts';
import { seedImports } from './seed-imports.ts';
import { seedListingFacts } from './seed-listing-facts.ts';
import { seedInvoices } from './seed-invoices.ts';
import { seedLedger } from './seed-ledger.ts';
import { seedLots } from './seed-lots.ts';
import { seedApplications } from './seed-applications.ts';
import { seedOrderMessages } from './seed-order-messages.ts';
import { seedNeighbourPictures, seedNeighbours } from './seed-neighbours.ts';
import { seedOrders } from './seed-orders.ts';
import { seedPastLevels } from './seed-past-levels.ts';
import { seedPayments } from './seed-payments.ts';
import { seedPictures } from './seed-pictures.ts';
import { seedProducts } from './seed-products.ts';
import { seedReportFiles } from './seed-report-files.ts';
import { seedRegister } from './seed-register.ts';
import { seedRegisterList } from './seed-register-list.ts';
import { seedReturns } from './seed-returns.ts';
import { seedReviews } from './seed-reviews.ts';
import { seedSalesConsents } from './seed-sales-consents.ts';
import { seedSearches } from './seed-searches.ts';
import { seedSellers, seedSignIns } from './seed-sellers.ts';
import { seedTargets } from './seed-targets.ts';
import { seedSystems } from './seed-systems.ts';
import { seedVisits } from './seed-visits.ts';

type Tell = (line: string) => void;
export type SeedApp = Pick<AppContext, 'db' | 'clock' | 'storage' | 'log' | 'settings' | 'search' | 'searchIndex'>;

/** The province that the demonstration's texts tell of. */
export const demoProvince = '82';

/**
 * Fills an empty market with the demonstration: sellers, goods, pictures, sign-ins and 18 months of orders up to now.
 * It may run again at any time: what an earlier run has finished stays as it is, also where people have changed it since; what a run left
 * undone when it was ended is done. Refuses a database that holds a market of its own. `log` gets a line for each step. Without `pictures`
 * it leaves out the slow step; the next run with them adds them.
 */
export async function seedDemo({ app, log, pictures = true }: { app: SeedApp; log: Tell; pictures?: boolean }): Promise<void> {
  const { db } = app;
  if (await findFact(db, demonstrationComplete)) return log('The demonstration market is there already.');
  if (app.settings.homeProvince !== demoProvince) {
    throw new PlainError(`The demonstration market tells of Đồng Tháp (HOME_PROVINCE=${demoProvince}); this market serves province ${app.settings.homeProvince}.`);
  }
  const now = await beginning(app);
  const today = vietnamDay(now);
  const places = await readPlaces(db);
  const province = await db.areaUnit.findFirstOrThrow({ where: { level: 'province', code: demoProvince, validTo: null } });
  await writeInstallationFact(db, 'demonstration', 'yes');
  await writeInstallationFact(db, 'province', province.name);
  const steps: [name: string, run: (tell: Tell) => Promise<unknown>][] = [
    [`${demoSellers.length} sellers`, () => seedSellers(db, places, today)],
    [`${demoProducts.length} products`, () => seedProducts(db, today)],
    ['seasons, reach and codes of goods', () => seedListingFacts(db, today)],
    ['people who can sign in', () => seedSignIns(app, { places, provinceId: province.id, now })],
    ['18 months of orders', () => ordersOnce({ db, places, now })],
    ['neighbours who sell', () => seedNeighbours(db, { places, now })],
    ['messages about orders', () => seedOrderMessages(db, now)],
    ['lots', () => seedLots(app, today)],
    ['parcels', () => seedFulfilment(app, now)],
  ];
  steps.push(['codes and an address book', () => seedBuying(db, now)]);
  if (pictures) {
    steps.push(['pictures', async (tell) => {
      await seedPictures(app, tell);
      await seedNeighbourPictures(db);
    }]);
  }
  steps.push(['listings in review', () => seedReviews(db, now)]);
  steps.push(['sellers on their way', () => seedApplications(app, { places, now })]);
  steps.push(['members and helpers', () => seedAssistance(app, { places, now })]);
  steps.push(['a spreadsheet to look at', () => seedImports(app)]);
  steps.push(['the register of OCOP', async () => {
    await seedRegister(app, { places, homeProvince: demoProvince, now });
    await seedRegisterList(app);
  }]);
  steps.push(['the ledger', () => seedLedger(app, now)]);
  steps.push(['transfers and cash', () => seedPayments(app, now)]);
  steps.push(['returns and disputes', () => seedReturns(app, now)]);
  steps.push(['invoices', () => seedInvoices(app)]);
  steps.push(['work lists and visits', () => seedVisits(app, { places, now })]);
  steps.push(['the list of households', () => seedHouseholds(app, { places, homeProvince: demoProvince, now })]);
  steps.push(['what there was at the ends of months', () => seedPastLevels(db, now)]);
  steps.push(['other systems', async () => {
    const { id: districtId } = await db.areaUnit.findFirstOrThrow({ where: { level: 'district', slug: 'huyen-cai-be-tien-giang' } });
    await seedSystems(app, { provinceId: province.id, districtId, now });
  }]);
  steps.push(['targets', () => seedTargets(db, { provinceId: province.id, now })]);
  steps.push(['shops that are named with their sales', () => seedSalesConsents(db, now)]);
  steps.push(['what is searched', () => seedSearches(db, now)]);
  steps.push(['search', () => rebuildIndex(app)]);
  steps.push(['closed months', () => seedClosedMonths(app, { provinceId: province.id, now })]);
  steps.push(['reports', () => seedReportFiles(app, { provinceId: province.id })]);
  await runSteps(steps, log);
  if (pictures) await db.installationFact.create({ data: { key: demonstrationComplete, value: app.clock.now().toISOString() } });
}

async function findFact(db: Database, key: string): Promise<string | null> {
  return (await db.installationFact.findUnique({ where: { key } }))?.value ?? null;
}

/** The moment of the first run. The story ends there, so a run that completes it an hour or a week later tells the same one. */
async function beginning({ db, clock }: Pick<SeedApp, 'db' | 'clock'>): Promise<Date> {
  const begun = await findFact(db, demonstrationBegun);
  if (begun) return new Date(begun);
  if ((await db.seller.count()) > 0) {
    throw new PlainError('This database holds a market that is not the demonstration. Use another database, or DATA_DIR, for the demonstration.');
  }
  const now = clock.now();
  await db.installationFact.create({ data: { key: demonstrationBegun, value: now.toISOString() } });
  return now;
}

async function ordersOnce({ db, places, now }: { db: Database; places: Places; now: Date }): Promise<void> {
  if (!(await findFact(db, demonstrationOrders))) await seedOrders(db, { places, homeProvince: demoProvince, now, fact: demonstrationOrders });
}

/** Runs steps one after the other and says which of them it is, and how long it took. */
async function runSteps(steps: [name: string, run: (tell: Tell) => Promise<unknown>][], log: Tell): Promise<void> {
  for (const [index, [name, run]] of steps.entries()) {
    const label = `  ${index + 1} of ${steps.length}  ${name}`;
    const start = performance.now();
    await run((progress) => log(`${label}: ${progress}`));
    log(`${label} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  }
}
