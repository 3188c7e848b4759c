import type { Content, WholeEpoch } from "@unionhall/kernel";
import type { Bytes, Class, RoomId } from "@unionhall/protocol";
import type { Person } from "./person.ts";

/** Where something is written, and what of it is other than as usual. */
export interface Where {
  readonly room?: RoomId;
  readonly class?: Class;
  readonly lock?: Bytes;
  readonly epoch?: WholeEpoch;
  /** Changes of the content, and so of what is signed; the seed that signs. */
  readonly content?: Partial<Content>;
  readonly seed?: Person["secrets"]["signing"];
}
