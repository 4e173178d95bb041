/** A photograph as pages show it. Its files stand in the storage under its key, in several widths. */
export type PictureView = {
  /** Hash of the photograph; part of its address, so an address never shows anything else. */
  key: string;
  /** Size of the original in pixels, upright. */
  width: number;
  height: number;
  /** Mean colour '#rrggbb', shown until the picture is there. */
  color: string;
};

export const pictureFormats = ['avif', 'webp'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

const widths = [320, 640, 960, 1440];

/** The widths in which a photograph is kept: none is larger than the original; a small original is kept as it is. */
export function pictureWidths(originalWidth: number): number[] {
  const smaller = widths.filter((width) => width <= originalWidth);
  return smaller.length > 0 ? smaller : [originalWidth];
}

/** The address of one file of a photograph. */
export function pictureAddress(key: string, width: number, format: PictureFormat): string {
  return `/pictures/${key}/${width}.${format}`;
}

/** Where the storage keeps one file of a photograph. */
export function pictureStorageKey(key: string, file: string): string {
  return `pictures/${key}/${file}`;
}

/** The largest file up to 960 pixels: for readers that take one address only (Open Graph, structured data, the API). */
export function pictureShareAddress({ key, width }: Pick<PictureView, 'key' | 'width'>): string {
  return pictureAddress(key, pictureWidths(width).filter((w) => w <= 960).at(-1) ?? pictureWidths(width)[0] ?? width, 'webp');
}
