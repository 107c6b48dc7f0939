import type { Reply } from '#lib/api/call.ts';
import { classesWords } from '#lib/words/child-words.ts';
import { roleWords } from '#lib/words/role-words.ts';

export type PostList = Reply<'listPosts'>;
export type Post = PostList['posts'][number];
export type Invitation = PostList['invitations'][number];

/** 班主任 三年级2班. */
export function postWords({ role, classes }: Pick<Post, 'role' | 'classes'>): string {
  return [roleWords(role), classesWords(classes)].filter(Boolean).join(' ');
}
