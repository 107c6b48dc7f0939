import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  access,
  anyClass,
  can,
  className,
  holding,
  roles,
  type Actor,
  type Membership,
  type Place,
  type Relation,
  type Role,
  type Sight,
  type Verb,
} from '../../functions/domain/access.ts';

const verbs = Object.keys(access) as Verb[];

/** A small world: one province, two of everything below. Ids say where they lie. */
const places: Place[] = ['c1', 'c2'].flatMap((city) =>
  ['a', 'b'].flatMap((county) =>
    ['1', '2'].flatMap((school) =>
      ['5-1', '5-2'].map((of) => ({
        province: 'sd',
        city,
        county: city + county,
        school: city + county + school,
        class: of,
      })),
    ),
  ),
);
const here = places[0] as Required<Place>;

/** Where people of a role work, seen from a place. */
const level: Record<Role, (typeof ladder)[number]> = {
  teacher: 'school',
  classTeacher: 'school',
  schoolAdmin: 'school',
  countyOfficer: 'county',
  cityOfficer: 'city',
  provinceOfficer: 'province',
  privacyOfficer: 'county',
  operator: 'province',
};
const memberAt = (role: Role, place: Place): Membership => ({
  role,
  org: place[level[role]] ?? '',
  from: '2026-09-01',
  ...(role === 'classTeacher' && { classes: [place.class ?? ''] }),
});
const actor = (...memberships: Membership[]): Actor => ({ person: 'p', name: '赵敏', memberships });
/** The same place with the asker named in the restricted record there. */
const naming = (place: Place): Place => ({ ...place, named: ['q', 'p'] });
/** The same place with the asker assigned to the child there. */
const assigned = (place: Place): Place => ({ ...place, assigned: ['q', 'p'] });

/** How near the place is to where someone works: the slow model walks up from the class until they meet. */
const ladder = ['class', 'school', 'county', 'city', 'province'] as const;
function nearness(mine: Place, theirs: Place): Relation | undefined {
  return ladder.find((step) =>
    ladder.slice(ladder.indexOf(step)).every((above) => mine[above] === theirs[above]),
  );
}

/** The slow model's answer for one membership: granted within X means no farther than X. */
function modelled(verb: Verb, role: Role, mine: Place, theirs: Place): Sight | undefined {
  const grant = access[verb][role];
  if (!grant) return undefined;
  if (grant.within === 'self') return grant.sight;
  if (grant.within === 'org') return theirs.org === mine[level[role]] ? grant.sight : undefined;
  if (grant.within === 'below') {
    const own = mine[level[role]];
    return theirs.org && [theirs.org, parentOf[theirs.org]].includes(own) ? grant.sight : undefined;
  }
  if (grant.within === 'named')
    return theirs.named?.includes('p') && theirs.school === mine.school ? grant.sight : undefined;
  if (grant.within === 'assigned' || grant.within === 'class')
    if (theirs.assigned?.includes('p') && theirs.school === mine.school) return grant.sight;
  if (grant.within === 'assigned') return undefined;
  const near = nearness(mine, theirs);
  const isNear =
    near !== undefined &&
    (ladder as readonly string[]).indexOf(near) <=
      (ladder as readonly string[]).indexOf(grant.within);
  return isNear ? grant.sight : undefined;
}

/** The organisations of the small world, each named by itself, and what stands above each. */
const orgs: Place[] = ladder.slice(1).flatMap((step) => {
  const above = ladder.slice(ladder.indexOf(step));
  const all = places.map((place): Place => ({
    ...Object.fromEntries(above.map((each) => [each, place[each]])),
    ...(place[step] && { org: place[step] }),
  }));
  return all.filter(({ org }, at) => at === all.findIndex((each) => each.org === org));
});
const parentOf: Readonly<Record<string, string | undefined>> = Object.fromEntries(
  orgs.map(({ org = '', province, city, county }) => [
    org,
    [county, city, province].find((each) => each !== undefined && each !== org),
  ]),
);

describe.each(verbs)('%s', (verb) => {
  describe.each(roles)('by a %s', (role) => {
    it.each(orgs)('about the organisation $org is decided as the table says', (place) => {
      expect(can(actor(memberAt(role, here)), verb, place)).toBe(modelled(verb, role, here, place));
    });
  });
  describe.each(roles)('by a %s', (role) => {
    it.each(places)(
      'about a child in class $class of school $school is decided as the table says',
      (place) => {
        expect(can(actor(memberAt(role, here)), verb, place)).toBe(
          modelled(verb, role, here, place),
        );
      },
    );
  });

  describe.each(roles)('by a %s who is assigned to the child', (role) => {
    it.each(places.map(assigned))(
      'in class $class of school $school is decided as the table says',
      (place) => {
        expect(can(actor(memberAt(role, here)), verb, place)).toBe(
          modelled(verb, role, here, place),
        );
      },
    );
  });

  describe.each(roles)('by a %s who is named in the restricted record', (role) => {
    it.each(places.map(naming))(
      'about a child in class $class of school $school is decided as the table says',
      (place) => {
        expect(can(actor(memberAt(role, here)), verb, place)).toBe(
          modelled(verb, role, here, place),
        );
      },
    );
  });

  it('is a no for someone without a membership', () => {
    for (const place of places) expect(can(actor(), verb, place)).toBeUndefined();
    for (const place of places.map(naming)) expect(can(actor(), verb, place)).toBeUndefined();
  });

  it('unites memberships: the widest sight that any of them gives', () => {
    const member = fc.record({ role: fc.constantFrom(...roles), at: fc.constantFrom(...places) });
    fc.assert(
      fc.property(
        fc.array(member, { maxLength: 4 }),
        fc.constantFrom(...places),
        (members, place) => {
          const sights = members.map(({ role, at }) => modelled(verb, role, at, place));
          const widest = (['whole', 'withReason', 'masked'] as const).find((s) =>
            sights.includes(s),
          );
          const memberships = members.map(({ role, at }) => memberAt(role, at));
          expect(can(actor(...memberships), verb, place)).toBe(widest);
        },
      ),
    );
  });
});

describe('Who sees a child', () => {
  const sight = (role: Role, verb: Verb, mine: Place) =>
    can(actor(memberAt(role, mine)), verb, here);
  const otherClass = { ...here, class: '5-2' };
  const otherSchool = { ...here, school: 'c1a2' };

  it('is the own class teacher and the school, whole', () => {
    expect(sight('classTeacher', 'child.open', here)).toBe('whole');
    expect(sight('schoolAdmin', 'child.open', here)).toBe('whole');
    expect(sight('schoolAdmin', 'child.write', otherClass)).toBe('whole');
  });

  it('is not the teacher of the class next door, nor of the same class at another school', () => {
    expect(sight('classTeacher', 'child.open', otherClass)).toBeUndefined();
    expect(sight('classTeacher', 'child.open', otherSchool)).toBeUndefined();
  });

  it('is the county officer: lists masked, a file with a reason, never to write', () => {
    expect(sight('countyOfficer', 'children.list', otherSchool)).toBe('masked');
    expect(sight('countyOfficer', 'child.open', otherSchool)).toBe('withReason');
    expect(sight('countyOfficer', 'child.write', here)).toBeUndefined();
  });

  it('is the care person and the deputy, whatever class the child is in, and only while assigned', () => {
    const teacher = actor(memberAt('teacher', here));
    for (const verb of ['child.open', 'child.write'] as const) {
      expect(can(teacher, verb, assigned(otherClass))).toBe('whole');
      expect(can(teacher, verb, otherClass)).toBeUndefined();
      expect(can(teacher, verb, assigned(otherSchool))).toBeUndefined();
    }
    expect(can(teacher, 'care.assign', assigned(here))).toBeUndefined();
  });

  it('is nobody of the city or the province', () => {
    for (const role of ['cityOfficer', 'provinceOfficer'] as const)
      for (const verb of ['children.list', 'child.open', 'child.write', 'findings.list'] as const)
        expect(sight(role, verb, here)).toBeUndefined();
  });
});

describe('Who opens a restricted record', () => {
  const school = ['teacher', 'classTeacher', 'schoolAdmin'] as const;

  it('is who is named in it, at the school, with a reason, and nobody by office', () => {
    for (const role of roles) {
      const someone = actor(memberAt(role, here));
      expect(can(someone, 'restricted.open', assigned(here)), role).toBeUndefined();
      expect(can(someone, 'restricted.open', { ...here, named: ['q'] }), role).toBeUndefined();
      const sight = (school as readonly Role[]).includes(role) ? 'withReason' : undefined;
      expect(can(someone, 'restricted.open', naming(here)), role).toBe(sight);
    }
  });

  it('is nobody of the next school, were they named by mistake', () => {
    const next = naming({ ...here, school: 'c1a2' });
    for (const role of school)
      expect(can(actor(memberAt(role, here)), 'restricted.open', next)).toBeUndefined();
  });

  it('being named opens no other door', () => {
    const others = verbs.filter((verb) => verb !== 'restricted.open');
    for (const role of roles)
      for (const verb of others)
        for (const place of places)
          expect(can(actor(memberAt(role, here)), verb, naming(place))).toBe(
            can(actor(memberAt(role, here)), verb, place),
          );
  });
});

describe('Who looked at a child', () => {
  const sight = (role: Role, mine: Place, verb: Verb = 'child.readings') =>
    can(actor(memberAt(role, mine)), verb, here);

  it('is answered to the school and to the privacy officer of the county, not to who looks every day', () => {
    expect(sight('schoolAdmin', here)).toBe('whole');
    expect(sight('privacyOfficer', { ...here, school: 'c1a2' })).toBe('whole');
    for (const role of ['classTeacher', 'countyOfficer', 'cityOfficer', 'provinceOfficer'] as const)
      expect([role, sight(role, here)]).toEqual([role, undefined]);
  });

  it('is all that the privacy officer sees: no list, no file, no figure, no ledger', () => {
    const open = verbs.filter((verb) => sight('privacyOfficer', here, verb) !== undefined);
    expect(open).toEqual(['self.read', 'child.readings', 'readings.list']);
  });
});

describe('A list of a whole school', () => {
  const list = { ...here, class: anyClass };
  const teacher = memberAt('classTeacher', here);

  it('is open to a teacher who has a class there; rows are then filtered by class', () => {
    expect(can(actor(teacher), 'children.list', list)).toBe('whole');
  });

  it('is open to a teacher without a class, whose rows are the children assigned', () => {
    const { classes: _none, ...withoutClass } = memberAt('teacher', here);
    expect(can(actor(withoutClass), 'children.list', list)).toBe('whole');
    expect(can(actor(withoutClass), 'children.list', here)).toBeUndefined();
    expect(can(actor(withoutClass), 'children.list', assigned(here))).toBe('whole');
  });

  it('is closed to a teacher of another school', () => {
    expect(can(actor({ ...teacher, org: 'c1a2' }), 'children.list', list)).toBeUndefined();
  });

  it('has no row for a teacher without classes, to whom every child is closed', () => {
    const { classes: _, ...without } = teacher;
    for (const membership of [without, { ...without, classes: [] }])
      for (const verb of verbs.filter((each) => access[each].classTeacher?.within === 'class'))
        for (const place of places)
          expect(can(actor(membership), verb, place), verb).toBeUndefined();
  });
});

describe('A place that is not a school', () => {
  const { class: _, school: __, ...county } = here;

  it('is never a teacher’s or a school’s', () => {
    for (const verb of verbs.filter((each) => each !== 'self.read'))
      for (const role of ['classTeacher', 'schoolAdmin'] as const)
        expect(can(actor(memberAt(role, here)), verb, county)).toBeUndefined();
  });

  it('is the county officer’s own county and no other', () => {
    const officer = actor(memberAt('countyOfficer', here));
    expect(can(officer, 'figures.read', county)).toBe('whole');
    expect(can(officer, 'figures.read', { ...county, county: 'c1b' })).toBeUndefined();
  });

  it('when it is nowhere, then only the own account is open', () => {
    for (const verb of verbs)
      for (const role of roles)
        expect(can(actor(memberAt(role, here)), verb, {})).toBe(
          verb === 'self.read' ? 'whole' : undefined,
        );
  });
});

describe('A membership', () => {
  const from = '2026-09-01';
  const until = '2027-01-31';
  const ended: Membership = { role: 'schoolAdmin', org: 'c1a1', from, until };
  const { until: _, ...open } = ended;

  it.each([
    ['2026-08-31', false, 'the day before it begins'],
    ['2026-09-01', true, 'its first day'],
    ['2027-01-31', true, 'its last day'],
    ['2027-02-01', false, 'the day after it ended'],
  ])('on %s holds: %s, for it is %s', (today, holds) => {
    expect(holding([ended], today)).toEqual(holds ? [ended] : []);
  });

  it('without an end holds from its first day on', () => {
    expect(holding([open], '2026-08-31')).toEqual([]);
    expect(holding([open], '2099-01-01')).toEqual([open]);
  });

  it('when revoked on the day it began, then it held for that day only', () => {
    const revoked = { ...open, until: from };
    expect(holding([revoked], from)).toEqual([revoked]);
    expect(holding([revoked], '2026-09-02')).toEqual([]);
  });

  it('when several exist, then each is judged by itself', () => {
    const next: Membership = { ...open, org: 'c1a2', from: '2027-02-01' };
    expect(holding([ended, next], '2027-01-31')).toEqual([ended]);
    expect(holding([ended, next], '2027-02-01')).toEqual([next]);
  });
});

describe('A class', () => {
  it('is named by grade and number', () => {
    expect(className({ grade: '5', classNo: 2 })).toBe('5-2');
  });

  it('of a child whose class is not known is nobody’s, nor does it open a list', () => {
    expect(className({})).toBe('-');
    const teacher = memberAt('classTeacher', here);
    expect(can(actor(teacher), 'child.open', { ...here, class: className({}) })).toBeUndefined();
    expect(className({ grade: anyClass })).not.toBe(anyClass);
  });
});
