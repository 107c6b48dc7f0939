/** Invariants 5 and 8: who wrote, and when it counts as entered. */
import { civilDate, daysBetween } from '../../functions/domain/calendar.ts';
import { lateDays, type FormRecord } from '../../functions/domain/record.ts';
import { must, type Found } from './found.ts';
import { done, recordOf, writes } from './of-records.ts';
import { keyOf, SKEW, type Sent } from './run.ts';
import { people } from './world.ts';

/** 5. Every change has its author: the person who did it, or the audit, which alone opens and closes findings. */
export function everyChangeHasItsAuthor(found: Found): void {
  const name = everyChangeHasItsAuthor.name;
  for (const { id, records } of found.children)
    for (const record of records) {
      if (isOfBefore(found, id, record)) continue;
      const who = authorsOf(found, id, record);
      must(
        who.includes(record.by),
        name,
        () =>
          `${record.id} of ${id} stands there by ${record.by}, and was sent by ${who.join(', ')}`,
      );
      const shown = people[record.by.slice(2)]?.name;
      must(
        record.byName === shown,
        name,
        () => `${record.id} of ${id} shows another name than its author’s`,
      );
    }
  for (const row of found.recordRows) {
    if (!row.pk.startsWith('F#') || found.run.base.has(keyOf(row))) continue;
    const { move } = row['data'] as { readonly move: string };
    const by = String(row['by']);
    const isOfAudit = move === 'open' || (move === 'close' && by === 'audit');
    must(isOfAudit ? by === 'audit' : /^P-/.test(by), name, () => `${keyOf(row)} ${move} by ${by}`);
  }
}

const isOfBefore = ({ run }: Found, child: string, { id, number }: FormRecord) =>
  run.base.has(
    number === undefined
      ? `C#${child}|E#${id}`
      : `C#${child}|N#${id.split('#')[0]}#${String(number).padStart(6, '0')}`,
  );

/** Who has sent something that a record can have come from. */
function authorsOf(
  { run: { sent } }: Found,
  child: string,
  { id, form, number, data }: FormRecord,
): string[] {
  const about = sent.filter(
    ({ params, body }) =>
      params['child'] === child || (body['children'] as string[] | undefined)?.includes(child),
  );
  const by = about.filter(({ route, body, what }) => {
    if (form === 'home') return route === 'transfer' && body['to'] === data['school'];
    if (form === 'care') return route === 'assignCare';
    return number === undefined
      ? body['id'] === id || (what === body['form'] && body['id'] === id)
      : body['form'] === form;
  });
  const imported =
    sent.some(({ route }) => route === 'confirmImport') && ['file', 'home', 'care'].includes(form);
  return [...by.map(({ account }) => `P-${account}`), ...(imported ? ['P-adminHere'] : [])];
}

/** 8. A device's clock never decides lateness of entry nor order: what counts is when the server took it. */
export function deviceClockDecidesNothing(found: Found): void {
  const name = deviceClockDecidesNothing.name;
  const { run } = found;
  for (const sent of run.sent.filter(writes))
    for (const { body, from, to } of done(sent).slice(0, 1)) {
      const record = recordOf(found, sent, body['id']);
      if (!record) continue;
      // A transfer that is made already, by one that was given up and came after all, is answered as done.
      const alike = sent.route === 'transfer' ? run.sent.filter((each) => isSame(each, sent)) : [];
      const first = Math.min(...[sent, ...alike].flatMap(({ sentAt }) => sentAt));
      const isOfServer = record.enteredAt >= first - SKEW && record.enteredAt <= to + SKEW;
      must(
        isOfServer,
        name,
        () =>
          `${record.id} says it was entered at ${record.enteredAt}, and came between ${first} and ${to}`,
      );
      const late = Math.max(0, daysBetween(record.at, civilDate(record.enteredAt)));
      must(
        lateDays(record) === late && from <= to,
        name,
        () => `${record.id} is late by ${lateDays(record)} days, not ${late}`,
      );
    }
}

function isSame(a: Sent, b: Sent): boolean {
  return (
    a.route === b.route && a.params['child'] === b.params['child'] && a.body['to'] === b.body['to']
  );
}
