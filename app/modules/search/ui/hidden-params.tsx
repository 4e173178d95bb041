import { goodsParams } from '../goods-list.ts';
import type { GoodsList } from '../goods-list.ts';
import type { SearchQuery } from '../search-query.ts';

/** What a form of a list keeps of its address; `change` takes out what the form asks for itself. */
export function HiddenParams({ list, change }: { list: GoodsList; change: Partial<SearchQuery> }) {
  return [...goodsParams(list, change)].map(([name, value]) => <input key={name + value} type="hidden" name={name} value={value} />);
}
