import { pictureAddress, pictureWidths } from '../picture.ts';
import type { PictureFormat, PictureView } from '../picture.ts';

type PictureProps = {
  picture: PictureView;
  /** What is to be seen; '' where the words beside it say it already. */
  alt: string;
  /** How wide it is shown: '(min-width: 64rem) 18rem, 50vw'. */
  sizes: string;
  /** For the one picture that the reader sees first. */
  eager?: boolean;
  className?: string;
};

/** A photograph in the smallest file that is sharp on the reader's screen. It fills the width of its frame. */
export function Picture({ picture, alt, sizes, eager = false, className = '' }: PictureProps) {
  const widths = pictureWidths(picture.width);
  const addresses = (format: PictureFormat) => widths.map((width) => `${pictureAddress(picture.key, width, format)} ${width}w`).join(', ');
  const fallback = widths[Math.min(1, widths.length - 1)] ?? picture.width;
  return (
    <picture className="contents">
      <source type="image/avif" srcSet={addresses('avif')} sizes={sizes} />
      <img
        src={pictureAddress(picture.key, fallback, 'webp')}
        srcSet={addresses('webp')}
        sizes={sizes}
        width={picture.width}
        height={picture.height}
        alt={alt}
        loading={eager ? 'eager' : 'lazy'}
        decoding={eager ? 'sync' : 'async'}
        {...(eager && { fetchpriority: 'high' })}
        className={`h-auto w-full bg-shade ${className}`}
      />
    </picture>
  );
}
