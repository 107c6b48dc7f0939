import type { Reply } from '#lib/api/call.ts';
import * as m from '#lib/paraglide/messages.js';
import { classWords } from '#lib/words/child-words.ts';
import { roleWords } from '#lib/words/role-words.ts';

export type PostList = Reply<'listPosts'>;
export type Post = PostList['posts'][number];
export type Invitation = PostList['invitations'][number];

/** `3-2` as a membership names a class: 三年级2班. */
export function classesWords(classes: readonly string[]): string {
  return classes
    .map((name) => classWords({ grade: name.split('-')[0], classNo: Number(name.split('-')[1]) }))
    .join(m.list_comma());
}

/** 班主任 三年级2班. */
export function postWords({ role, classes }: Pick<Post, 'role' | 'classes'>): string {
  return [roleWords(role), classesWords(classes)].filter(Boolean).join(' ');
}
