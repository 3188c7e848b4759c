import { expect, test } from "vitest";
import { TestMachine } from "./stage.fixture.ts";
import { ashAndBo } from "./two-people.fixture.ts";

test("the hall gone, a desk moves to where the circle walked to, another device goes after it, and the words find it there", async () => {
  await using machine = await TestMachine.make();
  const { url, running } = await ashAndBo(machine);
  const shown = JSON.parse((await machine.as("bo", ["words", "--json"])).out) as { readonly words: string[] };
  const words = shown.words.join(" ");
  const linking = machine.run(["devices", "--link"], { env: { UNIONHALL_HOME: machine.home("bo") } });
  const device = (await linking.says("\n")).trim();
  expect(await machine.as("tablet", ["devices", "--sit", device])).toMatchObject({ code: 0 });
  expect(await linking.ended).toMatchObject({ code: 0 });
  expect((await machine.as("bo", ["desk"])).out).toMatch(`${url}  your desk\n`);
  running.stop();
  await running.ended;

  const { link: founding, url: there } = await machine.hall("another");
  const out = await machine.as("bo", ["walk-out", "everyone", "--to", founding, "--yes", "--json"]);
  expect(out).toMatchObject({ code: 0, err: expect.stringContaining(`\`hall desk --to ${there}\``) as string });
  const gone = await machine.as("bo", ["desk"]);
  expect(gone.out).toMatch(new RegExp(`${url} +your desk; does not answer\n${there} +“Everyone”\n$`));
  const moved = await machine.as("bo", ["desk", "--to", there], { input: words });
  expect(moved).toMatchObject({ code: 0, out: `Your desk is at ${there} now. Your words find it there.\n` });
  const after = await machine.as("tablet", ["desk", "--to", there], { input: words });
  expect(after).toMatchObject({ code: 0, out: expect.stringContaining("This one is there too now") as string });
  const circles = (await machine.as("tablet", ["circles"])).out;
  expect(circles).toMatch(/\nEveryone +in /);
  expect(circles).toMatch(/\nEveryone +walked out /);
  expect(JSON.parse((await machine.as("bo", ["devices", "--json"])).out)).toHaveLength(2);

  const back = await machine.as("new", ["recover", there], { input: words });
  expect(back).toMatchObject({ code: 0, out: expect.stringMatching(/Everyone +you are back/) as string });
}, 180_000);

test("what moves no desk is told before anything is done", async () => {
  await using machine = await TestMachine.make();
  const { url } = await ashAndBo(machine);
  const tries = [
    ["--others"],
    ["--words", "a b c"],
    ["--to", "over there"],
    ["--to", "https://hall.example/#/found/abcd"],
  ];
  for (const typed of tries) expect(await machine.as("bo", ["desk", ...typed])).toMatchObject({ code: 2, out: "" });
  const { out } = await machine.as("ash", ["words", "--json"]);
  const words = (JSON.parse(out) as { readonly words: string[] }).words.join(" ");
  expect(await machine.as("bo", ["desk", "--to", url], { input: words })).toMatchObject({
    code: 1,
    err: expect.stringContaining("somebody else's") as string,
  });
}, 180_000);
