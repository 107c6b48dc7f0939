import type { Ask } from '#lib/api/call.ts';
import { addMonths, type CivilDate } from '../../../../functions/domain/calendar.ts';

type Asked = Ask<'countyReadings'>;
const names = ['month', 'person', 'given', 'sight'] as const;

/** What the address asks for; the server answers what it does not know as a request that it does not know. */
export function readingsAsked(county: string, address: URLSearchParams): Asked {
  const query = Object.fromEntries(
    names.flatMap((name) => {
      const value = address.get(name);
      return value ? [[name, value]] : [];
    }),
  ) as Asked['query'];
  return { params: { county }, query };
}

/** The months one can look at, this one first: three years, for which the log is kept. */
export function monthsUpTo(today: CivilDate): string[] {
  const first = `${today.slice(0, 7)}-01`;
  return Array.from({ length: 36 }, (_, ago) => addMonths(first, -ago).slice(0, 7));
}
