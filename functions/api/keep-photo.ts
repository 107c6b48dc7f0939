import { bareJpeg } from '../domain/jpeg.ts';
import { parameters } from '../domain/parameters.ts';
import { Problem } from '../domain/problem.ts';
import type { Handler } from '../asked.ts';

/** Keeps a picture before the record that names it comes; what a camera wrote beside the pixels is dropped here again. */
export const keepPhoto: Handler<'keepPhoto'> = async ({ body, params, seen, store }) => {
  const most = parameters.photoBytes.value;
  if (body.jpeg.length > (most * 4) / 3 + 4) throw new Problem('photo-too-large');
  const jpeg = bareJpeg(new Uint8Array(Buffer.from(body.jpeg, 'base64')));
  if (!jpeg) throw new Problem('not-a-jpeg');
  const replayed = await store.keepPhoto(seen, params.photo, jpeg);
  return { photo: params.photo, replayed };
};
