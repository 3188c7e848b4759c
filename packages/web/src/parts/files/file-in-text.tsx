import type { FileView } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import type { Context, VNode } from "preact";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { docsText } from "../../messages/docs.ts";
import { fileText } from "../../messages/files.ts";
import type { FileBlock } from "../../prose/prose.ts";
import { isolate } from "../isolate.ts";
import { Files } from "./files.tsx";
import { isShowable, Picture } from "./picture.tsx";

/** The files that a text may show in it: those that its own entry carries, and the hall has. */
export interface TextFiles {
  readonly circle: CircleId;
  readonly of: readonly FileView[];
  /** Whether the text waits to be sent, and its files can be had only then. */
  readonly waits: boolean;
}

export const TextFilesContext: Context<TextFiles | null> = createContext<TextFiles | null>(null);

/** A file where its text has it. What the text does not carry is fetched from nowhere. */
export function FileInText({ of: { of, alt, size } }: { readonly of: FileBlock }): VNode {
  const files = useContext(TextFilesContext);
  const file = files?.of.find(({ blob }) => blob === of);
  if (files?.waits === true) return <p class="dim">{docsText().waits}</p>;
  if (files === null || file === undefined || file.behind === true)
    return <p class="note wait">{fileText().notHere(alt === "" ? "" : isolate(alt))}</p>;
  if (!isShowable(file)) return <Files circle={files.circle} of={[file]} named />;
  // Where nobody said what is to be seen, its name tells at least that there is something.
  const said = { ...(alt === "" ? {} : { alt }), ...(size === undefined ? {} : { size }) };
  return <Picture circle={files.circle} file={file} {...said} />;
}
