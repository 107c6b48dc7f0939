import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { isCivilDate } from '../../functions/domain/calendar.ts';
import { thresholds } from '../../functions/domain/thresholds.ts';
import { parameters } from '../../functions/domain/parameters.ts';
import { noticeFrom, noticeVersion, privacyNotice } from '../../functions/domain/privacy-notice.ts';
import { chineseRules } from '../chinese-rules.ts';

const texts = privacyNotice.flatMap(({ title, says }) => [title, ...says]);
const part = (id: string) => privacyNotice.find((each) => each.id === id);
const saidIn = (id: string) => (part(id)?.says ?? []).map(({ zh }) => zh).join('');

describe('The rules for children’s personal information', () => {
  it('say everything in both languages, each in its own', () => {
    expect(texts.length).toBeGreaterThan(50);
    for (const { zh, en } of texts) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en.replace('鲁教基字〔2022〕14号', '')).not.toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[A-Z].{6,}/);
    }
  });

  it.each(Object.entries(chineseRules))(
    'in Chinese keep the house’s rule: %s',
    (_rule, isBroken) => {
      expect(texts.map(({ zh }) => zh).filter(isBroken)).toEqual([]);
    },
  );

  it('end each sentence, and no title', () => {
    for (const { title, says } of privacyNotice) {
      expect([title.zh.at(-1), title.en.at(-1)].join('')).not.toMatch(/[。.]/);
      for (const { zh, en } of says) expect(`${zh.at(-1)}${en.at(-1)}`).toBe('。.');
    }
  });

  it('name no child by a label, speak to guardians as 您, and of the authority never as 我们', () => {
    for (const { zh, en } of texts) {
      expect(zh).not.toMatch(/留守|单亲|贫困|你|我们/);
      expect(en).not.toMatch(/left-behind|poor|\bwe\b|\bour\b/i);
    }
  });

  it.each([
    ['purposes and basis', 'why'],
    ['ways', 'how'],
    ['scope', 'what'],
    ['place, period and what then', 'where'],
    ['safeguards', 'safe'],
    ['what lies on phones', 'phone'],
    ['who looked', 'looked'],
    ['consequences of refusing', 'refusing'],
    ['uses that may be refused', 'optional'],
    ['complaints', 'complaint'],
    ['view, copy, correct and delete', 'rights'],
    ['paper', 'paper'],
  ])('tell on paper too of %s', (_what, id) => {
    expect(part(id)?.says.length).toBeGreaterThan(0);
    expect(part(id)?.screenOnly).toBeUndefined();
  });

  it('say that refusing an optional use changes nothing in the care', () => {
    expect(saidIn('optional')).toContain('不同意不影响任何关爱');
  });

  it('promise what the parameters hold', () => {
    expect(saidIn('where')).toContain(`表格${parameters.importKept.value}小时后删除`);
    expect(saidIn('where')).toContain(`再保存${thresholds.fileKept.value / 12}年`);
    expect(parameters.readingsKept.value).toBeGreaterThanOrEqual(3 * 365);
    expect(saidIn('phone')).toContain(`最多${parameters.formAge.value}天`);
  });

  it('have a version with its day; a changed text is a new version, for guardians were told the old one', () => {
    expect(isCivilDate(noticeFrom)).toBe(true);
    const fingerprint = bytesToHex(sha256(utf8ToBytes(JSON.stringify(privacyNotice))));
    expect({ [noticeVersion]: fingerprint.slice(0, 16) }).toEqual({ '2': '57f36faca50aecd9' });
  });
});
