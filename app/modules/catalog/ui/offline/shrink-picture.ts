/** More than any page of the market shows; a photograph of this size takes about a megabyte. */
const longestSide = 2560;
/** A photograph that is small enough is sent as it is. */
const lightEnough = 2.5 * 1024 * 1024;
const quality = 0.86;

/** A photograph as it is sent: upright, no larger than the market uses. What the browser cannot read is sent as it is. */
export async function shrinkPicture(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (!picture) return file;
  try {
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
    if (scale === 1 && file.size <= lightEnough) return file;
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    const pen = canvas.getContext('2d');
    if (!pen) return file;
    // A picture with holes gets a white ground, as the market gives it.
    pen.fillStyle = '#ffffff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const smaller = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
    return smaller && smaller.size < file.size ? smaller : file;
  } finally {
    picture.close();
  }
}
