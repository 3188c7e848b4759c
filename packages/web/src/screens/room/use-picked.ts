import type { FileView, Problem } from "@unionhall/member";
import type { BlobId } from "@unionhall/protocol";
import { caps } from "@unionhall/protocol";
import { useState } from "preact/hooks";
import type { EditorFiles } from "../../prose/edit/file-node.ts";
import { shownName } from "../../parts/files/file-name.ts";
import { unsentName, withSent } from "../../prose/unsent.ts";

export interface PickedFiles {
  readonly picked: readonly File[];
  readonly pick: (files: readonly File[]) => void;
  /** For the editor: files of the text by the names that stand in it. */
  readonly lent: EditorFiles;
  /** The text once they were sent, in their order. */
  readonly sent: (text: string, blobs: readonly BlobId[]) => string;
}

/** Files that were picked to go with a text: those that stand in it have names of their own until they are sent. */
export function usePicked(kept: readonly FileView[], text: string, refuse: (problem: Problem) => void): PickedFiles {
  const [picked, pick] = useState<readonly File[]>([]);
  const [names] = useState(() => new Map<string, File>());
  const find = (of: string): ReturnType<EditorFiles["find"]> => {
    const own = names.get(of);
    if (own !== undefined) return { name: shownName(own.name), picked: own };
    const file = kept.find(({ blob }) => blob === of);
    return file === undefined ? null : { name: shownName(file.name) };
  };
  const add = (file: File): string | null => {
    if (kept.length + picked.length >= caps.blobsInEntry) {
      refuse({ type: "too-many-files" });
      return null;
    }
    const name = unsentName(text, names);
    names.set(name, file);
    pick([...picked, file]);
    return name;
  };
  const sent = (written: string, blobs: readonly BlobId[]): string => {
    let now = written;
    for (const [name, file] of names) {
      const blob = blobs[picked.indexOf(file)];
      if (blob !== undefined) now = withSent(now, name, blob);
    }
    return now;
  };
  return { picked, pick, lent: { find, add }, sent };
}
