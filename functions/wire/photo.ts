import * as z from 'zod/mini';
import { id, ulid } from './parts.ts';

export const photoPath = z.object({ school: id, child: id, photo: ulid });
/** A JPEG file in base64, made smaller on the device. */
export const photoSent = z.object({ jpeg: z.string() });
export const photoKept = z.object({ photo: ulid, replayed: z.boolean() });
export const photoShown = z.object({ jpeg: z.string() });
