import type { At, VisitorsView } from "@unionhall/member";
import { idOf } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { callAmong } from "./call-among.ts";

test("where opening a call to visitors was cut off, there is no way to them yet, and it can be gone on with", () => {
  const [ours, theirs] = [1, 2].map((n) => idOf("circle", new Uint8Array(20).fill(n))) as [At["circle"], At["circle"]];
  const call: At = { circle: ours, room: idOf("room", new Uint8Array(16)) };
  const there: At = { circle: theirs, room: idOf("room", new Uint8Array(16).fill(3)) };
  const among = (linked: At["circle"] | null, known: At | null): At | null =>
    callAmong({ linkedTo: () => linked, look: () => ({ call: known }) as VisitorsView }, call);
  expect(among(theirs, there)).toEqual(there);
  expect(among(theirs, null)).toBeNull();
  expect(among(null, null)).toBeNull();
});
