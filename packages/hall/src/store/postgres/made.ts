import type { BlobId } from "@unionhall/protocol";
import type { Changes } from "../store.ts";
import type { Standing } from "./standings.ts";

/** A circle that is not as it was. */
export interface Moved {
  readonly before: Standing | null;
  readonly after: Standing;
}

/** What one change came to. */
export interface Made extends Moved {
  readonly changes: Changes;
  /** The circle that answers for it. */
  readonly sponsor: Moved | null;
  /** Blobs that nothing names any more; known once it is written. */
  readonly blobsGone: BlobId[];
}
