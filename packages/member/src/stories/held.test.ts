import { good, problemOf, seen, world } from "@unionhall/testing";
import { entryId, headerBytes, sha256 } from "@unionhall/protocol";
import { expect, test } from "vitest";

test("what a hall has of a line is shown as it lies there: places, keys and sealed bytes, and not a word", async () => {
  const { world: made, circle, people } = await world("ash", "bo");
  const [ash, bo] = people;
  await good(ash.member.say(circle, "meet at the zarzamora"));
  await made.quiet();
  const at = { circle, room: seen(bo, circle).dock.find(({ what }) => what === "chat")!.room };
  const { id } = seen(bo, circle).lines[0]!;
  const held = await good(bo.member.asHeld(at, id));
  expect(entryId(headerBytes(held.header))).toBe(id);
  expect(held.header).toMatchObject({ circle, room: at.room, class: "passing", size: held.body?.length });
  expect(sha256(held.body!)).toEqual(held.header.body);
  expect(new TextDecoder("latin1").decode(held.body!)).not.toContain("zarzamora");
});

test("what has not been sent, or stands elsewhere, the hall does not have; without a hall nothing is shown", async () => {
  const { world: made, circle, people } = await world("ash", "bo");
  const [ash] = people;
  const { dock } = seen(ash, circle);
  const [chat, board] = ["chat", "board"].map((what) => ({ circle, room: dock.find((it) => it.what === what)!.room }));
  await good(ash.member.say(circle, "sent"));
  await made.quiet();
  const [sent] = seen(ash, circle).lines;
  expect(problemOf(await ash.member.asHeld(board!, sent!.id))).toEqual({ type: "no-such-line" });
  made.hall.cutOff("ash");
  await made.quiet();
  await good(ash.member.say(circle, "waiting"));
  expect(problemOf(await ash.member.asHeld(chat!, seen(ash, circle).lines.at(-1)!.id))).toEqual({
    type: "no-such-line",
  });
  expect(problemOf(await ash.member.asHeld(chat!, sent!.id))).toEqual({ type: "offline" });
});
