import { classesIn } from '../domain/class-names.ts';
import { classProblems } from '../domain/posts.ts';
import { Problem } from '../domain/problem.ts';
import type { Handler } from '../asked.ts';
import { postList } from '../deeds/post-list.ts';

/** Other classes for a class teacher, from the next request on. */
export const setClasses: Handler<'setClasses'> = async (asked) => {
  const { params, body, store } = asked;
  const wrong = classProblems(body.classes);
  if (wrong.length > 0) throw new Problem('fields-wrong', { fields: wrong });
  const classes = classesIn(body.classes);
  const put = await store.changePost(params.org, params.person, 'classTeacher', (membership) => ({
    ...membership,
    classes,
  }));
  if (put === undefined) throw new Problem('not-found');
  if (!put) throw new Problem('record-conflict');
  return postList(params.org, asked);
};
