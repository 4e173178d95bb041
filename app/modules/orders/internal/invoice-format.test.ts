import { expect, test } from 'vitest';
import { invoiceFileName } from '../invoice.ts';
import { invoiceFormat } from './invoice-format.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  ['a PDF', '%PDF-1.7\n1 0 obj\nendobj\ntrailer\n%%EOF\n', 'pdf'],
  ['a PDF that was cut off', '%PDF-1.7\n1 0 obj\n', null],
  ['an invoice as XML', '<?xml version="1.0" encoding="UTF-8"?>\n<HDon><DLHDon><TTChung><SHDon>123</SHDon></TTChung></DLHDon></HDon>', 'xml'],
  ['an XML with a byte order mark', '\uFEFF<HDon/>', 'xml'],
  ['an XML that was cut off', '<HDon><DLHDon>', null],
  ['an XML that defines entities', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', null],
  ['a page of the web', '<!doctype html><p>Hóa đơn<br></p>', null],
  ['a text', 'Hóa đơn số 123', null],
  ['nothing', '', null],
])('%s is told by its content', (_name, text, format) => expect(invoiceFormat(bytes(text))).toBe(format));

test('a file that is not in UTF-8 is no XML', () => expect(invoiceFormat(new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e]))).toBeNull());

test('a file is called after its invoice in plain letters', () => expect([invoiceFileName('1C26TĐA/00000123', 'pdf'), invoiceFileName('…', 'xml')]).toEqual(['hoa-don-1c26t-a-00000123.pdf', 'hoa-don-dien-tu.xml']));
