import { describe, expect, it } from 'vitest';
import en from '../../web/messages/en.json' with { type: 'json' };
import zh from '../../web/messages/zh.json' with { type: 'json' };

const chinese = Object.entries(zh);
const places = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
/** Text without its places, as a reader with any values sees it. */
const plain = (text: string) => text.replace(/\{\w+\}/g, '');
const han = (text: string) => (text.match(/\p{Script=Han}/gu) ?? []).length;

/** Words that blame, bark or belong to programs; the policy’s own 劝返无效 is not among the messages. */
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

/** The keys of messages that break a rule of the house; a failure names them all. */
const breaking = (isBroken: (text: string, key: string) => boolean) =>
  chinese.filter(([key, text]) => isBroken(text, key)).map(([key]) => key);

describe('Messages', () => {
  it('Given both languages, they have the same keys in the same order', () => {
    expect(Object.keys(en)).toEqual(Object.keys(zh));
  });
  it('Given any message, both languages say something with the same places', () => {
    const differs = (text: string, key: string) => {
      const english = en[key as keyof typeof en];
      return !text.trim() || !english.trim() || places(english).join() !== places(text).join();
    };
    expect(breaking(differs)).toEqual([]);
  });
});

describe('Chinese words', () => {
  it('Given any message, there is no exclamation mark and no unwelcome word', () => {
    const barks = (text: string) =>
      /[!！]/.test(text) || unwelcome.some((word) => text.includes(word));
    expect(breaking(barks)).toEqual([]);
  });
  it('Given any message, its punctuation is full-width', () => {
    expect(breaking((text) => /[\p{Script=Han}}][,.;:?()][\p{Script=Han}{]/u.test(text))).toEqual(
      [],
    );
  });
  it('Given any message, Han and digits stand without spaces', () => {
    expect(
      breaking((text) => /[\p{Script=Han}}] +[\d{]|[\d}] +\p{Script=Han}/u.test(text)),
    ).toEqual([]);
  });
  it('Given any message, a sentence has at most 28 Han and one 请', () => {
    const isLong = (sentence: string) => han(sentence) > 28 || sentence.split('请').length > 2;
    expect(
      breaking((text) =>
        plain(text)
          .split(/[。？；]/)
          .some(isLong),
      ),
    ).toEqual([]);
  });
});
