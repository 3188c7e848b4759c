import { good, idOf, problemOf, seen, type TestDevice, world } from "@unionhall/testing";
import { mentionOf } from "@unionhall/union";
import { expect, test } from "vitest";

test("what somebody says who is muted is folded away, is no news and calls nobody, whatever they are called; until they are heard again", async () => {
  const { world: made, circle, people } = await world("ash", "bo");
  const [ash, bo] = people;
  const member = idOf(bo, circle, "ash");
  const chat = { circle, room: seen(bo, circle).dock[0]!.room };
  const board = { circle, room: seen(bo, circle).dock[1]!.room };
  await good(bo.member.rooms.read(board));
  await good(ash.member.say(circle, "from before"));
  await made.quiet();
  await good(bo.member.mine.mute(circle, member, true));
  await good(ash.member.rename(circle, "Somebody else"));
  await good(ash.member.rooms.say(chat, { text: `${mentionOf(idOf(ash, circle, "bo"))}, look` }));
  await good(ash.member.rooms.open(board, { what: "message", title: "Look", text: "here" }));
  await made.quiet();
  const lines = (device: TestDevice): readonly unknown[] => seen(device, circle).lines.map(({ muted }) => muted);
  expect(lines(bo)).toEqual([true, true]);
  expect(lines(ash)).toEqual([undefined, undefined]);
  expect(bo.member.circles()).toMatchObject([{ unread: 0, lastLine: null }]);
  expect(bo.member.home()).toMatchObject({ named: [], hey: [] });
  expect(bo.member.rooms.look(board)?.items).toMatchObject([{ title: "Look", muted: true, fresh: false }]);
  expect(bo.member.mine.muted).toMatchObject([{ circle, member, name: "Somebody else" }]);
  await good(bo.member.mine.mute(circle, member, false));
  expect(lines(bo)).toEqual([undefined, undefined]);
  expect(bo.member.circles()).toMatchObject([{ unread: 2 }]);
  expect(bo.member.home().named).toHaveLength(1);
  expect(bo.member.mine.muted).toEqual([]);
});

test("nobody mutes themselves, or whom the circle does not know; and what a steward does who is muted still holds", async () => {
  const { world: made, circle, people } = await world("ash", "bo", "cy");
  const [ash, bo] = people;
  const [steward, own, cy] = ["ash", "bo", "cy"].map((name) => idOf(bo, circle, name));
  expect(problemOf(await bo.member.mine.mute(circle, own!, true))).toEqual({ type: "no-such-member" });
  await good(bo.member.mine.mute(circle, steward!, true));
  await good(ash.member.remove(circle, cy!));
  await made.quiet();
  expect(seen(bo, circle).members.find(({ id }) => id === cy)?.state).toBe("removed");
});
