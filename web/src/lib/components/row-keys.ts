/** Up and down walk the links of a list’s rows, so that a hand need not leave the arrows. Returns what undoes it. */
export function rowKeys(list: HTMLElement): () => void {
  const links = () => [...list.querySelectorAll<HTMLElement>('li > a.open, tbody th > a')];

  function walk(press: KeyboardEvent): void {
    if (press.key !== 'ArrowDown' && press.key !== 'ArrowUp') return;
    if (press.isComposing || press.target instanceof HTMLSelectElement) return;
    const all = links();
    const at = all.findIndex((link) => link === document.activeElement);
    if (at < 0 && press.key === 'ArrowUp') return;
    const next = all[press.key === 'ArrowDown' ? at + 1 : at - 1];
    if (!next) return;
    press.preventDefault();
    next.focus();
  }

  list.addEventListener('keydown', walk);
  return () => list.removeEventListener('keydown', walk);
}
