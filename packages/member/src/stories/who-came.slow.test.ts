import { comeIn, good, lookAtCall as look, preparedCallIn as preparedIn, sitDown, world } from "@unionhall/testing";
import { expect, test } from "vitest";

const names = (people: readonly { readonly name: string }[]): readonly string[] => people.map(({ name }) => name);

test("in a council whoever agrees to it is named in who came, and whoever thinks again is not, with no word left that says they were there", async () => {
  const {
    world: made,
    circle: first,
    people: [ash, bo],
  } = await world("ash", "bo");
  const circle = await good(ash.member.open({ in: first, title: "Council", name: "ash", starter: "council" }));
  await comeIn(made, ash, circle, bo);
  const { call } = await preparedIn(made, circle, [ash, bo]);
  const tablet = await made.device("ash's tablet");
  await sitDown(made, ash, tablet);
  await made.later(1000);
  await good(tablet.member.rooms.read(call));
  made.hall.cutOff("ash's tablet");
  for (const each of [ash, bo]) {
    await good(each.member.calls.come(call, true));
    await good(each.member.calls.beNamed(call, true));
  }
  await made.quiet();
  // A device of hers that has not read that says it once more: taken back, nothing of either is left.
  await good(tablet.member.calls.beNamed(call, true));
  made.hall.restore("ash's tablet");
  await made.later(60_000);
  expect(look(bo, call).attendance).toEqual({ rule: "named", count: null, named: [], mine: true });
  await good(ash.member.calls.beNamed(call, false));
  await made.quiet();
  await good(bo.member.calls.end(call, true));
  await made.quiet();
  for (const each of [ash, bo]) {
    const { attendance, here } = look(each, call);
    expect([attendance.count, names(attendance.named), attendance.mine, here]).toEqual([1, ["bo"], each === bo, []]);
  }
  // Also after it: what one said is one's own to take back.
  await good(bo.member.calls.beNamed(call, false));
  await made.quiet();
  expect(look(ash, call).attendance).toMatchObject({ count: 0, named: [] });
});
