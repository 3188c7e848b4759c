import type { LetterboxOutside, LetterboxView, Outcome } from "@unionhall/member";
import { findLetterbox } from "@unionhall/member";
import type { Door } from "@unionhall/protocol";
import { letterIdOf } from "@unionhall/protocol";
import { good, idOf, seen, type TestDevice, type World, world } from "@unionhall/testing";
import { expect, test } from "vitest";

const takes = { daily: 3, stamped: 2 } as const;

/** Ash, who is steward, and bo and cy, with a letterbox that anyone may write to. */
async function opened() {
  const { world: made, circle, people } = await world("ash", "bo", "cy");
  const [ash, bo, cy] = people;
  await good(ash.member.letters.open(circle, takes));
  await made.quiet();
  const look = (device: TestDevice): Promise<LetterboxView> => good(device.member.letters.look(circle));
  const link = (await look(ash)).link!;
  return { made, circle, ash, bo, cy, look, link };
}

function find(made: World, address: string): Promise<LetterboxOutside> {
  return good(findLetterbox(made.outside("somebody"), address));
}

/** Why it did not happen; null where it did. */
async function whyNot(asked: Promise<Outcome<unknown>>): Promise<string | null> {
  const outcome = await asked;
  if (outcome.ok) return null;
  return outcome.problem.type === "refused" ? outcome.problem.reason : outcome.problem.type;
}

/** Leaves a letter as somebody new; says why it was refused, if it was. */
async function leave(made: World, address: string, text: string): Promise<string | null> {
  const found = await findLetterbox(made.outside("somebody"), address);
  const left = whyNot(found.ok ? found.value.write(text) : Promise.resolve(found));
  await made.quiet();
  return left;
}

/** What the letters say, in the order of the alphabet: they come in none. */
const texts = ({ letters }: LetterboxView): readonly string[] =>
  letters.map(({ text }) => text ?? "").toSorted((a, b) => (a < b ? -1 : 1));

test("anyone with the address writes without a desk; members read it, and what one drops is gone for all", async () => {
  const { made, circle, ash, bo, link, look } = await opened();
  expect(await look(bo)).toMatchObject({ state: "open", link, takes, letters: [], stamps: 0 });
  expect(seen(bo, circle).letterbox).toEqual({ open: true, lettered: false });
  const box = await find(made, link);
  expect(box).toMatchObject({ paused: false, stamped: false });
  expect(await whyNot(box.write("   "))).toBe("empty");
  expect(await whyNot(box.write("a".repeat(8_000)))).toBe("too-long");
  await good(box.write("  They moved me to Ward 4. Ask for Sam.\n"));
  await made.quiet();
  expect(seen(bo, circle).letterbox.lettered).toBe(true);
  const { letters, today } = await look(bo);
  expect(letters).toMatchObject([{ text: "They moved me to Ward 4. Ask for Sam.", stamped: false, earlier: false }]);
  expect(today).toEqual({ plain: 1, stamped: 0 });
  expect(seen(bo, circle).letterbox.lettered).toBe(false);
  await good(bo.member.letters.drop(circle, letters[0]!.id));
  expect((await look(ash)).letters).toEqual([]);
});

test("a letter whose answer was lost is the same letter when it is sent again", async () => {
  const { made, ash, link, look, circle } = await opened();
  const [stamped] = await good(ash.member.letters.makeStamps(circle, 1));
  const box = await find(made, stamped!);
  made.hall.cutAt("somebody", 2, "answer");
  expect(await whyNot(box.write("once"))).toBe("offline");
  await good(box.write("once"));
  expect(texts(await look(ash))).toEqual(["once"]);
  expect(await leave(made, link, "twice")).toBeNull();
  expect((await look(ash)).today).toEqual({ plain: 1, stamped: 1 });
});

test("a flood fills the day, and a letter with a stamp still arrives; a stamp is good once", async () => {
  const { made, circle, ash, link, look } = await opened();
  const slips = await good(ash.member.letters.makeStamps(circle, 2));
  expect((await look(ash)).stamps).toBe(2);
  const flood: (string | null)[] = [];
  for (let at = 0; at < 5; at++) flood.push(await leave(made, link, `flood ${at}`));
  expect(flood).toEqual([null, null, null, "letterbox-full", "letterbox-full"]);
  expect(await leave(made, slips[0]!, "by hand")).toBeNull();
  expect(await leave(made, slips[0]!, "again")).toBe("stamp-not-good");
  const view = await look(ash);
  expect(texts(view)).toEqual(["by hand", "flood 0", "flood 1", "flood 2"]);
  expect(view.letters.filter(({ stamped }) => stamped)).toMatchObject([{ text: "by hand" }]);
  expect(view.stamps).toBe(1);
});

test("a steward pauses it and lets it go on; a member does neither, nor opens, closes or makes stamps", async () => {
  const { made, circle, ash, bo, link, look } = await opened();
  const acts = bo.member.letters;
  for (const act of [
    acts.open(circle, takes),
    acts.pause(circle, true),
    acts.close(circle),
    acts.makeStamps(circle, 1),
  ])
    expect(await whyNot(act)).toBe("not-a-steward");
  await good(ash.member.letters.pause(circle, true));
  expect(await look(bo)).toMatchObject({ state: "paused", link });
  expect((await find(made, link)).paused).toBe(true);
  expect(await leave(made, link, "now?")).toBe("letterbox-paused");
  expect(await ash.member.letters.pause(circle, true)).toMatchObject({ problem: { reason: "no-effect" } });
  await good(ash.member.letters.pause(circle, false));
  expect(await leave(made, link, "now.")).toBeNull();
  for (const count of [0, 201])
    expect(await whyNot(ash.member.letters.makeStamps(circle, count))).toBe("too-many-stamps");
  await good(ash.member.letters.close(circle));
  expect(await look(bo)).toMatchObject({ state: "closed", link: null, letters: [{ text: "now." }] });
  expect(await leave(made, link, "closed?")).toBe("letterbox-closed");
});

test("removing somebody gives a new address: what they know opens nothing that comes, and what waited is read", async () => {
  const { made, circle, ash, bo, link, look } = await opened();
  const slips = await good(ash.member.letters.makeStamps(circle, 1));
  await leave(made, link, "before");
  await good(ash.member.remove(circle, idOf(ash, circle, "cy")));
  await made.quiet();
  for (const old of [link, slips[0]!]) expect(await leave(made, old, "after")).toBe("letterbox-moved");
  const view = await look(bo);
  expect(view).toMatchObject({ state: "open", takes, stamps: 0, letters: [{ text: "before", earlier: true }] });
  expect(view.link).not.toBe(link);
  expect(await leave(made, view.link!, "after")).toBeNull();
  expect((await look(bo)).letters.find(({ text }) => text === "after")?.earlier).toBe(false);
});

test("whoever leaves changes no address, and neither does new keys for all", async () => {
  const { made, circle, bo, cy, link, look } = await opened();
  await good(cy.member.leave(circle));
  await made.later(60_000);
  expect((await look(bo)).link).toBe(link);
  expect(await leave(made, link, "still here")).toBeNull();
  expect(texts(await look(bo))).toEqual(["still here"]);
});

test("a hall that gives out another key is found out, and gets nothing to read", async () => {
  const { made, link, look, ash } = await opened();
  const key = await made.outside("mallory").sealing.boxKey(new Uint8Array(32).fill(9));
  made.hall.tamper = (told, who) =>
    who === "somebody" && "say" in told && told.say.type === "letterbox"
      ? { ...told, say: { ...told.say, key } }
      : told;
  expect(await leave(made, link, "for the circle alone")).toBe("letterbox-moved");
  expect(made.hall.asked.some(({ ask }) => ask.type === "put-outside-letter")).toBe(false);
  made.hall.tamper = null;
  expect((await look(ash)).letters).toEqual([]);
});

test("a letterbox that is open on the hall's word alone is none", async () => {
  const { world: made, circle, people } = await world("ash", "bo");
  const [, bo] = people;
  const key = await made.outside("mallory").sealing.boxKey(new Uint8Array(32).fill(9));
  const letterbox: Door["letterbox"] = { key, daily: 9, stamped: 9, paused: false };
  made.hall.tamper = (told, who) =>
    who === "bo" && "say" in told && told.say.type === "door"
      ? { ...told, say: { ...told.say, door: { ...told.say.door, letterbox } } }
      : told;
  expect(await good(bo.member.letters.look(circle))).toMatchObject({ state: "differs", link: null });
  expect(seen(bo, circle).letterbox.open).toBe(false);
});

test("what is sealed for nobody here is shown as that, and can be dropped", async () => {
  const { made, circle, ash, link, look } = await opened();
  expect(await leave(made, link, "a real one")).toBeNull();
  const sealed = made.outside("mallory").random(2_048);
  const outsideLetter = { letter: letterIdOf(sealed), day: 20_000, stamped: false, sealed };
  await made.hall.store.change(circle, {}, (here) => ({
    answer: undefined,
    changes: { circle: here.circle!, outsideLetter },
  }));
  expect((await look(ash)).letters.map(({ text }) => text)).toEqual([null, "a real one"]);
  await good(ash.member.letters.drop(circle, outsideLetter.letter));
  expect(texts(await look(ash))).toEqual(["a real one"]);
});
