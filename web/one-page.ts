import { createHash } from 'node:crypto';

/** A page’s links to its files, which a browser fetches while it reads on. */
const LINK = /<link href="[^"]+" rel="(?:modulepreload|stylesheet)">/g;
const SCRIPT = /<script>([\s\S]*?)<\/script>/;
const HASH = /'sha256-[^']+'/;

/**
 * One page out of the page of each language: it begins in the language that this browser speaks. Whoever asks for the
 * rules is sent to the page that holds them, before anything is loaded.
 * @throws Error if the framework lays out its page in another way
 */
export function onePage({ zh, en }: { zh: string; en: string }): string {
  const linksOf = (page: string): string[] => page.match(LINK) ?? [];
  const links = { zh: linksOf(zh), en: linksOf(en) };
  const shared = links.zh.filter((link) => links.en.includes(link));
  const own = (all: string[]) => all.filter((link) => !shared.includes(link)).map(partsOf);
  const begin = { zh: SCRIPT.exec(zh)?.[1], en: SCRIPT.exec(en)?.[1] };
  const policy = /script-src [^;"]*/.exec(zh)?.[0];
  if (!begin.zh || !begin.en || !shared.length || !policy || !HASH.test(policy))
    throw new Error('The framework lays out its page in another way.');
  const choose = `
      globalThis.language = 'zh';
      try {
        if (localStorage.getItem('language') === 'en') language = 'en';
      } catch {} // a browser that keeps nothing speaks Chinese
      if (location.pathname === '/rules')
        location.replace('/rules/' + language + '.html' + location.hash);
      else
        for (const [rel, href] of ${JSON.stringify({ zh: own(links.zh), en: own(links.en) })}[language])
          document.head.append(Object.assign(document.createElement('link'), { rel, href }));
    `;
  const start = `if (location.pathname === '/rules') ; else if (language === 'en') {${begin.en}} else {${begin.zh}}`;
  const hashed = policy.replace(HASH, `${sha256(choose)} ${sha256(start)}`);
  return zh
    .replace(SCRIPT, '<!-- begin -->')
    .replace(policy, () => hashed)
    .replace(LINK, (link) => (link === links.zh[0] ? '<!-- links -->' : ''))
    .replace(/\n\s*(?=\n)/g, '')
    .replace('<!-- links -->', () => [`<script>${choose}</script>`, ...shared].join('\n'))
    .replace('<!-- begin -->', () => `<script>${start}</script>`);
}

function partsOf(link: string): [rel: string, href: string] {
  const [, href = '', rel = ''] = /href="([^"]+)" rel="([^"]+)"/.exec(link) ?? [];
  return [rel, href];
}

export function sha256(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
