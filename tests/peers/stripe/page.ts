import type { Session } from './objects.ts';

const amounts = new Intl.NumberFormat('vi-VN', { style: 'currency', currency: 'VND' });
const escaped = (text: string) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** The page on which a buyer pays, as far as a test or a person needs it: nobody types a card. */
export function payPage({ status, amount_total: amount, client_reference_id: reference, cancel_url: back }: Session, lines: { name: string; amount: number }[]): string {
  const body =
    status === 'open'
      ? `<h1>Test payment</h1><p>No card is charged: this page stands in for Stripe.</p>
<table>${lines.map(({ name, amount: each }) => `<tr><td>${escaped(name)}</td><td>${amounts.format(each)}</td></tr>`).join('')}<tr><th>Total</th><th>${amounts.format(amount)}</th></tr></table>
<form method="post"><button name="do" value="pay">Pay ${amounts.format(amount)}</button> <button name="do" value="decline">A card that is declined</button></form>
<p><a href="${escaped(back ?? '')}">Back to the market</a></p>`
      : `<h1>This page is closed</h1><p>${status === 'complete' ? 'It has been paid.' : 'It has run out.'}</p><p><a href="${escaped(back ?? '')}">Back to the market</a></p>`;
  return `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Pay ${escaped(reference ?? '')}</title>
<style>body{font:16px/1.5 system-ui;max-width:32rem;margin:2rem auto;padding:0 1rem}td,th{padding:.25rem 1rem .25rem 0;text-align:left}button{font:inherit;padding:.6rem 1rem;margin:1rem 0}</style>
<main>${body}</main></html>`;
}
