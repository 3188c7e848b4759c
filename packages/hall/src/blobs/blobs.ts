import type { BlobId, Bytes, CircleId, UploadId } from "@unionhall/protocol";

export interface UploadOf {
  readonly circle: CircleId;
  readonly upload: UploadId;
}

export interface BlobOf {
  readonly circle: CircleId;
  readonly blob: BlobId;
}

/** An upload is not as far as somebody thought: another process has kept it under its blob's name, or dropped it. */
export class Behind extends Error {
  override readonly name = "Behind";
}

/**
 * Where the hall keeps the sealed bytes of blobs, beside the store, which knows what there should be: one port, so
 * that it can be a directory today and object storage tomorrow. It knows bytes and names, and no chunks. What is
 * dropped twice, or was never there, is dropped. What does not fit on the disk throws
 * `DiskFull`; what the disk does not write or read, `DiskFails`.
 */
export interface Blobs {
  /** How many bytes of an upload there are. */
  length(of: UploadOf): Promise<number>;
  /**
   * Adds bytes to an upload, or writes them again. A crash may lose them, but no more than some megabytes. Throws
   * `Behind` where it ends before: nothing is left out.
   */
  write(of: UploadOf, at: number, bytes: Bytes): Promise<void>;
  /** As many as there are. */
  readUpload(of: UploadOf, at: number, length: number): Promise<Bytes>;
  /** The upload is this blob from now on. Fulfilled means on disk. Once more is no error: its answer may have been lost. */
  keep(of: UploadOf, blob: BlobId): Promise<void>;
  /** Null where there is no such blob, or it ends before. */
  read(of: BlobOf, at: number, length: number): Promise<Bytes | null>;
  dropUpload(of: UploadOf): Promise<void>;
  drop(of: BlobOf): Promise<void>;
  /** Everything there is. */
  all(): AsyncIterable<BlobFound>;
}

export type BlobFound = (UploadOf | BlobOf) & {
  /** In ms since 1970. */
  readonly changed: number;
  /** Of all its bytes. */
  readonly length: number;
};
