import type { MemberId } from "@unionhall/protocol";
import type { Node } from "prosemirror-model";
import type { Transaction } from "prosemirror-state";
import { EditorState } from "prosemirror-state";
import type { NodeView } from "prosemirror-view";
import { EditorView } from "prosemirror-view";
import { readProse } from "../read.ts";
import { docOf } from "./doc.ts";
import type { FileAsks } from "./file-node.ts";
import { fileView } from "./file-node.ts";
import { copied, drop, paste } from "./paste.ts";
import { nodes } from "./schema.ts";
import { plugins } from "./shortcuts.ts";

export type Attributes = Readonly<Record<string, string>>;

export interface EditorOptions {
  /** As Markdown. */
  readonly written: string;
  readonly attributes: () => Attributes;
  readonly nameOf: (member: MemberId) => string;
  readonly files: FileAsks;
  /** Hears of everything that happens in it, of the caret as well. */
  readonly happened: (view: EditorView, done: Transaction) => void;
  /** True where the key was for something else. */
  readonly keyDown: (event: KeyboardEvent) => boolean;
  readonly left: () => void;
}

/** An editor in a place of the page. Until it is destroyed, the place is its own. */
export function openEditor(place: HTMLElement, options: EditorOptions): EditorView {
  const view = new EditorView(place, {
    state: EditorState.create({ doc: docOf(readProse(options.written)), plugins: [...plugins] }),
    attributes: options.attributes,
    dispatchTransaction(done) {
      view.updateState(view.state.apply(done));
      options.happened(view, done);
    },
    nodeViews: {
      mention: (node) => mentionView(node, options.nameOf),
      file: (node, _view, place) => fileView(node, place, options.files),
    },
    clipboardTextSerializer: copied,
    handleKeyDown: (_view, event) => options.keyDown(event),
    handleDOMEvents: {
      paste: (_view, event) => taken(event, paste(view, event)),
      drop: (_view, event) => taken(event, drop(view, event)),
      blur: () => options.left(),
    },
  });
  return view;
}

function taken(event: Event, isTaken: boolean): boolean {
  if (isTaken) event.preventDefault();
  return isTaken;
}

function mentionView({ attrs }: Node, nameOf: EditorOptions["nameOf"]): NodeView {
  const member = attrs["member"] as MemberId;
  const dom = document.createElement("b");
  dom.className = "mention";
  dom.dataset["member"] = member;
  dom.textContent = `@${nameOf(member) || member}`;
  dom.contentEditable = "false";
  return { dom };
}

/** What stands in the line before the caret, a place for each thing that is no letter; null where something is selected. */
export function beforeCaret({ state: { selection } }: EditorView): string | null {
  const { $from, empty } = selection;
  if (!empty || $from.parent.type === nodes.codeBlock) return null;
  return $from.parent.textBetween(0, $from.parentOffset, undefined, "\uFFFC");
}
