import { idOf } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { write } from "../item.ts";
import { member, said, unknown } from "../room.fixture.ts";
import { besideDecision, caucusExplained, objectionExplained } from "./beside.ts";

const [ash, bo] = [member(1), member(2)];

test("of what somebody gave as their reason to object the newest counts", () => {
  const because = (reason: string): ReturnType<typeof write> => write(objectionExplained, { reason });
  const room = [
    said(ash, 1, because("too dear")),
    said(bo, 2, because("too late")),
    said(ash, 3, because("nobody has asked the chapters")),
    said(ash, 4, unknown),
  ];
  const { reasons, drafts } = besideDecision(room, () => true);
  expect([...reasons]).toEqual([
    [ash, "nobody has asked the chapters"],
    [bo, "too late"],
  ]);
  expect(drafts).toEqual({ agreements: [], seats: [] });
});

test("why a caucus asks for time is told by whoever tells it, the newest of members; a guest's word is not the caucus's", () => {
  const seat = idOf("seat", new Uint8Array(16).fill(9));
  const because = (reason: string): ReturnType<typeof write> => write(caucusExplained, { seat, reason });
  const guest = member(3);
  const room = [
    said(guest, 1, because("they are afraid of work")),
    said(ash, 2, because("no ramp")),
    said(bo, 3, because("it has no ramp, and no lift")),
    said(guest, 4, because("never mind")),
  ];
  const { caucuses } = besideDecision(room, (by) => by !== guest);
  expect([...caucuses]).toEqual([[seat, { reason: "it has no ramp, and no lift", by: bo }]]);
});
