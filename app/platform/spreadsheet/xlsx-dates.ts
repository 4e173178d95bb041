const builtIn = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** Whether a number format shows a day: one of those that every program knows, or one with days, months or years in it. */
export function isDateFormat(id: number, formats: ReadonlyMap<number, string>): boolean {
  const code = formats.get(id);
  if (code === undefined) return builtIn.has(id);
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '');
  return /[dy]/i.test(bare) || /mmm/i.test(bare);
}

/** The day 'YYYY-MM-DD' of a spreadsheet's number, or null where it is none. Excel believes that 29 February 1900 was a day. */
export function dateOfSerial(serial: number, from1904: boolean): string | null {
  const days = Math.floor(serial) + (from1904 ? 1462 : 0);
  if (days < 1 || days > 2_958_465 || days === 60) return null;
  const sinceEpoch = days - 25_569 + (days < 60 ? 1 : 0);
  return new Date(sinceEpoch * 86_400_000).toISOString().slice(0, 10);
}

/** The number of a day 'YYYY-MM-DD' from March 1900. */
export function serialOfDate(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
}
