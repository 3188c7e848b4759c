import { expect, test } from "vitest";
import { type Ended, TestMachine } from "./stage.fixture.ts";
import { ashAndBo } from "./two-people.fixture.ts";

test("something is proposed, objected to, met, amended and withdrawn, from two homes", async () => {
  await using machine = await TestMachine.make();
  await ashAndBo(machine);
  const as = (who: string, command: string, ...typed: readonly string[]): Promise<Ended> =>
    machine.as(who, [command, "everyone", ...typed]);
  expect((await as("ash", "decisions")).out).toBe("Nothing is decided there yet.\n");
  expect(await as("ash", "propose", "Bo facilitates", "As we said.", "--give-role", "bo:facilitator")).toMatchObject({
    code: 0,
    out: "Proposed.\n",
  });
  expect((await as("bo", "decisions")).out).toMatch(
    /^DECISION .*\nBo facilitates +react to \d{4}-\d\d-\d\d +consent +ash +room_\w+\n$/,
  );
  expect(await as("bo", "object", "bo facilitates", "Ask me first.")).toMatchObject({ code: 0, out: "Said.\n" });
  const shown = (await as("ash", "decisions", "bo facilitates")).out;
  for (const part of [
    "About roles, by consent.\n  As we said.",
    "If it passes: bo becomes facilitator.",
    "Takes 2 of 2.",
  ])
    expect(shown).toContain(part);
  expect(shown).toContain("bo objects: Ask me first.");
  const letter = (await as("bo", "decisions", "bo facilitates", "--letter", "--to", "Cy", "--objections")).out;
  for (const part of ["Dear Cy,", "________ takes this on: facilitator.", "  “Ask me first.”", "[ ] I consent."])
    expect(letter).toContain(part);
  expect(letter).not.toMatch(/\bbo\b|\bash\b|everyone|room_/i);
  // Advisers are asked once whoever asks has read what goes.
  expect(await machine.as("ash", ["open", "Advisers", "--in", "everyone", "--agreement", "advisers"])).toMatchObject({
    code: 0,
  });
  const asked = await as("ash", "ask-advisers", "bo facilitates", "Is it wise?");
  expect(asked).toMatchObject({ code: 2, out: expect.stringContaining("  As we said.\n\n  Is it wise?\n") });
  const wise = await as("ash", "ask-advisers", "bo facilitates", "Is it wise?", "--yes");
  expect(wise).toMatchObject({ code: 0, out: "Asked.\n" });
  expect(await as("ash", "ask-advisers", "bo facilitates", "--bring")).toMatchObject({
    out: "Nothing new was said there.\n",
  });
  expect(await as("bo", "object", "bo facilitates", "--met")).toMatchObject({ code: 0 });
  // The round in which it is decided is still to come; and whoever did not open it does not change it.
  expect(await as("bo", "decide", "bo facilitates", "consent")).toMatchObject({ code: 1, out: "" });
  expect(await as("bo", "propose", "bo facilitates", "Or not.", "--amend")).toMatchObject({ code: 1, out: "" });
  expect(await as("ash", "propose", "bo facilitates", "From May on.", "--amend")).toMatchObject({ out: "Amended.\n" });
  const [one] = JSON.parse((await as("bo", "decisions", "--json")).out) as readonly object[];
  expect(one).toMatchObject({ deeds: [], changed: false, objections: [{ reason: "Ask me first.", resolved: true }] });
  expect(await as("bo", "outcome", "bo facilitates", "--challenge")).toMatchObject({ code: 1 });
  expect(await as("ash", "propose", "bo facilitates", "--withdraw")).toMatchObject({ out: "Withdrawn.\n" });
  expect((await as("bo", "decisions")).out).toContain("  withdrawn  ");
  expect((await as("bo", "verify", "--decisions")).out).toContain("\nNothing has been decided here.\n");
}, 60_000);

test("what cannot be meant is told before anything is opened", async () => {
  await using machine = await TestMachine.make();
  const tries = [
    ["propose", "everyone", "Kit", "--about", "money"],
    ["propose", "everyone", "Kit", "--amend", "--withdraw"],
    ["decisions", "everyone", "--letter"],
    ["decisions", "everyone", "Kit", "--reasons"],
    ["decide", "everyone", "Kit"],
    ["decide", "everyone", "Kit", "yes", "--undo", "entry_x"],
    ["object", "everyone", "Kit"],
    ["object", "everyone", "Kit", "why", "--met"],
    ["object", "everyone", "Kit", "--met", "--block"],
    ["outcome", "everyone", "Kit"],
  ];
  for (const typed of tries) expect(await machine.as("nobody", typed)).toMatchObject({ code: 2, out: "" });
});
