import { compact } from './cell-text.ts';

const MOBILE = /^1\d{10}$/;
const LANDLINE = /^\(?(0\d{2,3})\)?-?(\d{7,8})$/;

/** `139-0556-9333` and `+86 139 0556 9333` as 11 digits, a landline as `0533-1234567`; else the text as it is. */
export function repairPhone(text: string): string {
  const plain = compact(text)
    .replace(/[‐–—]/g, '-')
    .replace(/^(\+|00)86-?/, '');
  const digits = plain.replace(/-/g, '');
  if (MOBILE.test(digits)) return digits;
  if (/^861\d{10}$/.test(digits)) return digits.slice(2);
  const landline = LANDLINE.exec(plain);
  return landline ? `${landline[1]}-${landline[2]}` : text;
}
