import { ulid } from 'ulid';

/** A random name of this device, kept on it: records say where they were entered, and nothing about whose it is. */
export function device(): string {
  const known = localStorage.getItem('device');
  if (known) return known;
  const made = `web-${ulid().slice(-10).toLowerCase()}`;
  localStorage.setItem('device', made);
  return made;
}
