import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { DemoAccount } from '../demo/demo-account.ts';
import { pageStyle } from './page-style.ts';
import { languageOf, words, type Language } from './sign-in-words.ts';

/** Presses the one button of the page for somebody who has pressed it already, on the page before. */
const PRESS = 'document.forms[0].submit()';

export interface SignInPages {
  /** For every reply of the issuer. */
  readonly headers: Readonly<Record<string, string>>;
  /** The list of accounts; with `refused`, an account that does not exist. */
  signIn(language: Language, refused?: string): string;
  /** `form` is the issuer's own; with `pressed` it is sent without asking again. */
  signOut(language: Language, form: string, pressed: boolean): string;
  signedOut(language: Language): string;
  /** Something went wrong; `code` is the issuer's own name for it, or `expired`. */
  trouble(language: Language, code: string): string;
}

interface Site {
  readonly accounts: readonly DemoAccount[];
  readonly redirectUris: readonly string[];
}

/** The issuer's pages: plain HTML, no files of their own, nothing that needs a script. */
export function signInPages({ accounts, redirectUris }: Site): SignInPages {
  const origins = [...new Set(redirectUris.map((uri) => new URL(uri).origin))];
  const home = `${origins[0] ?? ''}/`;

  function page(language: Language, title: string, main: string): string {
    const { product } = words[language];
    return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${product}</title>
<style>${pageStyle}</style>
</head>
<body>
<header><p>${product}</p></header>
<main>${main}</main>
</body>
</html>
`;
  }

  return {
    headers: {
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': [
        "default-src 'none'",
        `style-src '${hashOf(pageStyle)}'`,
        `script-src '${hashOf(PRESS)}'`,
        `form-action 'self' ${origins.join(' ')}`,
        "frame-ancestors 'none'",
        "base-uri 'none'",
      ].join('; '),
    },
    signIn(language, refused) {
      const say = words[language];
      const wrong =
        refused === undefined ? '' : `<p class="wrong" role="alert">${say.unknownAccount}</p>`;
      return page(
        language,
        refused === undefined ? say.signIn : say.wrongPrefix + say.signIn,
        `<h1>${say.signIn}</h1>${wrong}
<p>${say.intro}<br><span class="meta">${say.invented}</span></p>
<form method="post"><ul>${accounts.map((account) => `<li>${accountButton(language, account)}</li>`).join('')}</ul></form>
<h2>${say.otherAccount}</h2>
<form method="post" class="card">
<label for="account">${say.account}</label>
<input type="text" id="account" name="account" value="${escaped(refused ?? '')}" required maxlength="64"
  autocomplete="username" autocapitalize="none" spellcheck="false">
<button class="primary">${say.signIn}</button>
</form>`,
      );
    },
    signOut(language, form, pressed) {
      const say = words[language];
      const own = pressed
        ? form.replace('</form>', '<input type="hidden" name="logout" value="yes"></form>')
        : form;
      return page(
        language,
        say.signOut,
        `<h1>${say.signOut}</h1><p>${say.signOutAsk}</p>${own}
<div class="actions"><button form="op.logoutForm">${say.stay}</button>
<button class="primary" form="op.logoutForm" name="logout" value="yes">${say.signOut}</button></div>
${pressed ? `<script>${PRESS}</script>` : ''}`,
      );
    },
    signedOut(language) {
      const say = words[language];
      return page(
        language,
        say.signedOut,
        `<h1>${say.signedOut}</h1><p><a href="${home}">${say.back}</a></p>`,
      );
    },
    trouble(language, code) {
      const say = words[language];
      const known =
        code === 'expired'
          ? `<p>${say.expired}</p>`
          : `<p>${say.again}</p><p class="meta">${say.code} ${escaped(code)}</p>`;
      return page(
        language,
        say.notDone,
        `<h1>${say.notDone}</h1>${known}<p><a href="${home}">${say.back}</a></p>`,
      );
    },
  };
}

/** Which language a page is to speak. */
export function pageLanguage(request: IncomingMessage, asked?: unknown): Language {
  return languageOf(
    typeof asked === 'string' ? asked : undefined,
    request.headers['accept-language'],
  );
}

/** Hands a page to the issuer's own reply. */
export function show(context: { type: string; body: string }, page: string): void {
  context.type = 'html';
  context.body = page;
}

function accountButton(
  language: Language,
  { account, name, orgName, memberships }: DemoAccount,
): string {
  const roles = [...new Set(memberships.map(({ role }) => words[language].roles[role]))].join(' ');
  const line = `<strong>${escaped(name)}</strong><span>${roles}</span><span>${escaped(orgName)}</span>`;
  return `<button class="account" name="account" value="${escaped(account)}">${line}<span class="meta">${escaped(account)}</span></button>`;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
