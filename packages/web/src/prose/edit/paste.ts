import type { Node } from "prosemirror-model";
import { Fragment, Slice } from "prosemirror-model";
import type { EditorView } from "prosemirror-view";
import { readProse } from "../read.ts";
import { writeProse } from "../write.ts";
import { docOf, proseOf } from "./doc.ts";
import { nodes, schema } from "./schema.ts";

/*
 * Note: pasting. What other pages copy comes as markup too, and to read that a browser has to take it for a page, which the
 * hall's policy forbids. So the words are taken, and read as a text is. What was copied here comes as Markdown, and so as it was.
 */

/** What is longer is taken as plain lines: reading it would hold the page up, and it has to be shortened anyway. */
const longestRead = 20_000;

/** True: the browser does nothing of its own with it. */
export function paste(view: EditorView, { clipboardData }: ClipboardEvent): boolean {
  const text = clipboardData?.getData("text/plain") ?? "";
  if (text !== "") put(view, text);
  return true;
}

/** What is moved within the editor stays as it is; what comes from elsewhere is put where it is let go. */
export function drop(view: EditorView, event: DragEvent): boolean {
  if (view.dragging !== null) return false;
  const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
  const text = event.dataTransfer?.getData("text/plain") ?? "";
  if (at !== null && text !== "") put(view, text, at.pos);
  return true;
}

function put(view: EditorView, text: string, at?: number): void {
  const { tr, selection } = view.state;
  const slice = selection.$from.parent.type === nodes.codeBlock ? inCode(text) : Slice.maxOpen(docFrom(text).content);
  view.dispatch((at === undefined ? tr.replaceSelection(slice) : tr.replaceRange(at, at, slice)).scrollIntoView());
}

function docFrom(text: string): Node {
  if (text.length <= longestRead) return docOf(readProse(text));
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== "");
  return docOf(lines.map((line) => ({ type: "paragraph", words: [{ text: line }] })));
}

function inCode(text: string): Slice {
  return new Slice(Fragment.from(schema.text(text.replaceAll(/\r\n?/g, "\n"))), 0, 0);
}

/** What is copied goes out as the Markdown of it. */
export function copied({ content }: Slice): string {
  const isInline = content.firstChild?.isInline ?? false;
  return writeProse(proseOf(nodes.doc.create(null, isInline ? nodes.paragraph.create(null, content) : content)));
}
