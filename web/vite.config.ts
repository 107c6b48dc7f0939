import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { routes } from '../functions/table.ts';
import { language, words } from './language.ts';
import { chunks } from './chunks.ts';
import { oneLanguage } from './one-language.ts';

/** The origin of an issuer that does not live beside the site; the local one does. */
const issuer = process.env['ISSUER_ORIGIN'];
type Reached = 'self' | `https://${string}.${string}`;
const reached: Reached[] = issuer ? ['self', new URL(issuer).origin as Reached] : ['self'];

/** What the browser needs of the table: the shapes, and the library that checks them, stay on the server. */
const paths = Object.entries(routes).map(([name, { method, path }]) => [name, { method, path }]);

export default defineConfig({
  define: { ROUTES: JSON.stringify(Object.fromEntries(paths)) },
  plugins: [
    language ? oneLanguage(language) : paraglideVitePlugin(words),
    language && chunks(),
    sveltekit({
      adapter: adapter({
        fallback: '200.html',
        pages: language === 'en' ? '.svelte-kit/english' : 'build',
      }),
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          // The one style attribute in the page: the framework's announcer of navigations, seen by nobody.
          'style-src-attr': [
            'unsafe-hashes',
            'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=',
          ],
          'img-src': ['self', 'data:'],
          'connect-src': reached,
          'form-action': ['self'],
          'base-uri': ['none'],
          'manifest-src': ['self'],
          'worker-src': ['self'],
        },
      },
      version: { pollInterval: 0, name: process.env['SITE_VERSION'] ?? 'unbuilt' },
      // The site registers its worker once somebody has signed in.
      serviceWorker: { register: false },
      files: { serviceWorker: 'src/worker' },
    }),
  ],
  // How long which plugin took is nothing to whoever only wants the site.
  build: { reportCompressedSize: false, rolldownOptions: { checks: { bundlerTimings: false } } },
});
