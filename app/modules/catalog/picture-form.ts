/** How many photographs a product may have. */
export const mostPictures = 8;

export const pictureProblems = ['heic', 'not_a_picture', 'too_many_bytes', 'too_many_pixels', 'too_small', 'too_many_pictures', 'last_picture'] as const;

/** A photograph that was not taken, and why. `file` is its name as the phone calls it. */
export type RefusedPicture = { code: (typeof pictureProblems)[number]; file: string };

/** The files of a form's field; a field left empty comes as a file without a name. */
export function picturesOfForm(form: FormData): File[] {
  return form.getAll('picture').filter((value): value is File => value instanceof File && value.size > 0);
}

/** Carries refusals over a redirect, in the address of the next page. */
export function writeRefused(refused: RefusedPicture[]): [string, string][] {
  return refused.map(({ code, file }) => ['refused', `${code}:${file}`]);
}

/** Reads them back; what makes no sense is dropped. */
export function readRefused(query: URLSearchParams): RefusedPicture[] {
  return query.getAll('refused').slice(0, 10).flatMap((text) => {
    const [word, ...file] = text.split(':');
    const code = pictureProblems.find((known) => known === word);
    return code ? [{ code, file: file.join(':').slice(0, 60) }] : [];
  });
}
