import { expect, test } from "vitest";
import { TestMachine } from "./stage.fixture.ts";
import { ashAndBo } from "./two-people.fixture.ts";

test("a hall is copied while people talk, and goes on from the copy in another place under its address", async () => {
  await using machine = await TestMachine.make();
  const { url, running } = await ashAndBo(machine);
  const ash = (...typed: readonly string[]) => machine.as("ash", typed);
  const bo = (...typed: readonly string[]) => machine.as("bo", typed);

  const copy = machine.home("copy");
  const operator = (...typed: readonly string[]) => machine.as("operator", typed);
  const talk = (async () => {
    for (const text of ["one", "two", "three"]) await ash("say", "everyone", text);
  })();
  expect(await operator("backup", copy, "--dir", machine.home("hall"))).toMatchObject({
    code: 0,
    out: expect.stringContaining("encrypt it") as string,
  });
  await talk;
  expect(await operator("restore", copy, "--dir", machine.home("hall"))).toMatchObject({
    code: 1,
    err: expect.stringContaining("There is a hall in") as string,
  });

  running.stop();
  await running.ended;
  expect(await operator("backup", copy, "--dir", machine.home("hall"), "--json")).toMatchObject({ code: 0 });
  expect(await operator("restore", copy, "--moved", "--dir", machine.home("elsewhere"))).toMatchObject({
    code: 0,
    err: "",
  });
  const moved = machine.run(["start", "--port", new URL(url).port, "--dir", machine.home("elsewhere"), "--json"]);
  expect(JSON.parse(await moved.says("\n"))).toMatchObject({ url: url, found: null });

  await ash("say", "everyone", "four");
  const read = await bo("read", "everyone");
  for (const text of ["one", "two", "three", "four"]) expect(read.out).toContain(text);
  expect(await bo("verify", "everyone")).toMatchObject({ code: 0 });
}, 60_000);
