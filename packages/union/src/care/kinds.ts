import type { MemberId } from "@unionhall/protocol";
import { bool, id, struct } from "@unionhall/protocol";
import type { EntryKind } from "../item.ts";

/**
 * In the hallway: somebody is one of the circle's care people, or is not. By a steward; and by themselves, that they step
 * back. It gives them no power: others choose to tell them something.
 */
export const careNamed: EntryKind<{ readonly member: MemberId; readonly on: boolean }> = {
  name: "care.named",
  version: 1,
  payload: struct({ member: id("member"), on: bool }),
};
