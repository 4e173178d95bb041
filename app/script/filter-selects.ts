import { filterSelect } from './filter-select.ts';

/** Long lists that stand alone filter as one types. */
export function enhanceFilterSelects() {
  for (const select of document.querySelectorAll<HTMLSelectElement>('select[data-filter-alone]')) filterSelect(select);
}
