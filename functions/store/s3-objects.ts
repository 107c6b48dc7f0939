import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Env } from '../env.ts';
import { LOCKED, type Objects } from './objects.ts';

/** Files in two buckets: one whose life-cycle rules forget them, and one whose lock keeps every version. */
export function s3Objects({
  BUCKET_NAME,
  ROUNDS_BUCKET_NAME,
}: Pick<Env<'job'>, 'BUCKET_NAME' | 'ROUNDS_BUCKET_NAME'>): Objects {
  const client = new S3Client({});
  const placeOf = (name: string) => ({
    Bucket: name.startsWith(LOCKED) ? ROUNDS_BUCKET_NAME : BUCKET_NAME,
    Key: name,
  });
  return {
    async put(name, bytes) {
      await client.send(new PutObjectCommand({ ...placeOf(name), Body: bytes }));
    },
    async get(name) {
      try {
        const { Body } = await client.send(new GetObjectCommand(placeOf(name)));
        return await Body?.transformToByteArray();
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },
  };
}
