/** The header of the column that a file of rows to mend has beside the others: it says why, and is passed over when the file comes back. */
export const reasonHeader = { vi: 'Vì sao chưa nhận', en: 'Why it was not taken' };
export const reasonHeaders = Object.values(reasonHeader);
