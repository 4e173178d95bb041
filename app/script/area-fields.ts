import { filterSelect } from './filter-select.ts';

/** Fetches the communes when the province changes, so that nobody has to press a button for them. */
export function enhanceAreaFields() {
  for (const frame of document.querySelectorAll<HTMLElement>('[data-area-fields]')) {
    const province = frame.querySelector<HTMLSelectElement>('select[name=provinceCode],select[name=toProvince]');
    const commune = frame.querySelector<HTMLSelectElement>('select[name=communeCode],select[name=to]');
    if (!province || !commune) continue;
    const refresh = frame.querySelector<HTMLElement>('[data-area-refresh]');
    if (refresh) refresh.hidden = true;
    filterSelect(province);
    filterSelect(commune);
    province.addEventListener('change', async () => {
      showZone(province);
      try {
        await fillCommunes(province.value, commune);
      } catch {
        if (refresh) refresh.hidden = false;
      }
    });
    showZone(province);
  }
}

async function fillCommunes(provinceCode: string, commune: HTMLSelectElement) {
  const answer = await fetch(`/areas.json?province=${encodeURIComponent(provinceCode)}`);
  if (!answer.ok) throw new Error('no list of communes');
  const communes = (await answer.json()) as { code: string; fullName: string }[];
  commune.replaceChildren(...[...commune.options].slice(0, 1), ...communes.map(({ code, fullName }) => new Option(fullName, code)));
  commune.dispatchEvent(new Event('options-changed'));
}

/** Marks the row of the delivery fees that holds for the chosen province, and shows its total. */
function showZone(province: HTMLSelectElement) {
  const zone = province.selectedOptions[0]?.dataset.zone ?? '';
  for (const row of document.querySelectorAll<HTMLElement>('[data-fee-table] [data-zone]')) row.toggleAttribute('data-chosen', row.dataset.zone === zone);
}
