import type { Node } from "prosemirror-model";
import { NodeSelection } from "prosemirror-state";
import type { EditorView, NodeView } from "prosemirror-view";
import { fileText } from "../../messages/files.ts";
import type { FileBlock } from "../prose.ts";
import { nodes } from "./schema.ts";

/** A file that goes with the text, as whoever writes it has it. */
export interface OwnFile {
  readonly name: string;
  /** Set where it was picked just now. */
  readonly picked?: File;
}

/** What an editor is lent, to put files into the text: by the names that stand in it. */
export interface EditorFiles {
  readonly find: (of: string) => OwnFile | null;
  /** The name for one more; null where no more may go. */
  readonly add: (file: File) => string | null;
}

/** What is seen of a file while it is written about: a picture that was picked just now, else its name. */
export function fileView({ attrs }: Node, find: EditorFiles["find"]): NodeView {
  const { of, alt } = attrs as FileBlock;
  const own = find(of);
  const dom = document.createElement("figure");
  dom.contentEditable = "false";
  dom.dataset["of"] = of;
  const url = own?.picked?.type.startsWith("image/") === true ? URL.createObjectURL(own.picked) : null;
  if (url !== null) {
    const image = document.createElement("img");
    image.className = "picture";
    image.alt = alt;
    image.src = url;
    dom.append(image);
  }
  const words = document.createElement("figcaption");
  words.className = "small dim";
  words.textContent = own === null ? fileText().notHere(alt) : [own.name, alt].filter((part) => part !== "").join(": ");
  dom.append(words);
  return { dom, destroy: () => (url === null ? undefined : URL.revokeObjectURL(url)) };
}

/** Puts a file in where the caret is, and lets the writing go on below it. */
export function putFile(view: EditorView, file: Omit<FileBlock, "type">): void {
  const { tr, selection } = view.state;
  const node = nodes.file.create({ of: file.of, alt: file.alt, size: file.size ?? null });
  const put = selection instanceof NodeSelection ? tr.insert(selection.to, node) : tr.replaceSelectionWith(node);
  view.dispatch(put.scrollIntoView());
  view.focus();
}
