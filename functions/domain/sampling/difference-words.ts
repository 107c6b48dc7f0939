import type { Text } from '../field.ts';
import type { Difference, DifferenceCode } from './difference.ts';

/** What each difference says, with its facts in braces. The file and line stand before it. */
export const differenceWords = {
  'missing-file': { zh: '文件不在这里', en: 'the file is not here' },
  'extra-file': { zh: '清单里没有这个文件', en: 'the manifest does not name this file' },
  'file-name': {
    zh: '文件名只能用字母、数字、点、横线',
    en: 'a file name may have letters, digits, dots and dashes only',
  },
  'hash-differs': {
    zh: '指纹不符：应为 {expected}，实为 {found}',
    en: 'the hash is {found} and should be {expected}',
  },
  unreadable: {
    zh: '读不出来：不是 UTF-8 或不是 JSON',
    en: 'cannot be read: not UTF-8, or not JSON',
  },
  'too-long': { zh: '长得不像样', en: 'is longer than it can be' },
  more: { zh: '还有 {count} 处不符', en: '{count} more differences' },
  'empty-file': { zh: '文件是空的', en: 'the file is empty' },
  'byte-order-mark': {
    zh: '文件开头有 BOM，多半被 Excel 存过',
    en: 'begins with a byte order mark: some program has saved it anew',
  },
  'carriage-return': { zh: '行尾是 CRLF，应为 LF', en: 'ends with CRLF and should end with LF' },
  quote: { zh: '出现了引号', en: 'there are quotes' },
  'no-final-line-feed': { zh: '末尾缺换行', en: 'the last line feed is missing' },
  'header-differs': { zh: '表头应为 {expected}', en: 'the header should be {expected}' },
  'cell-count': {
    zh: '应有 {expected} 列，实有 {found} 列',
    en: 'has {found} columns and should have {expected}',
  },
  'cell-wrong': { zh: '“{column}”一列的值不对', en: 'the value of {column} cannot be' },
  'not-sorted': { zh: '{unit} 没有按顺序排', en: '{unit} is out of order' },
  twice: { zh: '{unit} 重复', en: '{unit} is there twice' },
  'cell-differs': {
    zh: '“{column}”重新算出是 {expected}，这里是 {found}',
    en: '{column} is {found}, and worked out again {expected}',
  },
  'row-differs': {
    zh: '与重新算出的不符：应为 {expected}，实为 {found}',
    en: 'worked out again it is {expected}, and here it says {found}',
  },
  'row-missing': { zh: '缺一行：{expected}', en: 'a row is missing: {expected}' },
  'row-extra': { zh: '多一行：{found}', en: 'a row too many: {found}' },
  'order-differs': {
    zh: '从这一行起，顺序与重新算出的不同',
    en: 'from here on the lines are in another order than worked out again',
  },
  'not-canonical': {
    zh: '内容的写法不规范（顺序、空格或重复项）',
    en: 'is not written the one way it is hashed: order, spaces, or a member twice',
  },
  'member-missing': { zh: '缺“{member}”', en: '{member} is missing' },
  'member-unknown': { zh: '不该有“{member}”', en: '{member} is not known' },
  'member-wrong': { zh: '“{member}”的值不对', en: 'the value of {member} cannot be' },
  'stratum-of-two-counties': {
    zh: '层 {stratum} 跨了两个县',
    en: 'stratum {stratum} lies in two counties',
  },
  'in-and-out': {
    zh: '{unit} 既在抽样框内又被排除',
    en: '{unit} is in the frame and excluded from it',
  },
  'unit-unknown': { zh: '抽样框里没有学校 {unit}', en: 'school {unit} is not in the frame' },
  'child-count-differs': {
    zh: '学校 {unit} 的人数应为 {expected}，名单上是 {found}',
    en: 'the frame says {expected} children of school {unit}, the list has {found}',
  },
  'child-list-differs': {
    zh: '学校 {unit} 的名单与抽样框的指纹不符',
    en: 'the list of school {unit} is not the one that the frame binds',
  },
  'risk-differs': {
    zh: '学校 {unit} 的风险系数应为 {expected}，实为 {found}',
    en: 'the risk of school {unit} is {found}, and its factors make {expected}',
  },
  'factor-wrong': {
    zh: '学校 {unit} 的系数重复或超出范围',
    en: 'school {unit} has a factor twice, or one out of bounds',
  },
  'must-differs': {
    zh: '学校 {unit} 的必查与所列原因不符',
    en: 'school {unit} is to be visited without a reason, or has one and is not',
  },
  'domain-unknown': {
    zh: '学校 {unit} 的类别 {domain} 不在方案里',
    en: 'domain {domain} of school {unit} is not in the design',
  },
  'domain-named-as-area': {
    zh: '类别 {domain} 与全省、市或县同名，估计分不清是谁的',
    en: 'domain {domain} bears the name of the province, a city or a county: estimates would be of either',
  },
  'domain-sum-differs': {
    zh: '学校 {unit} 各类别合计 {found} 人，与该校的 {expected} 人对不上',
    en: 'the domains of school {unit} add up to {found}, which cannot be its {expected} children',
  },
  'domain-stray': {
    zh: '抽样框里，学校 {unit} 没有类别 {domain} 的儿童',
    en: 'the frame has no child of domain {domain} at school {unit}',
  },
  'domain-count-differs': {
    zh: '学校 {unit} 类别 {domain} 的人数应为 {expected}，名单上是 {found}',
    en: 'the frame says {expected} children of domain {domain} at school {unit}, the list has {found}',
  },
  'domain-list-differs': {
    zh: '学校 {unit} 类别 {domain} 的名单与抽样框的指纹不符',
    en: 'the list of domain {domain} at school {unit} is not the one that the frame binds',
  },
  'stratum-unknown': {
    zh: '抽样框里没有层 {stratum}',
    en: 'stratum {stratum} is not in the frame',
  },
  'stratum-left-out': { zh: '方案漏了层 {stratum}', en: 'stratum {stratum} is not in the design' },
  'too-many-schools': {
    zh: '层 {stratum} 要抽 {found} 所，只有 {expected} 所',
    en: 'stratum {stratum} has {expected} schools, and {found} are to be drawn',
  },
  'total-differs': {
    zh: '各层合计 {found}，写的是 {expected}',
    en: 'the strata add up to {found}, and it says {expected}',
  },
  'take-too-large': {
    zh: '学校 {unit} 太小，类别 {domain} 抽不出这么多人',
    en: 'school {unit} is too small for so many children of domain {domain}',
  },
  'round-differs': {
    zh: '是另一轮的：{found}，应为 {expected}',
    en: 'is of another round: {found} and not {expected}',
  },
  'commitment-differs': {
    zh: '密钥不是承诺公告里的那个',
    en: 'the secret is not the one that was committed to',
  },
  'dice-missing': { zh: '没有骰子数字', en: 'the dice digits are missing' },
  'secret-missing': { zh: '密钥还没有揭晓', en: 'the secret is still sealed' },
  'seed-string-differs': {
    zh: '种子文本不是由各部分拼成的',
    en: 'the seed text does not follow from its parts',
  },
  'seed-hash-differs': {
    zh: '种子指纹不是种子文本的指纹',
    en: 'the seed hash does not follow from the seed text',
  },
  'beacon-incomplete': {
    zh: 'drand 随机数缺链、轮次或签名',
    en: 'the drand value lacks its chain, round or signature',
  },
  'beacon-differs': {
    zh: 'drand 随机数不是其签名的指纹',
    en: 'the drand value is not the hash of its signature',
  },
  'beacon-unannounced': {
    zh: '公告里没有写明要用这个 drand 随机数',
    en: 'the notice does not name this drand value',
  },
  'notice-differs': {
    zh: '公告的“{member}”是 {expected}，种子里是 {found}',
    en: 'the notice says {expected} for {member}, and the seed {found}',
  },
  'before-announced': {
    zh: '掷骰早于公告的时间 {expected}',
    en: 'the dice were thrown before the announced time, {expected}',
  },
  'time-missing': { zh: '缺时间“{member}”', en: 'the time {member} is missing' },
  'time-order': { zh: '“{member}”应晚于“{after}”', en: '{member} must come later than {after}' },
  'too-soon': {
    zh: '承诺公告到掷骰不足 24 小时',
    en: 'the dice were thrown less than 24 hours after the commitment',
  },
  'not-drawn': { zh: '{unit} 没有被抽中', en: '{unit} was not drawn' },
  'reserve-out-of-order': {
    zh: '备选 {unit} 没有按顺序启用',
    en: 'reserve {unit} was taken before its turn',
  },
  'visit-missing': {
    zh: '抽中的学校 {unit} 没有写明去了没有',
    en: 'school {unit} was drawn, and nothing is said of its visit',
  },
  'not-visited': {
    zh: '学校 {unit} 没有入校，却有儿童的结果',
    en: 'school {unit} was not visited, and there are results of its children',
  },
  'not-observed': {
    zh: '{unit} 没有见到，却有结果',
    en: '{unit} was not observed, and has findings',
  },
  'result-missing': {
    zh: '抽中的 {unit} 没有结果',
    en: '{unit} was drawn and has no result',
  },
  'no-indicator': { zh: '没有一个指标（y_ 开头的列）', en: 'there is no indicator: no y_ column' },
  'inspector-unknown': { zh: '名册里没有检查人员 {unit}', en: 'there is no inspector {unit}' },
  'conflict-unknown': {
    zh: '{unit} 不是县、学校或检查人员',
    en: '{unit} is no county, school or inspector',
  },
  'inspectors-unbound': {
    zh: '方案里没有写明这份名单的指纹',
    en: 'the design does not name the hash of this list',
  },
  'inspectors-few': {
    zh: '这些学校合起来派不出足够的检查人员：{unit}',
    en: 'there are too few inspectors for these schools together: {unit}',
  },
  'value-differs': {
    zh: '“{member}”重新算出是 {expected}，这里是 {found}',
    en: '{member} is {found}, and worked out again {expected}',
  },
  'edition-differs': {
    zh: '版次应为 {expected}，实为 {found}',
    en: 'the version should be {expected} and is {found}',
  },
  'reason-missing': {
    zh: '更正要写明原因（200字以内）',
    en: 'a correction needs its reason, in 200 characters at most',
  },
  'correction-due': {
    zh: '通报与重新算出的不同：更正请加 --version {expected} --why 原因',
    en: 'the bulletin says something else than worked out now: correct it with --version {expected} --why TEXT',
  },
  'edition-unbound': {
    zh: '所更正的不是保存下来的上一版：应为 {expected}，实为 {found}',
    en: 'it corrects another one than was kept: {expected}, and here is {found}',
  },
  'chain-broken': {
    zh: '没有接上前一行：前面有改动',
    en: 'does not follow from the line before: something was changed',
  },
  'sequence-broken': { zh: '序号应为 {expected}', en: 'the number should be {expected}' },
  'time-not-later': {
    zh: '时间不晚于前一行',
    en: 'the time is not later than that of the line before',
  },
  'step-missing': { zh: '没有“{event}”这一步', en: 'the step {event} is missing' },
  'step-differs': {
    zh: '“{event}”这一步的时间或指纹与其他文件不符',
    en: 'the step {event} names another time or other files than lie here',
  },
} as const satisfies Record<DifferenceCode, Text>;

/** A difference in words, file and line first. */
export function spoken(difference: Difference): Text {
  const { code, file, line } = difference;
  const { zh, en } = differenceWords[code];
  const filled = (words: string) =>
    words.replace(/\{(\w+)\}/g, (_, fact: string) => String(difference[fact] ?? ''));
  const place =
    line === undefined ? { zh: '', en: '' } : { zh: ` 第${line}行`, en: `, line ${line}` };
  return { zh: `${file}${place.zh}：${filled(zh)}`, en: `${file}${place.en}: ${filled(en)}` };
}
