/** A paper to be printed: what stands on it, block by block, for whoever sets or shows it. */
export interface Paper {
  readonly title: string;
  /** The line of its number, below the title. */
  readonly number: string;
  readonly blocks: readonly Block[];
  /** Who signs, and the day, at the right. */
  readonly signed: readonly string[];
}

export type Block =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly caption: string; readonly rows: readonly Row[] };

/** The first row is that of the headings. */
type Row = readonly string[];
