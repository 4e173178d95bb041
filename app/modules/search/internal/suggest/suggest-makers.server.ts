import { localPath } from '#app/shared/locale.ts';
import type { Locale } from '#app/shared/locale.ts';
import type { Suggestion } from '#app/shared/suggestions.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { compareVietnamese } from '#app/shared/text.ts';
import { bestFits, fitName, nameWords } from './name-fit.ts';
import type { NameWord } from './name-fit.ts';

type Maker = { slug: string; name: string; commune: string; goods: number };

/** So many sellers of a name are looked at: in a market of two hundred thousand, half of them are called Nguyễn. */
const mostLookedAt = 100;

/** Sellers with goods on sale that somebody may mean, those with most goods first. */
export async function suggestMakers(db: Db, typed: readonly NameWord[], locale: Locale): Promise<Suggestion[]> {
  const words = typed.map(({ folded }, at) => (at === typed.length - 1 ? `${folded}:*` : folded)).join(' & ');
  const makers = await db.$queryRaw<Maker[]>`
    SELECT s.slug, s.name, commune.full_name AS commune, on_sale.goods
    FROM (SELECT id, slug, name, commune_id FROM seller WHERE state = 'verified' AND name_words(name) @@ ${words}::tsquery LIMIT ${mostLookedAt}) s
    CROSS JOIN LATERAL (SELECT count(*)::int AS goods FROM product WHERE seller_id = s.id AND state = 'on_sale') on_sale
    JOIN area_unit commune ON commune.id = s.commune_id
    WHERE on_sale.goods > 0`;
  const fitting = makers.map((named) => ({ named, fit: fitName(nameWords(named.name), typed) }));
  return bestFits(fitting, typed, (a, b) => b.goods - a.goods || compareVietnamese(a.name, b.name)).map(({ slug, name, commune }) => ({
    k: 'maker',
    t: name,
    u: localPath(`/sellers/${slug}`, locale),
    n: commune,
  }));
}
