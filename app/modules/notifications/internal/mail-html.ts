const letters: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (letter) => letters[letter] ?? letter);
}

const paragraph = 'margin:0 0 16px;line-height:1.5';
const button = 'display:inline-block;padding:12px 20px;border-radius:8px;background:#14693f;color:#ffffff;font-weight:bold;text-decoration:none';

/** A block of a mail: a line `Words: https://…` is a button, lines that begin with `- ` are a list, the rest is a paragraph. */
function block(text: string): string {
  const link = /^([^\n:]+): (https?:\/\/\S+)$/.exec(text);
  if (link) return `<p style="${paragraph}"><a href="${escaped(link[2] ?? '')}" style="${button}">${escaped(link[1] ?? '')}</a></p>`;
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.startsWith('- '));
  if (first < 0) return `<p style="${paragraph}">${lines.map(escaped).join('<br>')}</p>`;
  const heading = lines.slice(0, first).map(escaped).join('<br>');
  const items = lines.slice(first).map((line) => `<li style="margin:0 0 4px;line-height:1.5">${escaped(line.replace(/^- /, ''))}</li>`);
  return `${heading && `<p style="margin:0 0 8px;font-weight:bold">${heading}</p>`}<ul style="margin:0 0 16px;padding-left:20px">${items.join('')}</ul>`;
}

/** The part of a mail for readers that show more than text: the same words, a little order. No picture and nothing from outside: it says who wrote, and tracks nobody. */
export function mailHtml({ subject, body }: { subject: string; body: string }): string {
  const blocks = body.split(/\n{2,}/);
  const last = blocks.length > 1 ? blocks.pop() : undefined;
  return [
    `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>`,
    '<body style="margin:0;background:#faf7f0;color:#1d2721;font-family:Arial,Helvetica,sans-serif;font-size:16px">',
    '<div style="max-width:560px;margin:0 auto;padding:24px 16px"><p style="margin:0 0 12px;color:#14693f;font-size:20px;font-weight:bold">Chợ Phiên</p>',
    `<div style="background:#ffffff;border:1px solid #e2dccd;border-radius:12px;padding:20px">${blocks.map(block).join('')}</div>`,
    last === undefined ? '' : `<p style="margin:16px 0 0;color:#575f58;font-size:14px;line-height:1.5">${escaped(last)}</p>`,
    '</div></body></html>',
  ].join('\n');
}
