import { base64Of } from '#lib/api/base64.ts';
import { parameters } from '../../../../functions/domain/parameters.ts';

/** The longer side of a picture, in pixels, and how good it is, from the first try to the last. */
const TRIES = [
  { side: 1600, quality: 0.8 },
  { side: 1280, quality: 0.7 },
  { side: 960, quality: 0.6 },
  { side: 640, quality: 0.5 },
] as const;

/**
 * A picture as a small JPEG in base64: drawn anew, so that nothing is left of what the camera wrote beside it.
 * @throws where the browser cannot read it
 */
export async function shrunk(picture: Blob): Promise<string> {
  const image = await createImageBitmap(picture);
  try {
    for (const { side, quality } of TRIES) {
      const small = await drawn(image, side, quality);
      if (small.size <= parameters.photoBytes.value) return await base64Of(small);
    }
  } finally {
    image.close();
  }
  throw new Error('A picture that cannot be made small');
}

async function drawn(image: ImageBitmap, side: number, quality: number): Promise<Blob> {
  const scale = Math.min(1, side / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return await new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('No picture'))),
      'image/jpeg',
      quality,
    );
  });
}
