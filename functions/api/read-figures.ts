import type { Handler } from '../asked.ts';
import { areaFigures } from '../deeds/area-figures.ts';

/** What the last audits counted, part by part; parts they have not seen yet stand without figures. */
export const readFigures: Handler<'readFigures'> = (asked) => areaFigures(asked);
