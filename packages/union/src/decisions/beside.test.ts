import { expect, test } from "vitest";
import { write } from "../item.ts";
import { member, said, unknown } from "../room.fixture.ts";
import { besideDecision, objectionExplained } from "./beside.ts";

const [ash, bo] = [member(1), member(2)];

test("of what somebody gave as their reason to object the newest counts", () => {
  const because = (reason: string): ReturnType<typeof write> => write(objectionExplained, { reason });
  const room = [
    said(ash, 1, because("too dear")),
    said(bo, 2, because("too late")),
    said(ash, 3, because("nobody has asked the chapters")),
    said(ash, 4, unknown),
  ];
  const { reasons, drafts } = besideDecision(room);
  expect([...reasons]).toEqual([
    [ash, "nobody has asked the chapters"],
    [bo, "too late"],
  ]);
  expect(drafts).toEqual({ agreements: [], seats: [] });
});
