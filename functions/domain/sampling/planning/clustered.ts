/** Children of some schools of a county, as many in each. */
export interface Cluster {
  readonly schools: number;
  /** Children of a school, 1 or more. */
  readonly take: number;
  /** How alike children of one school are (intraclass correlation), from 0, like any others, to below 1. */
  readonly icc: number;
}

/**
 * The chances of 0, 1, 2 … failures among children of some schools, where a share of all fails and children of one school
 * are alike: a sum of beta-binomial variables (SAMPLING §2.14; Griffiths 1973). Nothing is subtracted, so that each keeps
 * its digits.
 * @param share of all children, above 0 and below 1
 */
export function failures(share: number, { schools, take, icc }: Cluster): readonly number[] {
  const ofSchool = failuresOfSchool(share, take, icc);
  let sum: readonly number[] = [1];
  for (let school = 0; school < schools; school++) sum = together(sum, ofSchool);
  return sum;
}

/**
 * Pólya’s urn: after each child one more like it lies in the urn. Written so, a correlation of nought is the binomial.
 */
function failuresOfSchool(share: number, take: number, icc: number): readonly number[] {
  const fail = (before: number) => share * (1 - icc) + before * icc;
  const pass = (before: number) => (1 - share) * (1 - icc) + before * icc;
  let chance = 1;
  for (let i = 0; i < take; i++) chance *= pass(i) / (1 - icc + i * icc);
  const chances = [chance];
  for (let k = 0; k < take; k++) {
    chance *= ((take - k) * fail(k)) / ((k + 1) * pass(take - k - 1));
    chances.push(chance);
  }
  return chances;
}

function together(a: readonly number[], b: readonly number[]): readonly number[] {
  const sum = new Array<number>(a.length + b.length - 1).fill(0);
  a.forEach((one, i) => {
    b.forEach((other, j) => (sum[i + j] = (sum[i + j] ?? 0) + one * other));
  });
  return sum;
}
