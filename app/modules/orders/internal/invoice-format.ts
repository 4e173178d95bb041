import { SaxesParser } from 'saxes';
import type { InvoiceFormat } from '../invoice.ts';

const plain = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/**
 * What an invoice's file is, by its content alone: signed files are kept byte by byte, so nothing in them is changed. A PDF has its head and its
 * end; an XML is well-formed, in UTF-8, and defines no entities. Null for everything else.
 */
export function invoiceFormat(bytes: Uint8Array): InvoiceFormat | null {
  if (plain(bytes.subarray(0, 1024)).includes('%PDF-')) return plain(bytes.subarray(-2048)).includes('%%EOF') ? 'pdf' : null;
  return isXml(bytes) ? 'xml' : null;
}

function isXml(bytes: Uint8Array): boolean {
  let elements = 0;
  let sound = true;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const parser = new SaxesParser();
    parser.on('opentag', () => void (elements += 1));
    parser.on('doctype', () => void (sound = false));
    parser.on('error', () => void (sound = false));
    parser.write(text).close();
  } catch {
    return false;
  }
  return sound && elements > 0;
}
