import { expect, test } from "vitest";
import { TestMachine } from "./stage.fixture.ts";
import { invite, looking } from "./two-people.fixture.ts";

test("what binds a circle is read in sentences, and who is which; an adviser is one by the link they came by", async () => {
  await using machine = await TestMachine.make();
  const { link } = await machine.hall();
  const founding = ["found", link, "--title", "Everyone", "--name", "ash", "--agreement"];
  expect(await machine.as("ash", [...founding, "senate"])).toMatchObject({ code: 2 });
  await machine.as("ash", [...founding, "team"]);
  const opening = ["open", "Council", "--in", "everyone", "--agreement"];
  expect(await machine.as("ash", [...opening, "senate"])).toMatchObject({ code: 2 });
  expect(await machine.as("ash", [...opening, "council"])).toMatchObject({ code: 0 });
  const council = (await machine.as("ash", ["agreement", "council", "--language", "en"])).out;
  expect(council).toContain("  Five of us at most are stewards, for a year each, chosen by consent.");
  expect(council).toMatch(/\nash \(you\) +member +steward until \d{4}-\d\d-\d\d +member_/);
  expect(await machine.as("ash", ["invite", "everyone", "--as", "friend"])).toMatchObject({ code: 2 });
  const invited = await invite(machine, "--as", "adviser");
  const joining = machine.as("pro", ["join", invited, "--name", "pro"]);
  await looking(machine, "ash", "pro");
  expect(await joining).toMatchObject({ code: 0 });
  const team = (await machine.as("pro", ["agreement", "everyone", "--language", "es"])).out;
  expect(team).toContain("  Cualquier integrante puede ser responsable.");
  expect(team).toMatch(/\npro \(you\) +adviser +member_/);
  expect(await machine.as("pro", ["agreement", "everyone", "--stop-clocks"])).toMatchObject({ code: 1, out: "" });
  expect(await machine.as("ash", ["agreement", "everyone", "--step-back", "notes"])).toMatchObject({
    code: 1,
    out: "",
  });
  const proposing = ["propose-agreement", "everyone", "rules.other.method=majority", "vouches=1", "--language", "en"];
  const changes = await machine.as("ash", proposing);
  expect(changes).toMatchObject({ code: 0, err: expect.stringContaining("Nobody is told of it.") });
  expect(changes.out).toMatch(/\n {2}- .+\n {2}\+ .+/);
  expect(await machine.as("ash", [...proposing, "stewards.days=0"])).toMatchObject({
    code: 1,
    err: expect.stringContaining("a term lasts a day at least"),
  });
  expect(await machine.as("ash", [...proposing, "--propose", "By majority"])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/Proposed\.\n$/),
  });
  const proposed = await machine.as("ash", ["decisions", "everyone", "By majority", "--language", "es"]);
  expect(proposed.out).toContain("If it passes: the circle goes by another agreement.");
  expect(proposed.out).toMatch(/\n {4}- .+\n {4}\+ .+/);
  expect(await machine.as("ash", ["agreement", "everyone", "--stop-clocks"])).toMatchObject({ code: 0 });
  expect((await machine.as("ash", ["agreement", "everyone"])).out).toContain("All clocks stand still since");
}, 60_000);
