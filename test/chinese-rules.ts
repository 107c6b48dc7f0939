/** Words that blame, bark or belong to programs; the policy’s own 劝返无效 is not among what the site says. */
const unwelcome = [
  '失败',
  '错误',
  '非法',
  '无效',
  '禁止',
  '您未',
  '忘记',
  '必须',
  '请务必',
  '登陆',
  '其它',
  '回滚',
  '若干',
  '及时',
];

/** Text without its places, as a reader with any values sees it. */
const plain = (text: string) => text.replace(/\{\w+\}/g, '');
const han = (text: string) => (text.match(/\p{Script=Han}/gu) ?? []).length;
const isLong = (sentence: string) => han(sentence) > 28 || sentence.split('请').length > 2;

/** What the house asks of every Chinese text that is shown: true where a text breaks it. */
export const chineseRules: Readonly<Record<string, (text: string) => boolean>> = {
  'there is no exclamation mark and no unwelcome word': (text) =>
    /[!！]/.test(text) || unwelcome.some((word) => text.includes(word)),
  'its punctuation is full-width': (text) =>
    /[\p{Script=Han}}][,.;:?()][\p{Script=Han}{]/u.test(text),
  'Han and digits stand without spaces': (text) =>
    /[\p{Script=Han}}] +[\d{]|[\d}] +\p{Script=Han}/u.test(text),
  'a sentence has at most 28 Han and one 请': (text) =>
    plain(text)
      .split(/[。？；]/)
      .some(isLong),
};
