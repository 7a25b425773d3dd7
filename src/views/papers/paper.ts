/** A part of a paper. */
export type PaperBlock =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      /** True for columns of figures, which stand right. */
      readonly figures: readonly boolean[];
      readonly rows: readonly (readonly string[])[];
    };

/** A paper as plain data: what it says, not how it is set. `toMarkdown` and `toHtml` set it. */
export interface Paper {
  readonly title: string;
  readonly blocks: readonly PaperBlock[];
}
