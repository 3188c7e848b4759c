import type { Bytes } from "./bytes.ts";
import type { BlobId, CircleId, UploadId } from "./ids.ts";

export interface PutChunk {
  readonly type: "put-chunk";
  readonly circle: CircleId;
  readonly upload: UploadId;
  readonly number: number;
  readonly chunk: Bytes;
}

export interface GetChunks {
  readonly type: "get-chunks";
  readonly circle: CircleId;
  readonly blob: BlobId;
  readonly from: number;
  readonly count: number;
}
