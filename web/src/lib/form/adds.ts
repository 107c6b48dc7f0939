import type { Attachment } from 'svelte/attachments';

/**
 * A list of the device that adds whatever is chosen from it, and then stands empty again. Keys go from one option to the
 * next: which is meant is known at Enter, or when the focus goes on.
 */
export function adds(add: (value: string) => void): Attachment<HTMLSelectElement> {
  return (list) => {
    let isGoing = false;
    const take = () => {
      if (list.value) add(list.value);
      list.value = '';
    };
    const heard = new AbortController();
    const on = <Name extends keyof HTMLElementEventMap>(
      name: Name,
      does: (event: HTMLElementEventMap[Name]) => void,
    ) => {
      list.addEventListener(name, does, heard);
    };
    on('pointerdown', () => (isGoing = false));
    on('keydown', (press) => {
      isGoing = press.key !== 'Enter';
      if (isGoing) return;
      press.preventDefault(); // Enter in a list would save the form
      take();
    });
    on('change', () => isGoing || take());
    on('blur', () => isGoing && take());
    return () => {
      heard.abort();
    };
  };
}
