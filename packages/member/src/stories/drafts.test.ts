import { comeIn, good, world } from "@unionhall/testing";
import { expect, test } from "vitest";

test("what somebody was writing is there when their device is on again, away while it is locked, and gone with the circle", async () => {
  const { world: made, circle, people } = await world("ash");
  const bo = await made.device("bo");
  await comeIn(made, people[0], circle, bo);
  await good(bo.member.drafts.put(circle, "chat", "I come on Fri"));
  await good(bo.member.setPassphrase("four words of bo"));
  bo.member.lock();
  expect(bo.member.drafts.of(circle, "chat")).toBe("");
  expect(await bo.member.drafts.put(circle, "chat", "who is this?")).toMatchObject({ ok: false });
  const again = await made.wake(bo);
  await good(again.member.unlock("four words of bo"));
  expect(again.member.drafts.of(circle, "chat")).toBe("I come on Fri");
  await good(again.member.leave(circle));
  await made.quiet();
  expect(again.member.drafts.of(circle, "chat")).toBe("");
  const since = await made.wake(again);
  await good(since.member.unlock("four words of bo"));
  expect(since.member.drafts.of(circle, "chat")).toBe("");
});
