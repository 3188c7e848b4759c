import type { Node } from "prosemirror-model";
import { NodeSelection } from "prosemirror-state";
import type { EditorView, NodeView } from "prosemirror-view";
import { fileText } from "../../messages/files.ts";
import { writingText } from "../../messages/writing.ts";
import type { FileBlock, Size } from "../prose.ts";
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

/** As the editor holds it. */
interface FileAttributes extends Pick<FileBlock, "of" | "alt"> {
  readonly size: Size | null;
}

/** What a file in the text asks of its editor. */
export interface FileAsks {
  readonly find: EditorFiles["find"];
  /** What is to be seen in the picture that stands there is to be said otherwise. */
  readonly describe: (at: number | null) => void;
}

/** What is seen of a file while it is written about: a picture that was picked just now, else its name. */
export function fileView({ attrs }: Node, place: () => number | undefined, { find, describe }: FileAsks): NodeView {
  const { of, alt, size } = attrs as FileAttributes;
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
  // Only a picture has its size said.
  const button = size === null ? null : describing(alt, () => describe(place() ?? null));
  if (button !== null) dom.append(button);
  return {
    dom,
    // The editor would take the press for a caret.
    stopEvent: ({ target }) => target === button,
    destroy: () => (url === null ? undefined : URL.revokeObjectURL(url)),
  };
}

function describing(alt: string, press: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn";
  button.textContent = alt === "" ? writingText().altAdd : writingText().altChange;
  button.addEventListener("click", press);
  return button;
}

/** Puts a file in where the caret is, and lets the writing go on below it. */
export function putFile(view: EditorView, file: Omit<FileBlock, "type">): void {
  const { tr, selection } = view.state;
  const node = nodes.file.create({ of: file.of, alt: file.alt, size: file.size ?? null });
  const put = selection instanceof NodeSelection ? tr.insert(selection.to, node) : tr.replaceSelectionWith(node);
  view.dispatch(put.scrollIntoView());
  view.focus();
}

/** Says otherwise what is to be seen in the picture that stands there. */
export function describeFile(view: EditorView, at: number, alt: string): void {
  view.dispatch(view.state.tr.setNodeAttribute(at, "alt", alt));
}

/** What is said of the file that stands there; null where none does. */
export function altAt({ state: { doc } }: EditorView, at: number): string | null {
  const node = doc.nodeAt(at);
  return node?.type === nodes.file ? (node.attrs as FileAttributes).alt : null;
}
