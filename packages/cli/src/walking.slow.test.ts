import { expect, test } from "vitest";
import { TestMachine } from "./stage.fixture.ts";
import { ashAndBo, looking } from "./two-people.fixture.ts";

/** Ash stewards, Bo and Cy are in. */
async function three(machine: TestMachine): Promise<Awaited<ReturnType<typeof ashAndBo>>> {
  const made = await ashAndBo(machine);
  const { out: link } = await machine.as("bo", ["invite", "everyone"]);
  const joining = machine.as("cy", ["join", link.trim(), "--name", "cy"]);
  await looking(machine, "bo", "cy");
  expect(await joining).toMatchObject({ code: 0 });
  return made;
}

test("who was put out walks out; another sees the offer, and comes along", async () => {
  await using machine = await TestMachine.make();
  await three(machine);
  await machine.as("bo", ["say", "everyone", "hello all"]);
  expect(await machine.as("ash", ["remove", "everyone", "bo", "--yes"])).toMatchObject({ code: 0 });
  const plan = await machine.as("bo", ["walk-out", "everyone", "--without", "ash"]);
  expect(plan).toMatchObject({ code: 0, err: expect.stringContaining("Nobody has walked out") as string });
  expect(plan.out).toMatch(/\nComes along: bo \(you, steward\), cy\nStays behind: ash \(steward\)\n/);
  const walked = await machine.as("bo", ["walk-out", "everyone", "--without", "ash", "--yes"]);
  expect(walked).toMatchObject({ code: 0, err: expect.stringContaining("An offer waits") as string });
  const [, circle, link] = /id is (circle_\S+)\.\n(\S+#\/offer\/\S+)\n$/.exec(walked.out) ?? [];
  expect(await machine.as("bo", ["say", "everyone", "here we are"])).toMatchObject({ code: 0 });
  expect((await machine.as("bo", ["circles"])).out).toMatch(/Everyone +in .*\nEveryone +walked out /);

  expect((await machine.as("ash", ["offers"])).out).toBe("No offers.\n");
  expect((await machine.as("ash", ["offers", link!])).out).toContain("Nobody says yes to this here: You do not come");
  expect(await machine.as("ash", ["offers", link!, "--yes"])).toMatchObject({ code: 1, out: "" });
  const shown = await machine.as("cy", ["offers"]);
  expect(shown.out).toMatch(/^bo walked out of Everyone, to this hall\nThe new circle: circle_\S+\nIt fits /);
  expect(shown.out).toContain("\nDone since, and not taken along:\n");
  expect(shown.out).toContain("ash removed bo\n");
  expect(await machine.as("cy", ["offers", "bo", "--yes"])).toMatchObject({
    code: 0,
    out: `You came along. The circle's id is ${circle}.\n`,
  });
  expect((await machine.as("cy", ["read", "everyone"])).out).toMatch(/bo: hello all\n.*bo: here we are\n$/);
  expect((await machine.as("cy", ["offers", "--json"])).out).toBe("[]\n");
}, 180_000);

test("when the hall is gone a circle stands in another, and its own hall is all that is waited for", async () => {
  await using machine = await TestMachine.make();
  const { running } = await three(machine);
  running.stop();
  await running.ended;
  const { link: founding } = await machine.hall("another");
  const walked = await machine.as("bo", ["walk-out", "everyone", "--to", founding, "--yes", "--json"]);
  expect(walked).toMatchObject({ code: 0, err: expect.stringContaining("Hand on the link") as string });
  const { link, circle } = JSON.parse(walked.out.trim().split("\n").at(-1) ?? "") as { link: string; circle: string };
  expect(await machine.as("bo", ["say", "everyone", "we stand"])).toMatchObject({ code: 0, out: "Said.\n" });
  expect(await machine.as("cy", ["offers", link, "--yes"])).toMatchObject({ code: 0 });
  expect((await machine.as("cy", ["read", circle])).out).toContain("bo: we stand\n");
}, 180_000);

test("two halls at once, a link that founds nothing, and a yes that is no are told before anything is done", async () => {
  await using machine = await TestMachine.make();
  await ashAndBo(machine);
  const tries = [
    ["walk-out", "everyone", "--to", "https://hall.example/#/join/abcd"],
    ["walk-out", "everyone", "--to", "x", "--in", "everyone"],
    ["offers", "--yes"],
    ["offers", "x", "--yes", "--no"],
  ];
  for (const typed of tries) expect(await machine.as("bo", typed)).toMatchObject({ code: 2, out: "" });
  expect(await machine.as("bo", ["offers", "nobody"])).toMatchObject({ code: 1 });
  expect(await machine.as("bo", ["walk-out", "everyone", "--without", "nobody"])).toMatchObject({ code: 1 });
}, 180_000);
