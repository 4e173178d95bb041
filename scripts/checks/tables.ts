/*
 * A table is written by the module whose schema file declares it, and read by those which module-map.js lets use that module.
 * `reports` reads everything and writes nothing. Run by `npm run lint:tables`.
 */
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { moduleMap } from '../../module-map.js';

export type Owners = { byTable: Map<string, string>; byModel: Map<string, string> };
export type Breach = { file: string; text: string };

/** Which module declares which table, out of the schema files' texts by module. */
export function readOwners(schemas: Record<string, string>): Owners {
  const byTable = new Map<string, string>();
  const byModel = new Map<string, string>();
  for (const [module, text] of Object.entries(schemas)) {
    for (const [, model = '', body = ''] of text.matchAll(/^model (\w+) \{([\s\S]*?)^\}/gm)) {
      byModel.set(model.charAt(0).toLowerCase() + model.slice(1), module);
      byTable.set(/@@map\("(\w+)"\)/.exec(body)?.[1] ?? model, module);
    }
  }
  return { byTable, byModel };
}

const writes = [/\b(?:INSERT INTO|DELETE FROM|COPY|TRUNCATE)\s+"?(\w+)"?/g, /(?<!FOR )\bUPDATE\s+"?(\w+)"?\s+(?:\w+\s+)?SET\b/g];
const reads = [/\b(?:FROM|JOIN)\s+"?(\w+)"?/g];
const modelWrites = /\b(?:db|tx)\.(\w+)\.(?:create|createMany|createManyAndReturn|update|updateMany|upsert|delete|deleteMany)\b/g;
const modelReads = /\b(?:db|tx)\.(\w+)\.(?:find\w*|count|groupBy|aggregate)\b/g;

/** What a file of a module does to tables that it may not touch. */
export function findBreaches(module: string, file: string, source: string, owners: Owners): Breach[] {
  const mayRead = (owner: string) => module === 'reports' || owner === module || (moduleMap[module] ?? []).includes(owner);
  const breaches: Breach[] = [];
  const look = (patterns: RegExp[], names: Map<string, string>, allowed: (owner: string) => boolean, verb: string) => {
    for (const pattern of patterns) {
      for (const [, name = ''] of source.matchAll(pattern)) {
        const owner = names.get(name);
        if (owner && !allowed(owner)) breaches.push({ file, text: `${module} ${verb} ${name}, which belongs to ${owner}` });
      }
    }
  };
  look(writes, owners.byTable, (owner) => owner === module, 'writes to');
  look([modelWrites], owners.byModel, (owner) => owner === module, 'writes to');
  look(reads, owners.byTable, mayRead, 'reads');
  look([modelReads], owners.byModel, mayRead, 'reads');
  return breaches;
}

async function main() {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const schemas: Record<string, string> = {};
  for (const file of await readdir(`${root}prisma/schema`)) schemas[file.replace('.prisma', '')] = await readFile(`${root}prisma/schema/${file}`, 'utf8');
  const owners = readOwners(schemas);
  const files = await readdir(`${root}app/modules`, { recursive: true });
  const sources = files.filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.test.ts'));
  const breaches = (
    await Promise.all(
      sources.map(async (file) => findBreaches(file.split('/')[0] ?? '', file, await readFile(`${root}app/modules/${file}`, 'utf8'), owners)),
    )
  ).flat();
  for (const { file, text } of breaches) console.error(`app/modules/${file}: ${text}`);
  console.log(`${sources.length} files of modules, ${owners.byTable.size} tables, ${breaches.length} breaches of ownership`);
  process.exitCode = breaches.length > 0 ? 1 : 0;
}

if (import.meta.main) await main();
