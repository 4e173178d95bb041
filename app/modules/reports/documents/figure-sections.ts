import { vietnamDay } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import type { IndicatorKey } from '../indicators.ts';
import type { MainFigure, ReportContent, ReportFigures, Worths } from './report-content.ts';
import { figureTable, formatOf, round } from './report-table.ts';
import type { ReportTable, TableColumn } from './report-table.ts';
import type { ReportWords } from './report-words.ts';

export type ReportSection = { key: 'general' | 'places' | 'goods' | 'funnel' | 'care' | 'targets' | 'ocop' | 'restated' | 'list' | 'annex'; sentences: string[]; chart: 'months' | 'districts' | 'groups' | 'ocop' | 'funnel' | null; tables: ReportTable[] };

type Said = { content: ReportContent; figures: ReportFigures; words: ReportWords };

const care: readonly IndicatorKey[] = ['complaints', 'answerTime', 'takenDown', 'takedownsInTimeShare'];
const ofPlaces: readonly IndicatorKey[] = ['listings', 'ocopListings', 'withOrder', 'transactions', 'successful', 'value'];
const ofMonths: readonly IndicatorKey[] = ['transactions', 'successful', 'cancelled', 'returned', 'value', 'outsideValue', 'listings'];
const ofGoods: readonly IndicatorKey[] = ['listings', 'transactions', 'successful', 'tonnes', 'value'];
const ofKinds: readonly IndicatorKey[] = ['accounts', 'sold', 'listings', 'transactions', 'successful', 'value'];
const ofPaying: readonly IndicatorKey[] = ['transactions', 'successful', 'cancelled', 'returned', 'value'];

/** How much more than an earlier figure, as a share of it; null where that says nothing. */
const growth = (now: number | null, then: number | null) => (now === null || then === null || then === 0 ? null : (now - then) / then);

function mainTable({ content: { kind }, words }: Said, key: string, figures: readonly MainFigure[]): ReportTable {
  const { t } = words;
  const quarter = kind === 'quarter';
  const number = (head: string): TableColumn => ({ head, format: 'byRow', width: 19 });
  const share = (head: string): TableColumn => ({ head, format: 'share', width: 11 });
  return {
    key, title: t(key === 'care' ? 'tables.care' : 'tables.main'), notes: [t('notes.unknown'), t('notes.shares')],
    columns: [
      { head: t('heads.tt'), format: 'whole', width: 6 }, { head: t('heads.figure'), format: 'text', width: 40 }, number(t('heads.now')), ...(quarter ? [number(t('heads.before'))] : []), number(t('heads.yearBefore')),
      ...(quarter ? [share(t('heads.toBefore'))] : []), share(t('heads.toYear')),
    ],
    rows: figures.map(({ key: figure, now, before, yearBefore }, index) => {
      const format = formatOf(figure);
      const to = (then: number | null) => round(format === 'share' ? null : growth(now, then));
      return { format, cells: [index + 1, words.figureIn(figure), round(now), ...(quarter ? [round(before)] : []), round(yearBefore), ...(quarter ? [to(before)] : []), to(yearBefore)] };
    }),
  };
}

export function generalSection(said: Said): ReportSection {
  const { content: { kind, period, against }, figures: { main, months, total }, words } = said;
  const { t, whole, share } = words;
  const figure = (key: IndicatorKey) => main.find((each) => each.key === key) ?? { now: null, before: null, yearBefore: null };
  const say = (key: IndicatorKey) => whole(figure(key).now ?? 0);
  const value = figure('value');
  const compared = ([['before', against.before], ['yearBefore', against.yearBefore]] as const).flatMap(([which, each]) => {
    if (!each) return [];
    if (each.lacks.length > 0) return [t('notes.lacks', { period: words.period(kind, each.period), months: words.months(each.lacks) })];
    const by = growth(value.now, value[which]);
    return by === null ? [] : [t('say.against', { way: by > 0 ? 'up' : by < 0 ? 'down' : 'same', by: share(Math.abs(by)), period: words.period(kind, each.period) })];
  });
  const outside = figure('outsideValue').now ?? 0;
  const sentences = [
    t('say.sold', { period: words.period(kind, period), transactions: say('transactions'), successful: say('successful'), value: say('value') }),
    ...compared,
    ...(figure('sold').now === null ? [] : [t('say.sellers', { sold: say('sold') })]),
    ...(figure('listings').now === null ? [] : [t('say.stands', { listings: say('listings'), ocop: say('ocopListings') })]),
    ...(value.now ? [t('say.outside', { value: whole(outside), share: share(outside / value.now) })] : []),
  ];
  const months_ = figureTable(words, { key: 'months', title: t('tables.months'), of: t('heads.month'), keys: ofMonths, rows: months.map(({ month, worths }) => ({ name: words.month(month), worths })), total: onlyAdded(total) });
  return { key: 'general', sentences, chart: 'months', tables: [mainTable(said, 'main', main.filter(({ key }) => !care.includes(key))), months_] };
}

/** Of the total of months what is their sum; what was there stands in the last one. */
function onlyAdded(total: Worths): Worths {
  return { ...total, listings: undefined };
}

export function placesSection({ figures: { districts, total }, words }: Said): ReportSection {
  const { t, whole } = words;
  const leaders = districts.filter(({ worths }) => worths.value).toSorted((a, b) => (b.worths.value ?? 0) - (a.worths.value ?? 0)).slice(0, 3);
  const places = new Intl.ListFormat(words.locale).format(leaders.map(({ name, worths }) => t('say.leader', { place: name, value: whole(worths.value ?? 0) })));
  return {
    key: 'places', chart: 'districts',
    sentences: [leaders.length > 0 ? t('say.leaders', { places }) : t('say.nothing')],
    tables: [figureTable(words, { key: 'districts', title: t('tables.districts'), notes: [t('notes.unknown')], of: t('heads.district'), keys: ofPlaces, rows: districts, total })],
  };
}

export function goodsSection({ figures: { groups, stars, kinds, paid }, words }: Said): ReportSection {
  const { t } = words;
  const moved = ({ worths }: { worths: Worths }) => Boolean(worths.transactions) || Boolean(worths.listings) || Boolean(worths.accounts);
  const first = groups.toSorted((a, b) => (b.worths.value ?? 0) - (a.worths.value ?? 0))[0];
  return {
    key: 'goods', chart: 'groups',
    sentences: first?.worths.value ? [t('say.groups', { group: words.group(first.key), value: words.whole(first.worths.value) })] : [t('say.nothing')],
    tables: [
      figureTable(words, { key: 'groups', title: t('tables.groups'), notes: [t('notes.once')], of: t('heads.group'), keys: ofGoods, rows: groups.filter(moved).map(({ key, worths }) => ({ name: words.group(key), worths })) }),
      figureTable(words, { key: 'stars', title: t('tables.stars'), of: t('heads.stars'), keys: ofGoods, rows: stars.map((each) => ({ name: each.stars === 0 ? words.figures('filter.noStars') : words.figures('filter.someStars', { count: each.stars }), worths: each.worths })) }),
      figureTable(words, { key: 'kinds', title: t('tables.kinds'), notes: [t('notes.unknown')], of: t('heads.kind'), keys: ofKinds, rows: kinds.map(({ key, worths }) => ({ name: words.kinds(`kind.${key}`), worths })) }),
      figureTable(words, { key: 'paid', title: t('tables.paid'), of: t('heads.paid'), keys: ofPaying, rows: paid.map(({ key, worths }) => ({ name: words.figures(`filter.paidBy.${key}`), worths })) }),
    ],
  };
}

export function funnelSection({ figures: { funnels }, words }: Said): ReportSection {
  const { t, whole } = words;
  const who = (key: 'register' | 'ocop' | 'all') => words.funnel(`whom.${key}`);
  return {
    key: 'funnel', chart: funnels && funnels.length > 0 ? 'funnel' : null,
    sentences: funnels === null ? [t('notes.funnelNotKept')] : funnels.map((each) => t('say.funnel', { who: who(each.who), first: whole(each.total[each.stages[0] ?? 'registered'] ?? 0), sold: whole(each.total.sold ?? 0), again: whole(each.total.sold_again ?? 0) })),
    tables: (funnels ?? []).map(({ who: whom, stages, total, districts }): ReportTable => ({
      key: `funnel-${whom}`, title: t('tables.funnel', { who: who(whom) }), notes: [],
      columns: [{ head: t('heads.tt'), format: 'whole', width: 6 }, { head: t('heads.district'), format: 'text', width: 34 }, ...stages.map((stage): TableColumn => ({ head: words.funnel(`stage.${stage}`), format: 'whole', width: 14 }))],
      rows: [
        ...districts.map(({ name, counts }, index) => ({ cells: [index + 1, name, ...stages.map((stage) => counts[stage] ?? 0)] })),
        { cells: ['', t('heads.total'), ...stages.map((stage) => total[stage] ?? 0)], look: 'total' as const },
      ],
    })),
  };
}

export function careSection(said: Said): ReportSection {
  const { figures: { main }, words: { t, whole, decimal, share } } = said;
  const worth = (key: IndicatorKey) => main.find((each) => each.key === key)?.now ?? null;
  const [answer, inTime] = [worth('answerTime'), worth('takedownsInTimeShare')];
  const sentences = [t('say.complaints', { count: whole(worth('complaints') ?? 0) }), ...(answer === null ? [] : [t('say.answer', { hours: decimal(answer) })]), ...(inTime === null ? [] : [t('say.takedowns', { share: share(inTime) })])];
  return { key: 'care', sentences, chart: null, tables: [mainTable(said, 'care', main.filter(({ key }) => care.includes(key)))] };
}

export function targetsSection({ content: { period }, figures: { targets }, words }: Said): ReportSection {
  const { t, whole } = words;
  const year = period.slice(0, 4);
  if (targets.length === 0) return { key: 'targets', sentences: [t('say.noTargets', { year })], chart: null, tables: [] };
  const reached = targets.filter(({ reached: have, target }) => have !== null && have >= target).length;
  return {
    key: 'targets', chart: null, sentences: [t('say.targets', { year, count: whole(targets.length), reached: whole(reached) })],
    tables: [{
      key: 'targets', title: t('tables.targets', { year }), notes: targets.some((each) => each.reached === null) ? [t('notes.targetsOpen')] : [],
      columns: [{ head: t('heads.tt'), format: 'whole', width: 6 }, { head: t('heads.figure'), format: 'text', width: 40 }, { head: t('heads.target'), format: 'byRow', width: 19 }, { head: t('heads.reached'), format: 'byRow', width: 19 }, { head: t('heads.share'), format: 'share', width: 11 }],
      rows: targets.map(({ key, target, reached: have }, index) => ({ format: formatOf(key), cells: [index + 1, words.figureIn(key), round(target), round(have), round(have === null || target === 0 ? null : have / target)] })),
    }],
  };
}

/** Of which months it is made, when and by whom each was closed, and the first letters of the hash of what it was made of. */
export function closedTable({ months }: ReportContent, words: ReportWords): ReportTable {
  const { t } = words;
  return {
    key: 'closed', title: t('tables.closed'), notes: [],
    columns: [{ head: t('heads.month'), format: 'text', width: 24 }, { head: t('heads.closedOn'), format: 'day', width: 14 }, { head: t('heads.closedBy'), format: 'text', width: 30 }, { head: t('heads.code'), format: 'text', width: 20 }],
    rows: months.map(({ month, closedAt, closedBy, inputs }) => ({ cells: [words.month(month), vietnamDay(new Date(closedAt)), closedBy, inputs.slice(0, 16)] })),
  };
}

export function restatedSection({ content, figures: { main, restated }, words }: Said): ReportSection {
  const { t, whole } = words;
  const changed = main.filter((each) => each.restated !== null);
  if (changed.length === 0 && restated.length === 0) return { key: 'restated', sentences: [t('say.notRestated')], chart: null, tables: [closedTable(content, words)] };
  const columns: TableColumn[] = [{ head: t('heads.figure'), format: 'text', width: 40 }, { head: t('heads.closed'), format: 'byRow', width: 19 }, { head: t('heads.restated'), format: 'byRow', width: 19 }, { head: t('heads.change'), format: 'byRow', width: 19 }];
  return {
    key: 'restated', chart: null, sentences: [t('say.restated', { count: whole(changed.length) })],
    tables: [
      closedTable(content, words),
      { key: 'restated', title: t('tables.restated'), notes: [t('notes.restated')], columns, rows: changed.map(({ key, now, restated: later }) => ({ format: formatOf(key), cells: [words.figureIn(key), round(now), round(later), round((later ?? 0) - (now ?? 0))] })) },
      {
        key: 'restated-places', title: t('tables.restatedPlaces'), notes: [],
        columns: [{ head: t('heads.month'), format: 'text', width: 20 }, { head: t('heads.district'), format: 'text', width: 26 }, { head: t('heads.commune'), format: 'text', width: 24 }, ...columns],
        rows: restated.map(({ month, district, commune, key, closed, by }) => ({ format: formatOf(key), cells: [words.month(month as VietnamMonth), district, commune, words.figureIn(key), round(closed), round(closed + by), round(by)] })),
      },
    ],
  };
}

export function annexSection({ figures: { districts, total }, words }: Said): ReportSection {
  const { t } = words;
  const rows = districts.flatMap((district) => district.communes.map((commune) => ({ name: commune.name, within: district.name, worths: commune.worths })));
  return { key: 'annex', sentences: [], chart: null, tables: [figureTable(words, { key: 'communes', title: t('tables.communes'), notes: [t('notes.unknown')], of: t('heads.commune'), within: t('heads.district'), keys: ofPlaces, rows, total })] };
}
