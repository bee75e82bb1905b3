/** Longest side of a photo in the hub, in pixels: enough for print at half a page, small enough for a phone's signal. */
export const longestSide = 2000;

export interface Photo {
  name: string;
  type: 'image/jpeg';
  bytes: Uint8Array;
}

/**
 * A photo made small and free of what the camera wrote beside it (place, time, device): it is drawn anew. Null when this
 * browser can't read the picture.
 */
export async function readPhoto(file: Blob & { name?: string }): Promise<Photo | null> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (!picture) return null;
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d');
  if (!context) return null;
  // JPEG knows no transparency: what is see-through becomes paper, not black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
  if (!blob) return null;
  const name = `${(file.name ?? 'photo').replace(/\.[^.]*$/u, '') || 'photo'}.jpg`;
  return { name, type: 'image/jpeg', bytes: new Uint8Array(await blob.arrayBuffer()) };
}
