import { MediaQuery } from 'svelte/reactivity';

/** Room for tables: a desktop, or paper. Elsewhere lists are card rows. */
export const wide = new MediaQuery('print, (width >= 64rem)');
