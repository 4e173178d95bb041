import { translator } from '#app/i18n/translator.ts';
import type { Locale } from '#app/shared/locale.ts';
import { engineFaults } from './import-definition.ts';
import type { AnyImport, Fault } from './import-definition.ts';

/** Why a row cannot be taken, in one plain sentence. */
export function tellFault(definition: Pick<AnyImport, 'tellFault'>, fault: Fault, locale: Locale): string {
  const code = engineFaults.find((known) => known === fault.code);
  if (!code) return definition.tellFault(fault, locale);
  const t = translator(locale, 'imports');
  if (code === 'not_in_list' && fault.facts?.near) return t('fault.not_in_list_near', fault.facts);
  return t(`fault.${code}`, { text: '', longest: 0, length: 0, row: 0, ...fault.facts });
}
