import type * as z from 'zod/mini';
import type { me } from '../../../../functions/wire.ts';

/** Who is signed in, with the memberships that hold on the server’s day. */
export type Me = z.infer<typeof me>;
export type Membership = Me['memberships'][number];
