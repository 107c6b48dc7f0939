import { describe, expect, it } from 'vitest';
import { parseAst } from 'vite';
import { onePage } from '../../web/one-page.ts';
import { inOneLanguage } from '../../web/texts.ts';

describe('Given a module of the domain', () => {
  const said = (code: string, language: 'zh' | 'en') =>
    inOneLanguage(code, parseAst(code), language);

  it('then a text says one language, and still has both', () => {
    const code = "export const label = { zh: '姓名', en: 'Name' };";
    expect(said(code, 'zh')).toBe("export const label = { zh: '姓名', en: '' };");
    expect(said(code, 'en')).toBe("export const label = { zh: '', en: 'Name' };");
  });

  it('then a code keeps its Chinese words, which records bear', () => {
    const code = "export const rows = [{ code: 'a', zh: '甲', en: 'A' }];";
    expect(said(code, 'en')).toBe(code);
    expect(said(code, 'zh')).toBe("export const rows = [{ code: 'a', zh: '甲', en: '' }];");
  });

  it('then what is put together from parts stays', () => {
    const code = 'export const at = (n) => ({ zh: `第${n}行`, en: `row ${n}` });';
    expect(said(code, 'zh')).toBe(code);
  });
});

describe('Given the page of each language', () => {
  const page = (own: string) =>
    `<head><meta content="script-src 'self' 'sha256-old='; x">
<link href="/both.js" rel="modulepreload">
<link href="/${own}.js" rel="modulepreload"></head><body><script>begin('${own}')</script></body>`;
  const one = onePage({ zh: page('zh'), en: page('en') });

  it('then what both load is loaded at once, and what one loads where it is spoken', () => {
    expect(one.match(/<link [^>]*>/g)).toEqual(['<link href="/both.js" rel="modulepreload">']);
    expect(one).toContain('"en":[["modulepreload","/en.js"]]');
    expect(one).toMatch(/if \(language === 'en'\) \{begin\('en'\)\} else \{begin\('zh'\)\}/);
  });

  it('then its policy names its two scripts and no other', () => {
    expect(one.match(/'sha256-[^']*'/g)).toHaveLength(2);
    expect(one).not.toContain('sha256-old');
  });

  it('when the framework lays it out otherwise, then there is none', () => {
    expect(() => onePage({ zh: '<p>', en: '<p>' })).toThrow('another way');
  });
});
