import { pieceSize } from './piece.ts';

/** Where the storage keeps the piece that begins at this byte. */
export function pieceKey(uploadId: string, offset: number): string {
  return `uploads/${uploadId}/${offset / pieceSize}`;
}

/** Of all pieces of a file, in their order. */
export function pieceKeys(uploadId: string, size: number): string[] {
  return Array.from({ length: Math.ceil(size / pieceSize) }, (_, index) => pieceKey(uploadId, index * pieceSize));
}
