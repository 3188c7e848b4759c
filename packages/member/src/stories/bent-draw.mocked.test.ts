import { comeIn, good, idOf, problemOf, type TestDevice, World } from "@unionhall/testing";
import type { MemberId } from "@unionhall/protocol";
import { expect, test, vi } from "vitest";
import type { AccountabilityView } from "../accountability.ts";

const day = 86_400_000;
const chosen = vi.hoisted(() => ({ sits: [] as readonly MemberId[] }));

/** The asker's app has been changed: who sits is whom it likes. All others look for themselves. */
vi.mock("@unionhall/union", async (original) => ({
  ...(await original<typeof import("@unionhall/union")>()),
  whoSits: () => chosen.sits,
}));

test("who did not come out of the draw makes no accountability circle: no device of any in it takes part, and each may go", async () => {
  const made = await World.make("bent draw");
  const [ash, bo, cy, dee, fox] = (await Promise.all(
    ["ash", "bo", "cy", "dee", "fox"].map((name) => made.device(name)),
  )) as [TestDevice, TestDevice, TestDevice, TestDevice, TestDevice];
  const circle = await good(ash.member.found(made.hall.founding("ash")));
  for (const other of [bo, cy, dee, fox]) await comeIn(made, ash, circle, other);
  await made.quiet();
  const look = ({ member }: TestDevice): AccountabilityView => member.accountability.look(circle)[0]!;
  const id = (name: string): MemberId => idOf(ash, circle, name);
  // Both of them with whom there is a conflict leave two who could sit: it is said at once, and not after a week.
  const ask = { others: [id("bo"), id("cy")], days: 7, many: 3 };
  expect(problemOf(await ash.member.accountability.ask(circle, ask))).toEqual({ type: "too-few-to-sit" });
  expect(ash.member.accountability.look(circle)).toEqual([]);
  await good(ash.member.accountability.ask(circle, { ...ask, others: [id("bo")] }));
  await made.quiet();
  const { draw } = look(ash);
  // Cy only sees to it, and is taken all the same.
  for (const each of [ash, cy, dee, fox])
    await good(each.member.accountability.join(circle, draw, each === dee || each === fox));
  await made.later(8 * day);
  await made.later(day / 24);
  chosen.sits = ["cy", "dee", "fox"].map(id);
  await good(ash.member.accountability.open(circle, draw, "Ash and Bo"));
  await made.quiet();

  const no = { type: "not-as-drawn" };
  const may = { comeIn: false, write: false, tell: false };
  for (const each of [ash, bo, cy, dee, fox]) {
    const { accountability } = each.member;
    expect(look(each)).toMatchObject({ inside: { checked: { sealed: true, drawn: false }, words: [] }, may });
    expect(problemOf(await accountability.comeIn(circle, draw))).toEqual(no);
    expect(problemOf(await accountability.write(circle, draw, "All is well."))).toEqual(no);
    expect(problemOf(await accountability.agree(circle, draw, "All is well."))).toEqual(no);
    expect(problemOf(await accountability.tell(circle, draw, "What came of it"))).toEqual(no);
    await good(accountability.leave(circle, draw));
  }
}, 120_000);
