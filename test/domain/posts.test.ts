import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holding, roles, type Actor, type Membership } from '../../functions/domain/access.ts';
import { addDays } from '../../functions/domain/calendar.ts';
import {
  ended,
  inviteProblems,
  isOwnLast,
  reachedBy,
  type PostDeed,
} from '../../functions/domain/posts.ts';
import { roleAt } from '../../functions/domain/register/index.ts';

const TODAY = '2026-11-23';
const above = {
  school: 'county',
  county: 'city',
  city: 'province',
  province: 'everything',
} as const;
type Kind = keyof typeof above;
const kinds = Object.keys(above) as Kind[];
const seat = (kind: Kind) => ({ id: kind, parent: above[kind] });
const actor = (...memberships: Membership[]): Actor => ({ person: 'P1', name: '', memberships });
const post = (role: Membership['role'], org: string): Membership => ({ role, org, from: TODAY });

describe('Who gives and ends which post, where', () => {
  const reached = (deed: PostDeed) =>
    roles.flatMap((mine) =>
      kinds.flatMap((kind) =>
        roles
          .filter((role) => reachedBy(actor(post(mine, roleAt[mine])), seat(kind), role, deed))
          .map((role) => `${mine} → ${role} @ ${kind}`),
      ),
    );
  const given = [
    'schoolAdmin → teacher @ school',
    'schoolAdmin → classTeacher @ school',
    'schoolAdmin → schoolAdmin @ school',
    'countyOfficer → schoolAdmin @ school',
    'countyOfficer → countyOfficer @ county',
    'cityOfficer → countyOfficer @ county',
    'cityOfficer → privacyOfficer @ county',
    'cityOfficer → cityOfficer @ city',
    'provinceOfficer → cityOfficer @ city',
  ];

  it('is this list and nothing else: no second province officer by one, no watcher by those watched', () => {
    expect(reached('give').sort()).toEqual([...given].sort());
    expect(reached('end').sort()).toEqual(
      [...given, 'provinceOfficer → provinceOfficer @ province'].sort(),
    );
  });

  it('nothing above the own level, and nothing at an organisation beside it, whatever posts one has', () => {
    const anyPost = fc
      .record({ role: fc.constantFrom(...roles), org: fc.constantFrom(...kinds, 'elsewhere') })
      .map(({ role, org }) => post(role, org));
    fc.assert(
      fc.property(
        fc.array(anyPost),
        fc.constantFrom(...kinds),
        fc.constantFrom(...roles),
        fc.constantFrom('give', 'end'),
        (memberships, kind, role, deed) => {
          const through = reachedBy(actor(...memberships), seat(kind), role, deed);
          if (!through) return;
          expect(memberships).toContain(through);
          expect([kind, above[kind]]).toContain(through.org);
          const level = (of: Membership['role']) => kinds.indexOf(roleAt[of]);
          expect(level(role)).toBeLessThanOrEqual(level(through.role));
        },
      ),
    );
  });
});

describe('An end', () => {
  const aDay = fc.integer({ min: -60, max: 500 }).map((days) => addDays(TODAY, days));
  it('never lets anybody in on a day on which they were out, and at once is at once', () => {
    const until = fc.option(aDay, { nil: undefined });
    fc.assert(
      fc.property(aDay, until, until, aDay, (from, before, asked, day) => {
        const membership: Membership = {
          role: 'teacher',
          org: 'school',
          from,
          ...(before && { until: before }),
        };
        const after = ended(membership, asked, TODAY);
        if (!('role' in after)) return;
        const held = (of: Membership) => holding([of], day).length;
        expect(held(after)).toBeLessThanOrEqual(held(membership));
        if (asked === undefined) expect(holding([after], TODAY)).toEqual([]);
        expect(ended(after, asked, TODAY)).toEqual(after);
      }),
    );
  });

  it.each([
    ['yesterday', '2026-11-22', 'not-ahead'],
    ['a day that does not exist', '2026-11-31', 'not-a-date'],
    ['years ahead', '2029-01-01', 'not-ahead'],
    ['later than is set', '2026-12-31', 'end-stands'],
  ])('%s is refused', (_what, until, code) => {
    const membership = { ...post('teacher', 'school'), until: '2026-12-01' };
    const facts = code === 'not-ahead' ? { facts: { days: 400 } } : {};
    expect(ended(membership, until, TODAY)).toEqual([{ field: 'until', code, ...facts }]);
  });

  it('of the own only post is nobody’s to make, of one of two it is', () => {
    const one = post('schoolAdmin', 'school');
    const over = { ...post('teacher', 'school'), until: '2026-11-22' };
    expect(isOwnLast(actor(one, over), 'P1', TODAY)).toBe(true);
    expect(isOwnLast(actor(one, post('teacher', 'school')), 'P1', TODAY)).toBe(false);
    expect(isOwnLast(actor(one), 'P2', TODAY)).toBe(false);
  });
});

it.each([
  [{ name: '', role: 'teacher', classes: '' }, ['name required']],
  [{ name: '138', role: 'teacher', classes: '7年级' }, ['name characters']],
  [{ name: ' 林晓雨 ', role: 'teacher', classes: '' }, []],
  [{ name: '林晓雨', role: 'classTeacher', classes: '' }, ['classes required']],
  [{ name: '林晓雨', role: 'classTeacher', classes: '七年级3班' }, ['classes class-format']],
  [{ name: '林晓雨', role: 'classTeacher', classes: '7-3, 8-1' }, []],
])('inviting %j', (asked, problems) => {
  const found = inviteProblems(asked, TODAY).map(({ field, code }) => `${field} ${code}`);
  expect(found).toEqual(problems);
});
