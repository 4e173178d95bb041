/** What a session's device is, as far as its browser says: for the person who looks for a session that is not theirs. */
export type Device = {
  kind: 'phone' | 'tablet' | 'computer' | 'unknown';
  /** 'Android', 'iPhone', 'Windows' */
  system: string | null;
  /** 'Chrome', 'Zalo' */
  browser: string | null;
};

const systems: [RegExp, string, Device['kind']][] = [
  [/iPhone|iPod/, 'iPhone', 'phone'],
  [/iPad/, 'iPad', 'tablet'],
  [/Android.*Mobile/, 'Android', 'phone'],
  [/Android/, 'Android', 'tablet'],
  [/Windows/, 'Windows', 'computer'],
  [/CrOS/, 'ChromeOS', 'computer'],
  [/Macintosh|Mac OS X/, 'Mac', 'computer'],
  [/Linux/, 'Linux', 'computer'],
];
/** In this order: most browsers also call themselves by the names of those below them. */
const browsers: [RegExp, string][] = [
  [/Zalo/i, 'Zalo'],
  [/FBAN|FBAV/, 'Facebook'],
  [/coc_coc_browser|CocCoc/i, 'Cốc Cốc'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/UCBrowser/, 'UC Browser'],
  [/EdgA?\/|EdgiOS/, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
];

/** Reads what a browser says of itself (`user-agent`). */
export function deviceOf(userAgent: string | null): Device {
  const system = systems.find(([pattern]) => pattern.test(userAgent ?? ''));
  const browser = browsers.find(([pattern]) => pattern.test(userAgent ?? ''));
  return { kind: system?.[2] ?? 'unknown', system: system?.[1] ?? null, browser: browser?.[1] ?? null };
}
