/** A file comes in pieces of this many bytes; only the last may be shorter. What a broken line can cost is one of them. */
export const pieceSize = 128 * 1024;
/** 15 MB: more than any phone's photograph in JPEG. */
export const largestUpload = 15 * 1024 * 1024;
/** How many files of one person may wait at a time. */
export const mostUploads = 20;

/** The headers of the protocol, under the names of the IETF draft "Resumable Uploads for HTTP". */
export const offsetHeader = 'upload-offset';
export const lengthHeader = 'upload-length';
