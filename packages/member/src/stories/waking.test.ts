import { good, world } from "@unionhall/testing";
import { expect, test } from "vitest";

test("a device asks to be woken for the circles in its person's sight, and for none when they want it no more", async () => {
  const {
    world: made,
    circle,
    people: [ash],
  } = await world("ash", "bo");
  const at = "https://updates.push.services.mozilla.com/wpush/ash";
  const other = await good(ash.member.open({ in: circle, title: "Aside", name: "Ash" }));
  const asked = async (deed: () => Promise<unknown>): Promise<unknown> => {
    const since = made.hall.asked.length;
    await deed();
    const wakes = made.hall.asked.slice(since).filter(({ ask }) => ask.type === "wake");
    return wakes.map(({ ask }) => ask);
  };
  // This hall wakes nobody, and says so.
  expect(ash.member.waking.key).toBe(null);
  expect(await ash.member.waking.askAt(at)).toMatchObject({ ok: false, problem: { reason: "no-such-thing" } });
  const ask = { type: "wake", at };
  const both = expect.arrayContaining([circle, other]);
  expect(await asked(() => ash.member.waking.askAt(at))).toEqual([{ ...ask, circles: both }]);
  await good(ash.member.mine.hide(other, true));
  expect(await asked(() => ash.member.waking.askAt(at))).toEqual([{ ...ask, circles: [circle] }]);
  expect(await asked(() => ash.member.waking.noMore(at))).toEqual([{ ...ask, circles: [] }]);
});
