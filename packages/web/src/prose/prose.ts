/*
 * Note: prose. What people write in more than a line is kept as Markdown. Between that and both the screen and the editor
 * stands one plain tree: `read.ts` makes it of Markdown, `write.ts` makes Markdown of it, and whatever shows or edits has the
 * tree alone. So what was edited and saved is shown the same.
 */

export type Block =
  | { readonly type: "paragraph"; readonly words: readonly Run[] }
  | { readonly type: "heading"; readonly level: Level; readonly words: readonly Run[] }
  | { readonly type: "quote"; readonly blocks: readonly Block[] }
  /** `from`: the number of its first item; null where the items have bullets. */
  | { readonly type: "list"; readonly from: number | null; readonly items: readonly (readonly Block[])[] }
  | { readonly type: "code"; readonly text: string }
  | FileBlock
  | { readonly type: "rule" };

/** A file that goes with the text, in its place. Which one that is, is looked for among those alone: it is no address. */
export interface FileBlock {
  readonly type: "file";
  /** As the hall knows it; or what the editor calls one that has not been sent. */
  readonly of: string;
  /** What is to be seen in it, for who does not see it. On one line. */
  readonly alt: string;
  /** How wide and high a picture is drawn, so that its place is kept free. */
  readonly size?: Size;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export type Level = 1 | 2 | 3;

/** Words that stand out in the same way. A line break is one in the text; people are mentioned in it by their ids. */
export interface Run extends Marks {
  readonly text: string;
}

export interface Marks {
  readonly strong?: true;
  readonly em?: true;
  readonly code?: true;
  /** The address it leads to. */
  readonly link?: string;
}

export function marksOf({ strong, em, code, link }: Marks): Marks {
  return {
    ...(strong === undefined ? {} : { strong }),
    ...(em === undefined ? {} : { em }),
    ...(code === undefined ? {} : { code }),
    ...(link === undefined ? {} : { link }),
  };
}

export function areAlike(a: Marks, b: Marks): boolean {
  return a.strong === b.strong && a.em === b.em && a.code === b.code && a.link === b.link;
}
