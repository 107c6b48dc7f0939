import type { SettingsCard } from '../card.ts';
import { termKind } from '../codes/terms.ts';
import { changedOn } from '../decided-calendar.ts';
import { form, type RecordOf } from '../form.ts';
import type { Stretch, Term } from '../school-calendar.ts';

const day = (zh: string, en: string) =>
  ({
    kind: 'date',
    future: true,
    label: { zh, en },
    privacy: 'internal',
    requiredToSave: true,
  }) as const;

/**
 * When schools are open, as a city publishes it, a county or a school deviates from it (DOMAIN §4.1). Each section holds
 * the whole of it; what lies before the day on which it is decided stays as it was (DOMAIN E30).
 */
export const calendar = form({
  id: 'calendar',
  version: 1,
  subject: 'settings',
  kind: 'section',
  title: { zh: '校历', en: 'School calendar' },
  clause: '（九）2',
  fields: {
    terms: {
      kind: 'lines',
      max: 12,
      label: { zh: '学期', en: 'Terms' },
      help: { zh: '只写和上级不同的学期', en: 'Only where they differ from the level above' },
      privacy: 'internal',
      fields: {
        kind: {
          kind: 'choice',
          codes: termKind,
          label: { zh: '学期', en: 'Term' },
          privacy: 'internal',
          requiredToSave: true,
        },
        startOn: day('开学', 'First day'),
        lastSchoolDay: day('最后一个上学日', 'Last school day'),
      },
    },
    breaks: {
      kind: 'lines',
      max: 20,
      label: { zh: '放假或停课', en: 'Closed' },
      help: { zh: '春秋假、停课等，法定节假日不用写', en: 'Not the public holidays' },
      privacy: 'internal',
      fields: {
        from: day('从哪天起', 'First day'),
        to: day('到哪天止', 'Last day'),
        why: {
          kind: 'text',
          max: 30,
          label: { zh: '为什么', en: 'Why' },
          privacy: 'internal',
          requiredToSave: true,
        },
      },
    },
    makeUpDays: {
      kind: 'lines',
      max: 20,
      label: { zh: '补课的日子', en: 'Make-up days' },
      help: { zh: '法定节假日的调休不用写', en: 'Not those of the public holidays' },
      privacy: 'internal',
      fields: { on: day('哪天', 'Day') },
    },
  },
  groups: [
    {
      id: 'calendar',
      title: { zh: '校历', en: 'School calendar' },
      fields: ['terms', 'breaks', 'makeUpDays'],
    },
  ],
  fold: (card: SettingsCard, { data, at, number = 0 }): SettingsCard => {
    const { terms = [], breaks = [], makeUpDays = [] } = data as RecordOf<typeof calendar>;
    const next = {
      terms: (terms as unknown as readonly Term[]).toSorted((a, b) =>
        a.startOn < b.startOn ? -1 : 1,
      ),
      breaks: (breaks as unknown as readonly Stretch[]).map(({ from, to }) => ({ from, to })),
      makeUpDays: makeUpDays.map(({ on }) => String(on)).sort(),
    };
    const { since = at, ...before } = card.calendar ?? {};
    return {
      ...card,
      calendar: { since, ...(card.calendar ? changedOn(at, { ...next, ...before }, next) : next) },
      numbers: { ...card.numbers, calendar: number },
    };
  },
});
