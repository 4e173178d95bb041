import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { BoundaryProblem } from '#app/modules/areas/boundary-problem.ts';
import { importBoundaries } from '#app/modules/areas/import-boundaries.server.ts';
import { systemClock } from '#app/platform/clock.ts';
import { connectDatabase } from '#app/platform/db/db.server.ts';
import { runCommand } from '#scripts/command.ts';
import { withDatabase } from '#scripts/embedded/with-database.ts';
import { applyMigrations } from '#scripts/migrations/apply-migrations.ts';
import { PlainError } from '#scripts/plain-error.ts';

const { positionals } = parseArgs({ allowPositionals: true });
const shown = 20;

const sentences: { [Code in BoundaryProblem['code']]: (problem: Extract<BoundaryProblem, { code: Code }>) => string } = {
  too_large: () => 'The file is larger than 64 MB: simplify the borders first.',
  not_json: () => 'The file is no JSON in UTF-8.',
  no_areas: () => 'The file is neither GeoJSON (a FeatureCollection) nor TopoJSON with areas in its first object.',
  no_code: () => 'it has no code (a property called code, ma_xa, maXa, MA_XA or commune_code).',
  not_an_area: () => 'it is no Polygon or MultiPolygon.',
  not_degrees: () => 'its border is not in degrees (WGS 84), or lies outside Vietnam.',
  broken_ring: () => 'a ring of its border is broken: it must have three corners, end where it begins and not cross itself.',
  unknown_commune: ({ given }) => `there is no commune with the code ${given}.`,
  other_province: ({ given, province }) => `the code ${given} is of ${province}.`,
  twice: ({ given, first }) => `the code ${given} was there before, at area ${first}.`,
};

/** One sentence; areas are counted from 1 in the order of the file. */
function say(problem: BoundaryProblem): string {
  const sentence = (sentences[problem.code] as (problem: BoundaryProblem) => string)(problem);
  return 'feature' in problem ? `Area ${problem.feature}${problem.name && ` (${problem.name})`}: ${sentence}` : sentence;
}

/** Takes the borders of the home province's communes out of a file: `npm run import:boundaries -- borders.geojson`. Nothing is imported where anything is wrong. */
await runCommand(async ({ settings }) => {
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new PlainError('Say which file: npm run import:boundaries -- borders.geojson.');
  const bytes = await readFile(file).catch(() => {
    throw new PlainError(`The file ${file} cannot be read.`);
  });
  await withDatabase(settings, async ({ url, application }) => {
    await applyMigrations(url, { application });
    const db = connectDatabase(url, { connections: 1 });
    try {
      const imported = await importBoundaries({ db, clock: systemClock }, { bytes, fileName: path.basename(file), provinceCode: settings.homeProvince });
      if (imported.ok) {
        const { communes, missing } = imported.value;
        return console.log(`✓ The map has the borders of ${communes} communes.${missing.length > 0 ? ` The file lacks, and the map does too: ${missing.join(', ')}.` : ''}`);
      }
      const { problems } = imported.problem;
      const more = problems.length > shown ? `\nand ${problems.length - shown} more.` : '';
      throw new PlainError(`Nothing was imported.\n${problems.slice(0, shown).map(say).join('\n')}${more}`);
    } finally {
      await db.$disconnect();
    }
  });
});
