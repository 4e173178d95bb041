import { ocopGroups } from '#app/modules/ocop/groups.ts';
import { localPath } from '#app/shared/locale.ts';
import type { Locale } from '#app/shared/locale.ts';
import type { Suggestion } from '#app/shared/suggestions.ts';
import { groupWords } from '../../other-names.ts';
import { bestFits, fitName, nameWords } from './name-fit.ts';
import type { NameFit, NameWord } from './name-fit.ts';

const groups = ocopGroups.map(({ key, name }) => ({ key, name, called: [name.vi, name.en, groupWords[key] ?? ''].map(nameWords) }));

/** The groups that somebody may mean, in either language, the fullest first. `goods` is how many goods each has. */
export function suggestGroups(typed: readonly NameWord[], goods: Record<string, number>, locale: Locale): Suggestion[] {
  const fitting = groups.map((named) => ({ named, fit: bestOf(named.called.map((name) => fitName(name, typed))) }));
  return bestFits(fitting, typed, (a, b) => (goods[b.key] ?? 0) - (goods[a.key] ?? 0)).map(({ key, name }) => ({
    k: 'group',
    t: name[locale],
    u: localPath(`/groups/${key}`, locale),
  }));
}

function bestOf(fits: (NameFit | null)[]): NameFit | null {
  return fits.reduce((best, fit) => (fit && (!best || Number(fit.accents) > Number(best.accents) || (fit.accents === best.accents && fit.at < best.at)) ? fit : best), null);
}
