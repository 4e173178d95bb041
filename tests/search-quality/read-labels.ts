import { readdirSync } from 'node:fs';
import { demoProducts } from '#seed/demo/catalogue.ts';
import { gradesOf } from './label.ts';
import type { Label, LabelFile } from './label.ts';
import { needs } from './needs.ts';

const folder = new URL('labels/', import.meta.url);
const known = new Set(demoProducts.map(({ slug }) => slug));

/** All labels, in the order of their files. Throws where one speaks of goods that the demonstration does not have, or a query of a class stands twice. */
export async function readLabels(): Promise<Label[]> {
  const labels: Label[] = [];
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.ts')).sort()) {
    const file = Object.values((await import(new URL(name, folder).href)) as Record<string, LabelFile>);
    for (const { class: kind, wrongAccents, labels: own } of file) {
      for (const [q, need] of own) labels.push({ q, class: kind, grades: checked(name, q, need), asksAccents: !wrongAccents });
    }
  }
  const seen = new Set<string>();
  for (const { q, class: kind } of labels) {
    if (seen.has(`${kind} ${q}`)) throw new Error(`${kind}: "${q}" stands twice`);
    seen.add(`${kind} ${q}`);
  }
  return labels;
}

function checked(file: string, q: string, need: LabelFile['labels'][number][1]): Label['grades'] {
  const meant = typeof need === 'string' ? (needs as Record<string, Parameters<typeof gradesOf>[0] | undefined>)[need] : need;
  if (!meant) throw new Error(`${file}: "${q}" asks for a need that is not there: ${String(need)}`);
  const grades = gradesOf(meant);
  for (const slug of grades.keys()) if (!known.has(slug)) throw new Error(`${file}: "${q}": the demonstration has no ${slug}`);
  return grades;
}
