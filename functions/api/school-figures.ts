import type { Handler } from '../asked.ts';
import { schoolFigures as figuresOf } from '../deeds/school-figures.ts';

/** A school’s figures as they are now and as they were in the morning, and whence its denominator is. */
export const schoolFigures: Handler<'schoolFigures'> = (asked) => figuresOf(asked);
