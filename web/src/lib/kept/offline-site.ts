import { getLocale, type Locale } from '#lib/paraglide/runtime.js';
import { reach } from '#lib/session/site-config.ts';
import { hindrance } from './drawers.ts';

/** The worker that keeps the site in a language. */
const WORKERS: Readonly<Record<Locale, string>> = {
  zh: '/service-worker.js',
  en: '/service-worker-en.js',
};

/**
 * Lets the service worker keep the site itself on this device, once there is somebody to keep it for. A browser that
 * will not is a browser without the network’s help, and works online as before.
 */
export async function keepSite(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator) || (await hindrance())) return;
  const register = () =>
    void navigator.serviceWorker.register(WORKERS[getLocale()]).catch(() => undefined);
  // The page that is being looked at comes first.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(register, { timeout: 3000 });
  else setTimeout(register, 1000);
}

/**
 * Sees to it that the site can open in a language: a device that keeps the site keeps it in that one first, so that it
 * opens there too when the network goes right after. False where neither device nor network has it.
 */
export async function canSpeak(language: Locale): Promise<boolean> {
  const controller = 'serviceWorker' in navigator && navigator.serviceWorker.controller;
  if (!controller)
    return await reach().then(
      () => true,
      () => false,
    );
  // A worker keeps the rules last of all: where they are, all is.
  if (await caches.match(`/rules/${language}.html`)) return true;
  const registered = await navigator.serviceWorker.register(WORKERS[language]).catch(() => null);
  const worker = registered?.installing;
  if (!worker) return Boolean(registered);
  return await new Promise((resolve) => {
    worker.addEventListener('statechange', () => resolve(worker.state !== 'redundant'));
  });
}
