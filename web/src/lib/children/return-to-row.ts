import { afterNavigate } from '$app/navigation';

/** Rows are drawn in pieces: the wanted one may follow a few frames later. */
const FRAMES = 30;

/** Whoever comes back from a child’s file finds the list where it was left: at that child’s row. */
export function returnToRow(list: () => HTMLElement | undefined): void {
  afterNavigate(({ from }) => {
    const child = from?.params?.['child'] ?? from?.url.searchParams.get('child');
    if (child) findRow(list, `a[href^="/children/${CSS.escape(child)}?"]`, FRAMES);
  });
}

function findRow(list: () => HTMLElement | undefined, link: string, frames: number): void {
  const found = list()?.querySelector<HTMLElement>(link);
  if (found) {
    found.focus({ preventScroll: true });
    found.scrollIntoView({ block: 'center' });
  } else if (frames > 0) requestAnimationFrame(() => findRow(list, link, frames - 1));
}
