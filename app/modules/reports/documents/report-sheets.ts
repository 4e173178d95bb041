import type { Locale } from '#app/shared/locale.ts';

/** The spreadsheets of a report: where in the storage each is kept, its SHA-256 and its size. */
export type ReportSheets = Record<Locale, { key: string; hash: string; bytes: number }>;
