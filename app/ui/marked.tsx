import { markWords } from '#app/shared/marked-text.ts';

/** A text in which what was looked for is marked: `words` as `markWords` takes them. The line under it tells it also without colours. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  return markWords(text, words).map(({ text: piece, found }, index) =>
    found ? (
      <mark key={index} className="bg-amber-pale text-inherit underline decoration-gold decoration-2 underline-offset-3">
        {piece}
      </mark>
    ) : (
      piece
    ),
  );
}
