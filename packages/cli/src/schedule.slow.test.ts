import { expect, test } from "vitest";
import { type Ended, TestMachine } from "./stage.fixture.ts";
import { ashAndBo } from "./two-people.fixture.ts";

test("an event again and again: added, answered, one called off, one moved, and as a calendar file, from two homes", async () => {
  await using machine = await TestMachine.make();
  await ashAndBo(machine);
  const as = (who: string, ...typed: readonly string[]): Promise<Ended> =>
    machine.as(who, ["schedule", "everyone", ...typed]);
  expect(await as("bo")).toMatchObject({ code: 1, err: expect.stringContaining("has no schedule") as string });
  const weekly = [
    "--on",
    "2026-12-04",
    "--at",
    "12:00",
    "--until",
    "13:30",
    "--zone",
    "America/Chicago",
    "--repeat",
    "week",
  ];
  const added = await as("ash", "add", "Call 14", ...weekly, "--place", "Union hall", "--notes", "bring socks");
  expect(added).toMatchObject({ code: 0, out: "Added.\n" });
  await as("ash", "add", "Gathering", "--on", "2026-12-12", "--days", "2");
  const list = async (who: string): Promise<readonly string[]> => {
    const { out } = await as(who, "--from", "2026-12-03", "--ahead", "18", "--json");
    type Row = {
      occurrence: { day: number; off: boolean; moved: boolean; event: { title: string } };
      coming: { coming: string; name: string }[];
    };
    return (JSON.parse(out) as Row[]).map(({ occurrence: { day, off, moved, event }, coming }) => {
      const mark = off ? " off" : moved ? " moved" : "";
      const said = coming.map(({ name, coming: word }) => ` ${name}:${word}`).join("");
      return `${new Date(day * 86_400_000).toISOString().slice(5, 10)} ${event.title}${mark}${said}`;
    });
  };
  expect(await list("bo")).toEqual(["12-04 Call 14", "12-11 Call 14", "12-12 Gathering", "12-18 Call 14"]);
  expect(await as("bo", "answer", "call 14", "yes")).toMatchObject({ code: 0, out: "Said.\n" });
  await as("bo", "answer", "call 14", "maybe", "--day", "2026-12-11");
  await as("ash", "off", "call 14", "--day", "2026-12-04");
  await as("ash", "move", "call 14", "--day", "2026-12-18", "--on", "2026-12-19", "--at", "18:00", "--zone", "UTC");
  expect(await list("ash")).toEqual([
    "12-04 Call 14 off bo:yes",
    "12-11 Call 14 bo:maybe",
    "12-12 Gathering",
    "12-18 Call 14 moved bo:yes",
  ]);
  expect((await as("bo", "--from", "2026-12-03")).out).toMatch(/2026-12-12 to 2026-12-13 +Gathering/);
  expect(await as("ash", "off", "call 14")).toMatchObject({ code: 1, err: expect.stringContaining("--day") as string });
  expect(await as("ash", "off", "call 14", "--day", "2026-12-05")).toMatchObject({ code: 1 });
  const { out } = await as("bo", "ics", "call 14");
  expect(out).toContain("RRULE:FREQ=WEEKLY;BYDAY=FR;INTERVAL=1\r\nEXDATE;TZID=America/Chicago:20261204T120000\r\n");
  expect(out).toContain("RECURRENCE-ID;TZID=America/Chicago:20261218T120000");
  expect(out).toContain("DESCRIPTION:bring socks");
  expect(out.match(/LOCATION:Union hall/g)).toHaveLength(2);
  expect((await as("bo", "ics", "--neutral", "Cita")).out).not.toMatch(/Call|Gathering|Union|socks/);
}, 60_000);

test.each([
  [["add", "Call"], "--on DAY is missing"],
  [["add", "Call", "--on", "2026-02-30"], "is no day"],
  [["add", "Call", "--on", "2026-12-04", "--until", "20:00"], "Say by --at"],
  [["add", "Call", "--on", "2026-12-04", "--at", "12:00", "--zone", "Mars/Olympus"], "knows no such zone"],
  [["add", "Call", "--on", "2026-12-04", "--every", "2"], "go with --repeat"],
  [["add", "Call", "--on", "2026-12-04", "--repeat", "day", "--every", "0"], "--every is “0”"],
  [["add", "Call", "--on", "2026-12-04", "--repeat", "year", "--every", "84"], "--every is “84”"],
  [["add", "Call", "--on", "2026-12-04", "--place", "x".repeat(501)], "--place is longer"],
  [["add", "Call", "--on", "2026-12-04", "--repeat", "last"], "not the last such weekday"],
  [["answer", "Call", "perhaps"], "is no answer"],
  [["dance"], "takes CIRCLE"],
])("what does not fit is told before anything is opened: %j", async (typed, words) => {
  await using machine = await TestMachine.make();
  const ended = await machine.as("nobody", ["schedule", "everyone", ...typed]);
  expect(ended).toMatchObject({ code: 2, out: "", err: expect.stringContaining(words) as string });
});
