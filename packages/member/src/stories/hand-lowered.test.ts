import { good, preparedCall, type TestDevice } from "@unionhall/testing";
import { expect, test } from "vitest";

test("a hand that has not left the phone, and one of which nobody here has heard that it came there, are lowered at once where they were raised", async () => {
  const { made, ash, bo, cy, call } = await preparedCall();
  const stackOf = ({ member }: TestDevice) => member.calls.look(call)!.stack;
  const stacks = (): readonly string[] =>
    [ash, bo, cy].map((each) =>
      stackOf(each)
        .map(({ name }) => name)
        .join(),
    );
  const said = (): number => made.hall.asked.filter(({ who, ask }) => who === "ash" && ask.type === "append").length;
  const before = said();
  made.hall.cutOff("ash");
  made.hall.cutAt("bo", 1, "answer", { andStays: true, of: new Set(["append"]) });
  for (const { member } of [ash, bo]) await good(member.calls.ask(call, "speak", false));
  const shown = [ash, bo].map((each) => stackOf(each)[0]!);
  await made.quiet();
  expect(stacks()).toEqual(["ash", "bo", "bo"]);
  for (const [at, { member }] of [ash, bo].entries()) await good(member.calls.leave(call, shown[at]!.ask));
  expect(stacks()).toEqual(["", "", "bo"]);
  for (const who of ["ash", "bo"]) made.hall.restore(who);
  await made.later(60_000);
  expect(stacks()).toEqual(["", "", ""]);
  expect(said()).toBe(before);
});

test("a hand is lowered as it was shown while it was on its way, also when it stands since", async () => {
  const { made, ash, bo, call } = await preparedCall();
  const stacks = (): readonly number[] => [ash, bo].map(({ member }) => member.calls.look(call)!.stack.length);
  made.hall.cutOff("ash");
  await good(ash.member.calls.ask(call, "speak", false));
  const [shown] = ash.member.calls.look(call)!.stack;
  made.hall.restore("ash");
  await made.later(60_000);
  expect(stacks()).toEqual([1, 1]);
  await good(ash.member.calls.leave(call, shown!.ask));
  await made.quiet();
  expect(stacks()).toEqual([0, 0]);
});
