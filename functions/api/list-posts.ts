import type { Handler } from '../asked.ts';
import { postList } from '../deeds/post-list.ts';

/** Who works at an organisation, and who is invited. */
export const listPosts: Handler<'listPosts'> = (asked) => postList(asked.params.org, asked);
