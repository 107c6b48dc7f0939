import { ulid } from 'ulid';
import { civilDate } from '../domain/calendar.ts';
import { keys } from './keys.ts';
import type { Rows } from './rows.ts';
import type { Store } from './store.ts';

/**
 * One line per request that shows personal data, by actor and month, with a pointer at each child whose file was
 * opened. Written before the reply; if it cannot be written the request fails.
 */
export function accessLog(rows: Rows): Pick<Store, 'log'> {
  return {
    async log(line) {
      const id = ulid(line.at);
      const actorLine = {
        ...keys.accessLine(line.actor, civilDate(line.at).slice(0, 7), id),
        ...line,
      };
      const pointer =
        line.child === undefined ? [] : [{ ...keys.accessPointer(line.child, id), ...line }];
      await rows.putAll([actorLine, ...pointer]);
    },
  };
}
