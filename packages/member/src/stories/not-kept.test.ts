import { boOnFullDisk, good, lines, seen } from "@unionhall/testing";
import { expect, test } from "vitest";

test("a device that cannot keep anything new says so, loses nothing, and goes on when it can", async () => {
  const { made, circle, ash, bo, disk } = await boOnFullDisk();
  made.hall.cutOff("bo");
  await made.quiet();
  await good(bo.member.say(circle, "from the van"));
  disk.fullFrom = 0;
  const notKept = { ok: false, problem: { type: "keeps-nothing" } };
  expect(await bo.member.say(circle, "no room for this")).toEqual(notKept);
  expect(bo.member.keeps).toBe(false);
  expect(lines(bo, circle)).toEqual(["bo: from the van"]);
  for (const text of ["one", "two"]) await good(ash.member.say(circle, text));
  made.hall.restore("bo");
  await made.later(60_000);
  // What came cannot be kept, so it is not taken as read; what waits cannot be sealed, so it is not sent.
  expect(lines(bo, circle)).toEqual(["bo: from the van"]);
  expect(seen(bo, circle).lines).toMatchObject([{ state: "waiting" }]);
  expect(bo.member.keeps).toBe(false);
  expect(await bo.member.setPassphrase("four words of bo")).toEqual(notKept);
  disk.fullFrom = Number.POSITIVE_INFINITY;
  await made.later(120_000);
  expect(bo.member.keeps).toBe(true);
  await good(bo.member.say(circle, "room again"));
  await made.quiet();
  const all = ["ash: one", "ash: two", "bo: from the van", "bo: room again"];
  for (const device of [ash, bo]) expect(lines(device, circle)).toEqual(all);
  expect(seen(bo, circle).findings).toEqual([]);
});

test("what a device without room has done in the book, and could not read back, it does not do again under the same number", async () => {
  const { made, circle, ash, bo, disk } = await boOnFullDisk();
  await made.quiet();
  disk.fullFrom = 0;
  const notKept = { ok: false, problem: { type: "keeps-nothing" } };
  for (let time = 0; time < 2; time++) expect(await bo.member.invite(circle, { vouches: 0 })).toEqual(notKept);
  disk.fullFrom = Number.POSITIVE_INFINITY;
  await good(bo.member.invite(circle, { vouches: 0 }));
  await made.later(60_000);
  for (const device of [ash, bo]) {
    expect(seen(device, circle).findings).toEqual([]);
    expect(seen(device, circle).invitations).toHaveLength(2);
    expect((await good(device.member.verify(circle))).findings).toEqual([]);
  }
});

test("a device that can neither keep nor take away does not say that it has forgotten", async () => {
  const { circle, bo, disk } = await boOnFullDisk();
  disk.clear = () => Promise.reject(new Error("read-only"));
  expect(await bo.member.forgetDevice()).toEqual({ ok: false, problem: { type: "keeps-nothing" } });
  expect(seen(bo, circle).title).toBe("Everyone");
});
