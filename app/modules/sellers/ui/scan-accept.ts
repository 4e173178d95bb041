/** What the choice of a file offers for the scan of a paper. */
export const scanAccept = 'image/jpeg,image/png,image/webp,application/pdf';
