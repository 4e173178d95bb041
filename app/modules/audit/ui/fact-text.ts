import { useLocale, useTranslations } from 'use-intl';
import { audit } from '#app/i18n/vi/audit.ts';
import { formatDong } from '#app/shared/money.ts';
import { formatDay } from '#app/shared/written-dates.ts';

type Field = keyof typeof audit.field;
type Word = keyof typeof audit.word;

/** Kept as the numbers of other rows, which tell a reader nothing. */
const byReference: ReadonlySet<string> = new Set(['origin', 'producer', 'pictures']);

const isField = (name: string): name is Field => name in audit.field;
const isWord = (text: string): text is Word => text in audit.word;

/** What of an entry's before and after is called, and how it is written: in words, days and money of the reader. `groupNames` by their keys. */
export function useFactText(groupNames: Record<string, string> = {}): { label(name: string): string; value(name: string, value: unknown): string } {
  const t = useTranslations('audit');
  const locale = useLocale();
  const write = (name: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return t('nothing');
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (typeof value === 'number') return name === 'price' ? formatDong(value, locale) : value.toLocaleString(locale === 'vi' ? 'vi-VN' : 'en-GB');
    if (byReference.has(name)) return t('changed');
    if (name === 'stock' && typeof value === 'object' && !Array.isArray(value)) return Object.values(value).join(', ');
    if (Array.isArray(value)) return value.map((each) => write(name, each)).join(', ') || t('nothing');
    if (typeof value === 'object') return Object.entries(value).map(([key, each]) => `${label(key)} ${write(key, each)}`).join(' · ');
    const text = String(value);
    if (name === 'prices') return text.replace(/(?<=: )\d+(?=;|$)/g, (price) => formatDong(Number(price), locale));
    if (name === 'group' || name === 'groupKey') return groupNames[text] ?? (isWord(text) ? t(`word.${text}`) : text);
    // The number of an identity card is for those who check it, not for every reader of the record.
    if (name === 'value') return text.replace(/.(?=.{3})/gu, '•');
    if (isWord(text)) return t(`word.${text}`);
    return /^\d{4}-\d{2}-\d{2}(T|$)/.test(text) ? formatDay(text, locale) : text;
  };
  const label = (name: string) => (isField(name) ? t(`field.${name}`) : name);
  return { label, value: write };
}
