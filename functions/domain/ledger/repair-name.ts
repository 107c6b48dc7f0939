import { folded } from './cell-text.ts';

/** Most names, which need no repair. */
const HAN = /^\p{Script=Han}+$/u;
const BETWEEN_HAN = /(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu;
/** The dot of names such as 买买提·吕俊明 is typed in many ways. */
const DOT = / *[·•‧∙⋅･・.．] */g;

/** One name written one way: `袁 涛` closed up, dots between Han characters alike. */
export function repairName(text: string): string {
  if (HAN.test(text)) return text;
  const name = folded(text).replace(/ +/g, ' ').replace(BETWEEN_HAN, '');
  return /^[\p{Script=Latin} .'-]+$/u.test(name) ? name : name.replace(DOT, '·');
}
