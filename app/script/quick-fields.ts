/**
 * In the step about the first goods, what name and unit usually say by themselves is asked only where the market has asked for it: the group,
 * and the weight of what is not sold by the kilo.
 */
export function foldQuickFields() {
  for (const fields of document.querySelectorAll<HTMLElement>('form[data-keep-draft] [data-quick-fields]')) {
    const part = (name: string) => fields.querySelector<HTMLElement>(`[data-ask=${name}]`);
    const asked = (name: string) => part(name)?.querySelector('[aria-invalid]') !== null;
    const typed = (name: string) => [...fields.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)].find(({ type, checked }) => type !== 'radio' || checked)?.value.trim() ?? '';
    const look = () => {
      const unit = typed('otherUnit') || typed('unit');
      part('group')?.toggleAttribute('hidden', !asked('group'));
      part('weight')?.toggleAttribute('hidden', !asked('weight') && (unit === '' || /(^|\d\s*)(kg|ký|g)$/i.test(unit)));
    };
    fields.addEventListener('input', look);
    fields.addEventListener('change', look);
    look();
  }
}
