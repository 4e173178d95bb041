import { expect, test } from 'vitest';
import { deviceOf } from './device.ts';

test.each([
  ['Mozilla/5.0 (Linux; Android 13; SM-A047F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36', ['phone', 'Android', 'Chrome']],
  ['Mozilla/5.0 (Linux; Android 12; SM-A047F) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0 Mobile Safari/537.36', ['phone', 'Android', 'Samsung Internet']],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1', ['phone', 'iPhone', 'Safari']],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Zalo iOS/24.01', ['phone', 'iPhone', 'Zalo']],
  ['Mozilla/5.0 (Linux; Android 11; Lenovo TB-8505X) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/119.0.0.0 Safari/537.36', ['tablet', 'Android', 'Chrome']],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/120.0 Chrome/114.0 Safari/537.36', ['computer', 'Windows', 'Cốc Cốc']],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', ['computer', 'Linux', 'Firefox']],
  ['curl/8.5.0', ['unknown', null, null]],
  [null, ['unknown', null, null]],
])('%s', (userAgent, [kind, system, browser]) => {
  expect(deviceOf(userAgent)).toEqual({ kind, system, browser });
});
