import type { Text } from '../../field.ts';
import { parameters } from '../../parameters.ts';

const LARGEST_WITHHELD = parameters.smallCell.value - 1;

/** What whoever reads the numbers must know, as it stands in the files. */
export const notes: readonly Text[] = [
  {
    zh: `儿童人数在1至${LARGEST_WITHHELD}之间的，以及能据以推算出来的，一律隐去；0照实列出。`,
    en: `Counts of 1 to ${LARGEST_WITHHELD} children are withheld, and others from which these could be worked out; 0 is shown.`,
  },
  {
    zh: '各县（市、区）按区划代码排列，不排名次；区间重叠的，不分高下。',
    en: 'Counties stand in the order of their codes and are not ranked; where intervals overlap they are tied.',
  },
  {
    zh: '某县核查儿童不足30名、学校不足3所，或者给不出区间的，只列分类，不列比率。',
    en: 'A county of fewer than 30 children or 3 schools, or without an interval, has a class and no rate.',
  },
  {
    zh: '学校只列未能核查的情形：每校只抽几名儿童，不据此公布学校的比率。',
    en: 'Of schools only those that did not answer are named: no rate follows from a few children of one.',
  },
  {
    zh: '学校部分任何人都能核验；各项数字凭受限文件重新算出。',
    en: 'Anybody can verify the draw of schools; the numbers are worked out again from the restricted files.',
  },
];
