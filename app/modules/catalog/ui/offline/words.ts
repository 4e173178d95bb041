/** What the pages' script says, handed over by the page; '#' stands for a number or a name. */
export type OfflineWords = {
  waiting: string;
  sending: string;
  kept: string;
  keptText: string;
  another: string;
  restored: string;
  startAnew: string;
  newPicture: string;
  removePicture: string;
  now: string;
  mend: string;
  discard: string;
  discardSure: string;
  elsewhere: string;
  progress: string;
  nameless: string;
  fix: string;
  group: string;
  change: string;
  tooLarge: string;
  tooMany: string;
  /** By the codes of the quick form. */
  mistakes: Record<string, string>;
};

export const fill = (text: string, ...values: (string | number)[]) => values.reduce<string>((filled, value) => filled.replace('#', String(value)), text);

/** The words and the person of this page, or null where it is no page of a seller. */
export function wordsOfPage(): { words: OfflineWords; person: string; list: HTMLElement } | null {
  const list = document.querySelector<HTMLElement>('[data-waiting]');
  return list && { words: JSON.parse(list.dataset.words ?? '{}') as OfflineWords, person: list.dataset.waiting ?? '', list };
}
