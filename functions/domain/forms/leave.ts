import type { Leave, StaffCard } from '../card.ts';
import { form, type RecordOf } from '../form.ts';

/** So many leaves stand on a card. */
const KEPT = 12;

/**
 * Somebody of the staff is away, so that it is known when a deputy stands in. Other days are a new leave in place of this
 * one; one that did not come about is, too, and says so. No reason is asked: why a colleague is away is nobody's business.
 */
export const leave = form({
  id: 'leave',
  version: 1,
  subject: 'staff',
  kind: 'event',
  title: { zh: '外出登记', en: 'Away' },
  clause: '（五）',
  fields: {
    from: {
      kind: 'date',
      future: true,
      label: { zh: '从哪天起', en: 'First day away' },
      privacy: 'internal',
      requiredToSave: true,
    },
    until: {
      kind: 'date',
      future: true,
      label: { zh: '到哪天止', en: 'Last day away' },
      help: { zh: '这天过后回到岗位', en: 'Back at work the day after' },
      privacy: 'internal',
      requiredToSave: true,
    },
    notTaken: {
      kind: 'flag',
      label: { zh: '没有外出', en: 'Did not go' },
      privacy: 'internal',
    },
  },
  groups: [
    {
      id: 'days',
      title: { zh: '外出的日子', en: 'Days away' },
      fields: ['from', 'until', 'notTaken'],
    },
  ],
  fold: (card: StaffCard, record): StaffCard => {
    const { from, until, notTaken } = record.data as RecordOf<typeof leave>;
    if (notTaken) return card;
    const leaves = [...card.leaves, { from, until, record: record.id }];
    return { ...card, leaves: leaves.sort(byEnd).slice(-KEPT) };
  },
});

function byEnd(a: Leave, b: Leave): number {
  return a.until < b.until || (a.until === b.until && a.record < b.record) ? -1 : 1;
}
