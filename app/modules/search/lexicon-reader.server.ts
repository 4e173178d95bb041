import { listFormerCommunes } from '#app/modules/areas/list-former-communes.server.ts';
import { findProvince } from '#app/modules/areas/find-province.server.ts';
import { listFormerDistricts } from '#app/modules/areas/list-former-districts.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { makeLexicon } from './lexicon.ts';
import type { Lexicon, Pin, Place, Synonym } from './lexicon.ts';

/**
 * Keeps the lexicon in memory. What the operator changes is seen within a second, by this process at once after `forget`; new words too in a small market, but
 * where there are so many that reading them takes a while, they are not read again for each one that is new: an unknown word is looked for as it is typed.
 */
export type LexiconReader = { read(): Promise<Lexicon>; forget(): void };

type ReaderApp = { db: Db; clock: Clock; settings: { homeProvince: string } };
type State = { words: number; rules: string };
type Kept = { lexicon: Lexicon; state: State; readAt: number; took: number };

/** How old the lexicon in memory may be before the database is asked whether it has changed, in milliseconds. */
const freshFor = 1_000;
/** Words are read again at most for this part of the time. */
const shareOfReading = 0.02;

export function lexiconReader(app: ReaderApp): LexiconReader {
  let kept: Kept | null = null;
  let checkedAt = -Infinity;
  let forgottenAt = -Infinity;
  let reading: Promise<Kept> | null = null;
  const check = async (): Promise<Kept> => {
    const began = performance.now();
    const state = await readState(app.db);
    if (!kept || isStale(kept, state, began, forgottenAt)) {
      const lexicon = makeLexicon(await readLexicon(app));
      kept = { lexicon, state, readAt: performance.now(), took: performance.now() - began };
    }
    // What was forgotten meanwhile stays so.
    if (forgottenAt < began) checkedAt = began;
    return kept;
  };
  return {
    async read() {
      if (kept && performance.now() - checkedAt < freshFor) return kept.lexicon;
      const mine = (reading ??= check());
      try {
        return (await mine).lexicon;
      } finally {
        if (reading === mine) reading = null;
      }
    },
    forget() {
      checkedAt = -Infinity;
      forgottenAt = performance.now();
      reading = null;
    },
  };
}

function isStale({ state, readAt, took }: Kept, present: State, now: number, forgottenAt: number): boolean {
  if (state.rules !== present.rules || (forgottenAt > readAt && state.words !== present.words)) return true;
  return state.words !== present.words && (now - readAt) * shareOfReading > took;
}

/** When words last changed, and which rules hold. */
async function readState(db: Db): Promise<State> {
  const [row] = await db.$queryRaw<{ words: Date; rules: string }[]>`
    SELECT changed_at AS words, concat_ws(' ', synonyms.*, pins.*) AS rules FROM search_index_state,
      LATERAL (SELECT count(*), count(*) FILTER (WHERE ended_at IS NULL) AS active, max(ended_at) FROM search_synonym) AS synonyms,
      LATERAL (SELECT count(*), count(*) FILTER (WHERE ended_at IS NULL) AS active, max(ended_at) FROM search_pin) AS pins`;
  return { words: row?.words.getTime() ?? 0, rules: row?.rules ?? '' };
}

async function readLexicon({ db, clock, settings }: ReaderApp) {
  const today = vietnamDay(clock.now());
  const [words, pairs, synonyms, pins, districts, formerCommunes, province] = await Promise.all([
    db.searchWord.findMany(),
    db.searchPair.findMany(),
    db.searchSynonym.findMany({ where: { endedAt: null }, orderBy: { id: 'asc' } }),
    db.searchPin.findMany({ where: { endedAt: null }, orderBy: [{ position: 'asc' }, { id: 'asc' }] }),
    listFormerDistricts(db, settings.homeProvince, today),
    listFormerCommunes(db, settings.homeProvince, today),
    findProvince(db, settings.homeProvince, today),
  ]);
  return {
    words: words.map(({ word, goods, named }): [string, number, number] => [word, goods, named]),
    pairs: pairs.map(({ first, second, goods }): [string, string, number] => [first, second, goods]),
    places: placesOf(districts, formerCommunes, province?.name ?? ''),
    synonyms: synonyms.flatMap(({ typed, meant, bothWays }): Synonym[] => [{ typed, meant }, ...(bothWays ? [{ typed: meant, meant: typed }] : [])]),
    pins: pinsOf(pins),
  };
}

type Districts = Awaited<ReturnType<typeof listFormerDistricts>>;
type FormerCommunes = Awaited<ReturnType<typeof listFormerCommunes>>;

/** What shares a name (Huyện and Thành phố Cao Lãnh, a commune and its former district) is one place: whoever types it means any of them.
 * A name that a place of today bears no longer means one that a reform ended. */
function placesOf(districts: Districts, formerCommunes: FormerCommunes, province: string): Place[] {
  const places = new Map<string, Place>();
  const placeOf = (name: string) => {
    const place = places.get(name) ?? { name, districts: [], communes: [] };
    places.set(name, place);
    return place;
  };
  const codeOf = new Map<string, string>(districts.flatMap(({ communes }) => communes.map(({ id, code }) => [id, code] as const)));
  for (const district of districts) {
    placeOf(district.name).districts.push(district.key);
    for (const commune of district.communes) placeOf(commune.name).communes.push(commune.code);
    // A former province whose name lives on means all of the present one.
    if (district.formerProvince.name !== province) placeOf(district.formerProvince.name).districts.push(district.key);
  }
  const present = new Set(places.keys());
  for (const { name, communeId } of formerCommunes) {
    const code = codeOf.get(communeId);
    if (!code || present.has(name)) continue;
    const place = placeOf(name);
    if (!place.communes.includes(code)) place.communes.push(code);
  }
  return [...places.values()].filter(({ districts: keys, communes }) => keys.length + communes.length > 0);
}

function pinsOf(pins: { typed: string; productId: string }[]): Pin[] {
  const byText = new Map<string, Pin>();
  for (const { typed, productId } of pins) {
    const pin = byText.get(typed) ?? { typed, productIds: [] };
    pin.productIds.push(productId);
    byText.set(typed, pin);
  }
  return [...byText.values()];
}
