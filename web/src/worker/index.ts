/**
 * Keeps the site itself on a device, so that it opens without the network: the page into which the site builds itself,
 * and the files of this build in one language. Nothing else is ever kept here: what the API says goes past this worker.
 *
 * With the network every page comes from the place that serves it, so a new version is there at the next start. A new
 * worker waits until no window of the old one is left: what is being typed goes on with the files it began with.
 */
import { assets, immutable } from '$app/manifest';
import { self } from '$app/service-worker';

/** The page for every address of the site. */
const PAGE = '/200.html';
/** The rules, a page of its own, in the language that this worker keeps. */
const RULES = location.pathname.endsWith('-en.js') ? '/rules/en.html' : '/rules/zh.html';
/** So long the network is waited for before the kept page serves, in milliseconds. */
const PATIENCE = 4000;
/** Addresses at which something else than the site answers. */
const elsewhere = /^\/(?:api|oidc|local)\/|^\/[^/]+\.json$/;

/** What proves a round is left out: who is signed in seldom needs it, and a visit to that page fetches it. */
const files = [...immutable, ...assets]
  .map(({ path }) => `/${path.replace(/^\//, '')}`)
  .filter((path) => !path.includes('/workers/'));
/** The files carry their content in their names: equal builds are one cache. */
const kept = `site ${files.filter((path) => path.includes('/entry/')).join(' ')}`;

self.addEventListener('install', (event) => event.waitUntil(keep()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== location.origin || elsewhere.test(pathname)) return;
  if (mode === 'navigate') event.respondWith(page(event.request));
  else if (files.includes(pathname) || pathname.startsWith('/_app/immutable/'))
    event.respondWith(file(event.request));
});

async function keep(): Promise<void> {
  const cache = await caches.open(kept);
  const page = await fetch(PAGE, { cache: 'no-cache' });
  const text = await page.clone().text();
  // Between the worker and the page the site may have been replaced: the next visit finds both anew.
  if (!page.ok || !files.some((path) => path.includes('/entry/start') && text.includes(path)))
    throw new Error('The page is not of this build');
  await cache.addAll(files);
  await cache.put(PAGE, page);
  await cache.add(RULES);
}

/** The files of earlier builds go, and windows that were open before the first worker get theirs. */
async function takeOver(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== kept).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** From the network if it answers in time. A server in trouble is shown as such. */
async function page(request: Request): Promise<Response> {
  const fromNetwork = fetch(request);
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
  const answer = await Promise.race([fromNetwork, late]).catch(() => undefined);
  if (answer) return answer;
  const isRules = new URL(request.url).pathname.startsWith('/rules/');
  // The rules in the other language may be there too, where its worker still waits.
  const there = isRules ? await caches.match(request) : undefined;
  const own = await caches.match(isRules ? RULES : PAGE, { cacheName: kept });
  return there ?? own ?? (await fromNetwork);
}

/** From any cache of the site: a window may be of a newer build whose worker still waits. */
async function file(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? (await fetch(request));
}
