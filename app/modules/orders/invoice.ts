/** 5 MB: a signed PDF with its pictures; the XML is a few KB. */
export const largestInvoice = 5 * 1024 * 1024;

export const invoiceTypes = { pdf: 'application/pdf', xml: 'application/xml' } as const;
export type InvoiceFormat = keyof typeof invoiceTypes;

export const invoiceProblems = ['number', 'provider', 'issued_on', 'wrong_file', 'too_many_bytes', 'not_sold'] as const;
export type InvoiceProblem = { code: (typeof invoiceProblems)[number] };

const keyPattern = /^invoices\/[0-9a-f-]{36}\.(pdf|xml)$/;

/** What kind of file a key of the storage names; null where it is no invoice's. */
export function formatOfKey(key: string): InvoiceFormat | null {
  return (keyPattern.exec(key)?.[1] as InvoiceFormat | undefined) ?? null;
}

/** How an invoice is called where it is saved: letters and digits of its number. */
export function invoiceFileName(number: string, format: InvoiceFormat): string {
  return `hoa-don-${number.normalize('NFD').replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '').toLowerCase() || 'dien-tu'}.${format}`;
}
