import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  check,
  fieldsOf,
  form,
  isVersionAccepted,
  missingToComplete,
  withoutBlanks,
} from '../../functions/domain/form.ts';
import { forms } from '../../functions/domain/every-form.ts';
import {
  childForms,
  findingForms,
  roundForms,
  schoolForms,
  settingsForms,
  staffForms,
} from '../../functions/domain/forms/index.ts';
import { fieldProblems } from '../../functions/domain/problem.ts';
import { isShown } from '../../functions/domain/field.ts';
import { addDays } from '../../functions/domain/calendar.ts';

const TODAY = '2026-11-23';
const about = { label: { zh: '栏', en: 'Field' }, privacy: 'personal' } as const;

/** A form in its third version, with a field that came and one that went. */
const visit = form({
  id: 'visit',
  version: 3,
  until: { 1: '2026-01-31', 2: '2026-08-25' },
  subject: 'child',
  kind: 'event',
  title: { zh: '走访', en: 'Visit' },
  clause: '（八）3',
  fields: {
    who: { ...about, kind: 'name', requiredToSave: true },
    met: { ...about, kind: 'flag', requiredToComplete: true },
    reason: {
      ...about,
      kind: 'text',
      max: 20,
      shownWhen: { field: 'met', in: [false] },
      requiredToSave: { field: 'met', in: [false] },
    },
    weather: { ...about, kind: 'text', max: 20, requiredToSave: true, retired: 2 },
    distance: { ...about, kind: 'integer', min: 0, max: 99, requiredToComplete: true, since: 3 },
  },
  groups: [],
  fold: (facts: string) => facts,
});
const codesOf = (data: Record<string, unknown>, version?: number) =>
  check(visit, data, TODAY, version).map(({ field, code }) => `${field}: ${code}`);

describe('A form is checked', () => {
  it('and passes when what must be there is there and right', () => {
    expect(codesOf({ who: '赵敏', met: true, distance: 3 })).toEqual([]);
    expect(codesOf({ who: '赵敏' })).toEqual([]);
  });

  it('and lists everything that is wrong at once', () => {
    expect(codesOf({ met: 'yes', distance: 100, mood: 'fine' })).toEqual([
      'mood: unknown-field',
      'who: required',
      'met: not-yes-or-no',
      'distance: out-of-range',
    ]);
  });

  it('and a field is required only while its condition holds', () => {
    expect(codesOf({ who: '赵敏', met: false })).toEqual(['reason: required']);
    expect(codesOf({ who: '赵敏', met: false, reason: '没有人在家' })).toEqual([]);
    expect(codesOf({ who: '赵敏', met: true })).toEqual([]);
  });

  it('and a field that is not shown is not required, yet checked if it was sent', () => {
    const shownWhen = { field: 'met', in: [true] } as const;
    const asked = form({
      ...visit,
      groups: [],
      fields: {
        met: { ...about, kind: 'flag' },
        mood: { ...about, kind: 'integer', min: 1, max: 5, shownWhen, requiredToSave: true },
      },
    });
    const codes = (data: Record<string, unknown>) =>
      check(asked, data, TODAY).map(({ code }) => code);
    expect(codes({ met: true })).toEqual(['required']);
    expect(codes({ met: false })).toEqual([]);
    expect(codes({})).toEqual([]);
    expect(codes({ met: false, mood: 9 })).toEqual(['out-of-range']);
  });

  it.each([[''], ['   '], [null], [undefined]])('and %j counts as not filled in', (blank) => {
    expect(codesOf({ who: blank })).toEqual(['who: required']);
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
    'and %s, which every object has, is an unknown field',
    (name) => expect(codesOf({ who: '赵敏', [name]: 'x' })).toEqual([`${name}: unknown-field`]),
  );

  it('and a prototype sent along is an unknown field and changes nothing', () => {
    const data = JSON.parse('{"__proto__": {"who": "赵敏", "polluted": true}}') as object;
    expect(codesOf(data as Record<string, unknown>)).toEqual([
      '__proto__: unknown-field',
      'who: required',
    ]);
    expect('polluted' in {}).toBe(false);
  });

  it('and the long name of an unknown field is cut to 40 whole characters', () => {
    const [problem] = check(visit, { who: '赵敏', ['𬭚'.repeat(60)]: 1 }, TODAY);
    expect(problem).toEqual({ field: '𬭚'.repeat(40), code: 'unknown-field' });
  });
});

describe('A form ages', () => {
  it('and asks in each version what that version asked', () => {
    const asked = (version: number) => fieldsOf(visit, version).map(([name]) => name);
    expect(asked(1)).toEqual(['who', 'met', 'reason', 'weather']);
    expect(asked(2)).toEqual(['who', 'met', 'reason']);
    expect(asked(3)).toEqual(['who', 'met', 'reason', 'distance']);
  });

  it('and is checked as it was filled in', () => {
    expect(codesOf({ who: '赵敏', weather: '晴' }, 1)).toEqual([]);
    expect(codesOf({ who: '赵敏' }, 1)).toEqual(['weather: required']);
    expect(codesOf({ who: '赵敏', weather: '晴' }, 3)).toEqual(['weather: unknown-field']);
    expect(codesOf({ who: '赵敏', distance: 2 }, 2)).toEqual(['distance: unknown-field']);
  });

  it.each([
    [3, '2026-11-23', true, 'the present version'],
    [2, '2026-11-23', true, '90 days after the last one was handed out'],
    [2, '2026-11-24', false, '91 days after'],
    [1, '2026-11-23', false, 'long after'],
    [4, '2026-11-23', false, 'a version that does not exist yet'],
    [0, '2026-11-23', false, 'a version that never was'],
    [-1, '2026-11-23', false, 'a version that never was'],
    [NaN, '2026-11-23', false, 'no number at all'],
  ])('and version %i is accepted on %s: %s, for it is %s', (version, today, accepted) => {
    expect(isVersionAccepted(visit, version, today)).toBe(accepted);
  });
});

describe('What is still missing before a form is complete', () => {
  it('is every blank field that completeness or saving asks for and that is shown', () => {
    expect(missingToComplete(visit, {})).toEqual(['who', 'met', 'distance']);
    expect(missingToComplete(visit, { who: '赵敏', met: false })).toEqual(['reason', 'distance']);
    expect(missingToComplete(visit, { who: '赵敏', met: true, distance: 0 })).toEqual([]);
  });

  it('and a field is shown while its condition holds', () => {
    expect(isShown(visit.fields.reason, { met: false })).toBe(true);
    expect(isShown(visit.fields.reason, { met: true })).toBe(false);
    expect(isShown(visit.fields.reason, {})).toBe(false);
    expect(isShown(visit.fields.who, {})).toBe(true);
  });
});

describe('Blank values', () => {
  it('are left out, so that equal content is equal', () => {
    const data = { a: '', b: ' ', c: null, d: undefined, e: 0, f: false, g: ' x ' };
    expect(withoutBlanks(data)).toEqual({ e: 0, f: false, g: ' x ' });
  });

  it('change nothing about the verdict when they are left out', () => {
    const values = fc.constantFrom('', ' ', null, '赵敏', true, false, 7);
    const data = fc.record(
      { who: values, met: values, reason: values, distance: values },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(data, (each) => {
        expect(codesOf(withoutBlanks(each))).toEqual(codesOf(each));
      }),
    );
  });
});

describe.each(Object.values(forms))('The form $id', (each) => {
  const names = Object.keys(each.fields);

  it('stands in the catalogue under its own id, in the part of its subject alone', () => {
    expect(forms[each.id]).toBe(each);
    const restricted = Object.fromEntries(
      Object.values(forms).flatMap((form) =>
        form.subject === 'restricted' ? [[form.id, form]] : [],
      ),
    );
    const parts = {
      child: childForms,
      finding: findingForms,
      round: roundForms,
      school: schoolForms,
      settings: settingsForms,
      staff: staffForms,
      restricted,
    };
    const holding = Object.entries(parts).filter(([, part]) => each.id in part);
    expect(holding.map(([subject]) => subject)).toEqual([each.subject]);
  });

  it('has every field in exactly one group, so that no edit is lost when two are merged', () => {
    expect(each.groups.flatMap(({ fields }) => fields).sort()).toEqual([...names].sort());
  });

  it('has conditions that look at fields of the same group, and at answers that exist', () => {
    for (const [name, field] of Object.entries(each.fields)) {
      for (const condition of [field.requiredToSave, field.requiredToComplete, field.shownWhen]) {
        if (condition === undefined || condition === true) continue;
        const group = each.groups.find(({ fields }) => fields.includes(name));
        for (const demand of 'field' in condition ? [condition] : condition) {
          expect(group?.fields, `${name} looks at ${demand.field}`).toContain(demand.field);
          const other = each.fields[demand.field];
          if (other?.kind === 'choice' || other?.kind === 'choices')
            expect(other.codes.map(({ code }) => code)).toEqual(
              expect.arrayContaining([...demand.in]),
            );
        }
      }
    }
  });

  it('never requires what it does not show', () => {
    for (const field of Object.values(each.fields)) {
      if (field.shownWhen && typeof field.requiredToSave === 'object')
        expect(field.requiredToSave).toEqual(field.shownWhen);
    }
  });

  it('has words in both languages', () => {
    const texts = [each.title, ...each.groups.map(({ title }) => title)];
    for (const field of Object.values(each.fields))
      texts.push(field.label, ...(field.help ? [field.help] : []));
    for (const { zh, en } of texts) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/[A-Za-z]/);
    }
  });

  it('says of every earlier version until when it was handed out', () => {
    const earlier = Array.from({ length: each.version - 1 }, (_, index) => String(index + 1));
    expect(Object.keys(each.until ?? {})).toEqual(earlier);
  });

  it('names the field and never repeats the value, whatever is sent', () => {
    const canary = fc.integer({ min: 1e9 }).map((number) => `§${number.toString(36)}§`);
    const wrong = canary.chain((word) =>
      fc.constantFrom<unknown>(
        word,
        word.repeat(200),
        [word],
        { [word]: word },
        `${word}\u0000`,
        `\u202E${word}`,
        `${word}\uD800`,
      ),
    );
    const field = fc.constantFrom(...names, 'constructor', '__proto__', 'other');
    const sent = fc.dictionary(
      field,
      fc.oneof(wrong, fc.constantFrom<unknown>('', null, 0, true)),
      {
        noNullPrototype: false,
      },
    );
    fc.assert(
      fc.property(sent, (data) => {
        for (const problem of check(each, data, TODAY)) {
          expect([...names, ...Object.keys(data)]).toContain(problem.field);
          expect(fieldProblems).toContain(problem.code);
          expect(JSON.stringify(problem)).not.toContain('§');
        }
      }),
    );
  });

  it('answers whatever JSON holds without an exception', () => {
    const data = fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), fc.jsonValue());
    fc.assert(
      fc.property(data, fc.nat(400), (anything, days) => {
        expect(Array.isArray(check(each, anything, addDays(TODAY, days)))).toBe(true);
        expect(missingToComplete(each, anything).every((name) => names.includes(name))).toBe(true);
      }),
    );
  });
});

describe('The catalogue of forms', () => {
  it.each(['constructor', 'toString', '__proto__', 'nothing-of-the-kind', ''])(
    'has no form called %j',
    (id) => {
      expect(forms[id]).toBeUndefined();
      expect(childForms[id]).toBeUndefined();
      expect(findingForms[id]).toBeUndefined();
    },
  );
});
