import { chanceOf } from './chance.ts';
import type { StaffMember } from './staff.ts';
import { demoSchool, grownSchool } from './demo-accounts.ts';
import { phone } from './household.ts';

const subjectTeacher = { post: 'subjectTeacher', classes: [] } as const;
const psychTeacher = { post: 'psychTeacher', classes: [] } as const;

/**
 * Who works at the two schools that one signs in to. The ledgers of the first one name some of these as care persons, so
 * that an import finds them.
 */
export const knownStaff: Readonly<Record<string, readonly StaffMember[]>> = {
  [demoSchool]: staffOf(demoSchool, [
    ['admin', '赵明远', 'man', { post: 'leader', classes: [] }],
    ['t1', '陈静', 'woman', classes('8-2 9-1 2-2')],
    ['t2', '刘强', 'man', classes('3-3 6-3 8-3')],
    ['t3', '张丽', 'woman', classes('5-2 9-2 9-3')],
    ['t4', '王芳', 'woman', classes('2-1 4-1 5-3')],
    ['t5', '周建平', 'man', classes('7-1 7-2 7-3')],
    ['t6', '吴秀云', 'woman', classes('1-1 1-2 1-3')],
    ['t7', '高文芳', 'woman', classes('2-3 3-1 3-2')],
    ['t8', '朱明霞', 'woman', classes('4-2 4-3 5-1')],
    ['t9', '韩庆芳', 'woman', classes('6-1 6-2')],
    ['t10', '郭晓东', 'man', classes('8-1')],
    ['s1', '林晓红', 'woman', psychTeacher],
    ['s2', '何世杰', 'man', subjectTeacher],
  ]),
  [grownSchool]: staffOf(grownSchool, [
    ['admin', '孙学芳', 'woman', { post: 'leader', classes: [] }],
    ['t1', '吕文静', 'woman', classes('2-2 4-1')],
    ['t2', '李秀华', 'woman', classes('1-1')],
    ['t3', '张淑霞', 'woman', classes('1-2')],
    ['t4', '王新梅', 'woman', classes('2-1')],
    ['t5', '刘志勇', 'man', classes('3-1')],
    ['t6', '孙丽华', 'woman', classes('3-2')],
    ['t7', '徐海英', 'woman', classes('4-2')],
    ['t8', '赵卫平', 'man', classes('5-1')],
    ['t9', '于春芳', 'woman', classes('5-2')],
    ['s1', '宋学军', 'man', subjectTeacher],
    ['s2', '郑红艳', 'woman', psychTeacher],
    ['s3', '马晓红', 'woman', subjectTeacher],
  ]),
};

type Job = Pick<StaffMember, 'post' | 'classes'>;

function classes(names: string): Job {
  return { post: 'classTeacher', classes: names.split(' ') };
}

function staffOf(
  school: string,
  people: readonly (readonly [string, string, 'man' | 'woman', Job])[],
): readonly StaffMember[] {
  return people.map(([id, name, sex, job]) => ({
    person: `${school}-${id}`,
    name,
    phone: phone(chanceOf(0, 'phone', school, id)),
    isWoman: sex === 'woman',
    ...job,
  }));
}
