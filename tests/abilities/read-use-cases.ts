import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { pages, resources } from '#app/routes.ts';
import type { Who } from './use-cases.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** What is neither a page nor a module: jobs, commands, seeds, the server itself. */
const ofTheMarket = /^(scripts|prisma\/seed|app\/(jobs|server)\/|app\/app-context)/;

function sourcesIn(...folders: string[]): Map<string, string> {
  const files = folders.flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true }).map((file) => path.posix.join(folder, String(file))));
  return new Map(files.filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file)).map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
}

/** The project's files that a file imports, also while it runs; types left aside. */
function importsOf(file: string, source: string): string[] {
  const named = [...source.matchAll(/(?:^(?:import|export)\b(?! type\b)[^;]*?from|\bimport\(|^import) ?'([^']+)'/gm)].map(([, name = '']) => name);
  return named.flatMap((name) => {
    if (name.startsWith('.')) return path.posix.join(path.posix.dirname(file), name);
    const alias = /^#(app|scripts|seed)\/(.*)$/.exec(name);
    return alias ? path.posix.join(alias[1] === 'seed' ? 'prisma/seed' : (alias[1] ?? ''), alias[2] ?? '') : [];
  });
}

/** Every use case of the modules ('catalog/set-stock') and who sets it off, as the imports say: pages by their audience, the market, or only others. */
export function readUseCases(): Map<string, Who[]> {
  const audiences = Map.groupBy([...pages, ...resources], ([, file]) => `app/routes/${file}`);
  const sources = sourcesIn('app', 'scripts', 'prisma/seed');
  const users = new Map<string, Set<Who>>();
  for (const [file, source] of sources) {
    const own: Who[] = audiences.get(file)?.map(([, , audience]) => audience) ?? (ofTheMarket.test(file) ? ['market'] : ['inside']);
    for (const used of importsOf(file, source)) users.set(used, new Set([...(users.get(used) ?? []), ...own]));
  }
  const useCases = [...sources.keys()].filter((file) => /^app\/modules\/[^/]+\/[^/]+\.server\.ts$/.test(file)).sort();
  return new Map(
    useCases.map((file) => {
      const who = [...(users.get(file) ?? [])].sort();
      return [file.replace(/^app\/modules\/|\.server\.ts$/g, ''), who.length > 1 ? who.filter((each) => each !== 'inside') : who];
    }),
  );
}
