/** The state of what a buyer is told before ordering: who sells, what it costs in all, return, complaint, what becomes of the data. A change of its sense gets a new month. */
export const termsOf = '2026-07';
