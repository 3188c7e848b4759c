import type { Bytes, Header } from "@unionhall/protocol";

/** What a hall has of one entry, and all that it could be made to hand over of it. */
export interface HeldView {
  /** Its place in the circle's log. */
  readonly seq: number;
  /** Days since 1970, when the hall took it. */
  readonly day: number;
  /** What is not sealed. */
  readonly header: Header;
  /** What is sealed; null where the hall has let go of it. */
  readonly body: Bytes | null;
}
