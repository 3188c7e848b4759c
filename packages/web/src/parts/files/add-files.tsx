import type { Problem } from "@unionhall/member";
import { caps } from "@unionhall/protocol";
import { Paperclip } from "lucide";
import type { VNode } from "preact";
import { fileText } from "../../messages/files.ts";
import { Icon } from "../icon.tsx";

interface AddFilesProps {
  readonly have: readonly File[];
  /** How many may go. */
  readonly most?: number;
  /** Whether there is room for words. */
  readonly words?: boolean;
  readonly says?: string;
  readonly pick: (files: readonly File[]) => void;
  readonly refuse: (problem: Problem) => void;
}

/** Picks files beside those that were picked already; as many as go together. */
export function AddFiles({
  have,
  most = caps.blobsInEntry,
  words = false,
  says = fileText().add,
  pick,
  refuse,
}: AddFilesProps): VNode {
  return (
    <label class={words ? "btn pick" : "btn square pick"}>
      <input
        type="file"
        multiple={most > 1}
        onChange={({ currentTarget }) => {
          const files = [...have, ...(currentTarget.files ?? [])];
          currentTarget.value = "";
          if (files.length > most) refuse({ type: "too-many-files" });
          else if (files.length > 0) pick(files);
        }}
      />
      <Icon of={Paperclip} />
      <span class={words ? undefined : "unseen"}>{says}</span>
    </label>
  );
}
