import { parameters } from '../parameters.ts';
import { rational, type Rational } from '../statistics/rational.ts';
import { isObject } from './read-json.ts';

/** How counties are classed by their failures (SAMPLING §2.14). */
export interface Lqas {
  /** A county of whose children so many fail is good, or bad. */
  readonly good: Rational;
  readonly bad: Rational;
  /** The most that a good county may chance to fail, and a bad one to pass. */
  readonly alpha: Rational;
  readonly beta: Rational;
  /** By which indicator; the first one where none is named. */
  readonly indicator?: string;
}

const USUAL = {
  p_good: parameters.goodCounty.value,
  p_bad: parameters.badCounty.value,
  alpha: parameters.classingRisk.value,
  beta: parameters.classingRisk.value,
};
type Member = keyof typeof USUAL;
const THOUSAND = 1000;

/** True for `lqas` as `design.json` may have it: shares in thousandths between 0 and 1, and an indicator. */
export function isLqas(value: unknown): boolean {
  if (!isObject(value)) return false;
  return Object.entries(value).every(([name, member]: [string, unknown]) =>
    name === 'indicator'
      ? typeof member === 'string' && INDICATOR.test(member)
      : Object.hasOwn(USUAL, name) && typeof member === 'number' && isShare(member),
  );
}
const INDICATOR = /^[a-z][0-9a-z_]{0,39}$/;

function isShare(share: number): boolean {
  const thousandths = Math.round(share * THOUSAND);
  return thousandths > 0 && thousandths < THOUSAND && thousandths / THOUSAND === share;
}

/** How counties are classed by a design; what it does not say is as usual. @param value what `isLqas` is true of */
export function lqasOf(value: object = {}): Lqas {
  const given = new Map<string, unknown>(Object.entries(value));
  const share = (name: Member) => {
    const member = given.get(name);
    const thousandths = typeof member === 'number' ? Math.round(member * THOUSAND) : USUAL[name];
    return rational(thousandths, THOUSAND);
  };
  const indicator = given.get('indicator');
  return {
    good: share('p_good'),
    bad: share('p_bad'),
    alpha: share('alpha'),
    beta: share('beta'),
    ...(typeof indicator === 'string' && { indicator }),
  };
}
