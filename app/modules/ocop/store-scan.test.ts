import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { fileStorage } from '#app/platform/storage/file-storage.server.ts';
import { findScan } from './find-scan.server.ts';
import { largestScan } from './scan.ts';
import { storeScan } from './store-scan.server.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'cho-phien-scans-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const storage = fileStorage(folder);

const bytesOf = (text: string) => new TextEncoder().encode(text);
const pdf = (body = '') => bytesOf(`%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${body} >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`);
const photograph = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#c8b06a' } }).withExif({ IFD0: { Copyright: 'somebody' } }).jpeg().toBuffer();

describe('the scan of a paper', () => {
  test('is kept as it is when it is a PDF', async () => {
    const stored = await storeScan({ storage }, pdf());
    expect(stored).toMatchObject({ ok: true, value: { key: expect.stringMatching(/^scans\/[0-9a-f-]{36}\.pdf$/) } });
    expect(await findScan({ storage }, stored.ok ? stored.value.key : '')).toMatchObject({ type: 'application/pdf', bytes: pdf() });
  });

  test('loses its metadata and the pixels that nobody needs when it is a photograph', async () => {
    const stored = await storeScan({ storage }, await photograph(3000, 4000));
    const found = await findScan({ storage }, stored.ok ? stored.value.key : '');
    expect(found?.type).toBe('image/jpeg');
    const { width, height, exif } = await sharp(found!.bytes).metadata();
    expect([width, height, exif]).toEqual([1800, 2400, undefined]);
  });

  test.each([
    ['a PDF that runs something', pdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>')],
    ['one that hides the word', pdf('/OpenAction << /S /J#61vaScript >>')],
    ['one that starts a program', pdf('/OpenAction << /S /Launch >>')],
    ['half a PDF', bytesOf('%PDF-1.7\n1 0 obj')],
    ['a web page', bytesOf('<!doctype html><script>alert(1)</script>')],
    ['a drawing with a script', bytesOf('<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><script>1</script></svg>')],
    ['nothing', new Uint8Array()],
  ])('is refused when it is %s', async (_what, bytes) => {
    expect(await storeScan({ storage }, bytes)).toEqual({ ok: false, problem: { code: 'not_a_scan' } });
  });

  test('is refused when it is too large or too small to read', async () => {
    expect(await storeScan({ storage }, new Uint8Array(largestScan + 1))).toMatchObject({ problem: { code: 'too_many_bytes' } });
    expect(await storeScan({ storage }, await photograph(150, 600))).toMatchObject({ problem: { code: 'too_small' } });
  });

  test('is found by its own key only', async () => {
    await storage.put('pictures/a.jpg', new Uint8Array([1]));
    expect(await findScan({ storage }, 'pictures/a.jpg')).toBeNull();
    expect(await findScan({ storage }, 'scans/../pictures/a.jpg')).toBeNull();
  });
});
