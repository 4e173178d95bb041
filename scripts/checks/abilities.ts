/*
 * docs/abilities.md says what each role can do, where, and which test shows it. This check fails where a line names a test that is not
 * there, and where an ability or a role of the table (app/modules/identity/abilities.ts) has no line. Run by `npm test`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { abilities, roles } from '../../app/modules/identity/abilities.ts';
import type { Ability, Role } from '../../app/modules/identity/abilities.ts';

export type Line = { number: number; roles: string; ability: string; words: string; page: string; file: string; title: string };

/** The lines of the tables of the document: roles, key of the ability, words, page, and `file :: title` of the test. */
export function readLines(document: string): Line[] {
  return document.split('\n').flatMap((text, index) => {
    const cells = /^\|(.+)\|\s*$/.exec(text)?.[1]?.split('|').map((cell) => cell.trim());
    if (!cells || cells.length < 5 || /^-+$/.test(cells[0] ?? '') || cells[4] === 'test') return [];
    const [who = '', ability = '', words = '', page = '', test = ''] = cells;
    const [file = '', title = ''] = test.replaceAll('`', '').split(' :: ');
    return [{ number: index + 1, roles: who, ability: ability.replaceAll('`', ''), words, page, file: file.trim(), title: title.trim() }];
  });
}

/** A title in the source of a test; one of `test.each` stands there with its places to fill. */
function holdsTitle(source: string, title: string): boolean {
  return source.replaceAll("\\'", "'").includes(title);
}

/** What is wrong with the document. `readTest` gives the source of a test file, null where there is none. */
export function findFaults(lines: Line[], readTest: (file: string) => string | null): string[] {
  const faults: string[] = [];
  for (const { number, file, title } of lines) {
    const source = readTest(file);
    if (source === null) faults.push(`line ${number}: there is no test file ${file}`);
    else if (title === '' || !holdsTitle(source, title)) faults.push(`line ${number}: ${file} has no test "${title}"`);
  }
  for (const ability of Object.keys(abilities) as Ability[]) {
    const own = lines.filter((line) => line.ability === ability);
    if (own.length === 0) faults.push(`the ability ${ability} has no line`);
    for (const role of abilities[ability].roles as readonly Role[]) {
      if (own.length > 0 && !own.some((line) => line.roles.split(/,\s*/).includes(role))) faults.push(`no line of ${ability} names the role ${role}`);
    }
  }
  for (const { number, ability, roles: named } of lines) {
    const known = new Set<string>([...roles, 'everybody', 'buyer', 'signed_in', 'helper', 'program']);
    for (const role of named.split(/,\s*/)) if (!known.has(role)) faults.push(`line ${number}: ${role} is no role`);
    if (ability !== '' && ability !== '–' && !(ability in abilities)) faults.push(`line ${number}: ${ability} is no ability`);
  }
  return faults;
}

if (import.meta.main) {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const lines = readLines(readFileSync(`${root}docs/abilities.md`, 'utf8'));
  const faults = findFaults(lines, (file) => (/^(tests|app|prisma|scripts)\/[\w./-]+\.(test|spec)\.tsx?$/.test(file) && existsSync(root + file) ? readFileSync(root + file, 'utf8') : null));
  for (const fault of faults) console.error(`docs/abilities.md: ${fault}`);
  console.log(`${lines.length} abilities in docs/abilities.md, ${faults.length} faults`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
