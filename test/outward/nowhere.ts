import { openOutward } from '../../functions/outward/index.ts';

/** A way out for tests that send nothing: who tries is told so. */
export const nowhere = openOutward('https://guanai.example', () =>
  Promise.reject(new Error('nothing goes out here')),
);
