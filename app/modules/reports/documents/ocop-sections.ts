import { closedTable } from './figure-sections.ts';
import type { ReportSection } from './figure-sections.ts';
import type { OcopStanding, ReportContent } from './report-content.ts';
import type { ReportTable, TableColumn } from './report-table.ts';
import type { ReportWords } from './report-words.ts';

const whole = (head: string, width = 12): TableColumn => ({ head, format: 'whole', width });
const text = (head: string, width: number): TableColumn => ({ head, format: 'text', width });
const day = (head: string): TableColumn => ({ head, format: 'day', width: 13 });
const sumOf = (standing: OcopStanding, of: (group: OcopStanding['groups'][number]) => number) => standing.groups.reduce((sum, group) => sum + of(group), 0);
const stars = [3, 4, 5] as const;

/** What the register recognised on the last day. */
export function ocopSection(content: ReportContent, words: ReportWords): ReportSection {
  const { t } = words;
  const { ocop } = content;
  if (!ocop) return { key: 'ocop', sentences: [t('notes.notKept')], chart: null, tables: [] };
  const starred = (of: 3 | 4 | 5) => sumOf(ocop, ({ byStars }) => byStars[of]);
  const total = starred(3) + starred(4) + starred(5);
  const [onSale, ending] = [sumOf(ocop, (group) => group.onSale), sumOf(ocop, (group) => group.ending)];
  const sentences = [
    t('say.ocop', { day: words.day(ocop.day), total: words.whole(total), subjects: words.whole(ocop.subjects), five: words.whole(starred(5)), four: words.whole(starred(4)), three: words.whole(starred(3)) }),
    ...(total > 0 ? [t('say.onSale', { onSale: words.whole(onSale), share: words.share(onSale / total), ending: words.whole(ending) })] : []),
  ];
  return { key: 'ocop', sentences, chart: ocop.groups.length > 0 ? 'ocop' : null, tables: [groupsTable(ocop, words), kindsTable(ocop, words), ...(content.figures ? [] : [closedTable(content, words)])] };
}

function groupsTable(ocop: OcopStanding, words: ReportWords): ReportTable {
  const { t } = words;
  const all = ({ byStars }: OcopStanding['groups'][number]) => stars.reduce((sum, each) => sum + byStars[each], 0);
  return {
    key: 'ocop-groups', title: t('tables.ocopGroups'), notes: [t('notes.ocop', { day: words.day(ocop.day) })],
    columns: [whole(t('heads.tt'), 6), text(t('heads.group'), 34), whole(t('heads.three')), whole(t('heads.four')), whole(t('heads.five')), whole(t('heads.all')), whole(t('heads.onSale')), whole(t('heads.ending'))],
    rows: [
      ...ocop.groups.map((group, index) => ({ cells: [index + 1, words.group(group.key), ...stars.map((each) => group.byStars[each]), all(group), group.onSale, group.ending] })),
      { look: 'total', cells: ['', t('heads.total'), ...stars.map((each) => sumOf(ocop, ({ byStars }) => byStars[each])), sumOf(ocop, all), sumOf(ocop, ({ onSale }) => onSale), sumOf(ocop, ({ ending }) => ending)] },
    ],
  };
}

function kindsTable({ kinds, subjects }: OcopStanding, words: ReportWords): ReportTable {
  const { t } = words;
  return {
    key: 'ocop-kinds', title: t('tables.ocopKinds'), notes: [],
    columns: [whole(t('heads.tt'), 6), text(t('heads.kind'), 34), whole(t('heads.subjects')), whole(t('heads.products'))],
    rows: [
      ...kinds.map((kind, index) => ({ cells: [index + 1, kind.key ? words.kinds(`kind.${kind.key}`) : t('heads.otherKind'), kind.subjects, kind.products] })),
      { look: 'total', cells: ['', t('heads.total'), subjects, kinds.reduce((sum, { products }) => sum + products, 0)] },
    ],
  };
}

/** The products themselves, across on paper of their own. */
export function listSection({ ocop }: ReportContent, words: ReportWords): ReportSection {
  const { t } = words;
  const table: ReportTable = {
    key: 'list', title: t('tables.list'), notes: ocop ? [t('notes.ocop', { day: words.day(ocop.day) })] : [], wide: true,
    columns: [whole(t('heads.tt'), 6), text(t('heads.product'), 30), text(t('heads.subject'), 30), text(t('heads.commune'), 22), text(t('heads.district'), 30), text(t('heads.group'), 24), whole(t('heads.stars'), 7), text(t('heads.decision'), 20), day(t('heads.issued')), day(t('heads.ends')), text(t('heads.onMarket'), 10)],
    rows: (ocop?.products ?? []).map(({ name, subject, commune, district, groupKey, stars: count, decision, issuedOn, endsOn, onSale }, index) => ({
      cells: [index + 1, name, subject, commune, district, words.group(groupKey), count, decision, issuedOn, endsOn, t(onSale ? 'yes' : 'no')],
    })),
  };
  return { key: 'list', sentences: [], chart: null, tables: [table] };
}
