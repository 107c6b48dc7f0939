import { describe, expect, it } from 'vitest';
import en from '../../web/messages/en.json' with { type: 'json' };
import zh from '../../web/messages/zh.json' with { type: 'json' };
import { chineseRules } from '../chinese-rules.ts';

const chinese = Object.entries(zh);
const places = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

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
  it.each(Object.entries(chineseRules))('Given any message, %s', (_rule, isBroken) => {
    expect(breaking(isBroken)).toEqual([]);
  });
});
