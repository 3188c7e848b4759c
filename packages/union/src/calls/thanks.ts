import type { MemberId } from "@unionhall/protocol";
import type { Call } from "./call.ts";

/** Who has said thank you since a call is over. What they showed while it went on says that they were there, and is none of it. */
export function thanksAfter({ gestures, over }: Pick<Call, "gestures" | "over">): readonly MemberId[] {
  if (over === null) return [];
  return [...gestures].flatMap(([by, { gesture, seq }]) => (gesture === "thanks" && seq > over.seq ? [by] : []));
}
