import { useState } from "preact/hooks";
import type { Where } from "./drafts.ts";
import { draft, draftOf } from "./drafts.ts";

export interface Draft {
  /** What the field begins with. */
  readonly value: string;
  readonly write: (value: string) => void;
}

/** What was being written there when somebody went elsewhere, or else what stands there. */
export function useDraft(where: Where, stands = ""): Draft {
  const [value] = useState(() => draftOf(where) || stands);
  return { value, write: (written) => draft(where, written) };
}
