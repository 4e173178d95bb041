/** An element with its properties and what is in it. */
export function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, properties: Partial<HTMLElementTagNameMap[Tag]> = {}, ...inside: (Node | string)[]): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...inside);
  return made;
}

const look = 'inline-flex min-h-11 items-center justify-center gap-2 rounded-lg px-4 py-2 text-center font-semibold leading-tight';

export function button(text: string, onclick: () => unknown, quiet = false): HTMLButtonElement {
  return element('button', { type: 'button', onclick: () => void onclick(), className: `${look} ${quiet ? 'text-leaf underline underline-offset-4' : 'border border-edge bg-card hover:bg-shade'}` }, text);
}
