import { getLocale } from '#lib/paraglide/runtime.js';
import { hindrance } from './drawers.ts';

/**
 * Lets the service worker keep the site itself on this device, once there is somebody to keep it for. A browser that
 * will not is a browser without the network’s help, and works online as before.
 */
export async function keepSite(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator) || (await hindrance())) return;
  const register = () =>
    void navigator.serviceWorker
      .register(getLocale() === 'en' ? '/service-worker-en.js' : '/service-worker.js')
      .catch(() => undefined);
  // The page that is being looked at comes first.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(register, { timeout: 3000 });
  else setTimeout(register, 1000);
}
