import { good, lines, seen, TestHall, world } from "@unionhall/testing";
import type { CircleId } from "@unionhall/protocol";
import { readHeader } from "@unionhall/protocol";
import { expect, test } from "vitest";
import type { Dial } from "../ports.ts";

test("another hall at the same address is told nothing", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await world("ash", "bo");
  await ash.member.close();
  const impostor = await TestHall.open(made.clock, "an impostor");
  let answering = impostor;
  const dial: Dial = (address, events) => answering.dialFor("ash")(address, events);
  const again = await made.device("ash", ash.store, { dial });
  await made.quiet();
  const findings = () => seen(again, circle).findings.map(({ type }) => type);
  expect(findings()).toEqual(["other-hall"]);
  await good(bo.member.say(circle, "still there?"));
  await good(again.member.say(circle, "who is that?"));
  const { link } = await good(bo.member.invite(circle, { vouches: 0 }));
  expect(await again.member.invite(circle, { vouches: 0 })).toMatchObject({ ok: false });
  expect(await again.member.look(link)).toEqual({ ok: false, problem: { type: "other-hall" } });
  await made.later(60_000);
  expect(impostor.asked.length).toBeGreaterThan(2);
  expect(new Set(impostor.asked.map(({ ask }) => ask.type))).toEqual(new Set(["hello"]));

  answering = made.hall;
  await made.later(60_000);
  expect(findings()).toEqual([]);
  expect(lines(again, circle)).toEqual(["bo: still there?", "ash: who is that?"]);
});

test("where the hall withholds a page of the book, a device waits for it, and goes on when it has it", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo, cy],
  } = await world("ash", "bo", "cy");
  const withhold = (told: Parameters<NonNullable<typeof made.hall.tamper>>[0], who: string): typeof told => {
    if (who !== "cy" || !("say" in told) || told.say.type !== "page") return told;
    const entries = told.say.entries.map(({ seq, day, header }) => ({ seq, day, header }));
    return { ...told, say: { ...told.say, entries } };
  };
  made.hall.cutOff("cy");
  await made.quiet();
  const dee = await made.device("dee");
  const { link } = await good(ash.member.invite(circle, { vouches: 0 }));
  await good(dee.member.join({ link, name: "dee", language: "en" }));
  await made.later(3_000);
  made.hall.tamper = withhold;
  made.hall.restore("cy");
  await made.later(60_000);
  expect(seen(cy, circle).members).toHaveLength(3);
  made.hall.tamper = null;
  await good(bo.member.say(circle, "can you see dee now?"));
  await made.quiet();
  expect(seen(cy, circle).members).toHaveLength(4);
  expect(seen(cy, circle).findings).toEqual([]);
  expect(lines(cy, circle)).toEqual(["bo: can you see dee now?"]);
});

test("a newcomer takes in nothing of a book that is not the one the hall signs, and is told", async () => {
  const {
    world: made,
    circle,
    people: [ash],
  } = await world("ash");
  const { link } = await good(ash.member.invite(circle, { vouches: 0 }));
  let asked: CircleId | undefined;
  made.hall.mishear = (ask, who) => {
    if (who === "bo") asked = "circle" in ask ? ask.circle : undefined;
    return ask;
  };
  made.hall.tamper = (told, who) => {
    if (who !== "bo" || asked !== circle || !("say" in told)) return told;
    const { say } = told;
    const dayLater = <T extends { readonly day: number }>(each: T): T => ({ ...each, day: each.day + 1 });
    if (say.type === "heads") return { ...told, say: { ...say, heads: say.heads.map(dayLater) } };
    return say.type === "page" ? { ...told, say: { ...say, entries: say.entries.map(dayLater) } } : told;
  };
  const bo = await made.device("bo");
  await good(bo.member.join({ link, name: "bo", language: "en" }));
  await made.quiet();
  const { findings, members } = seen(bo, circle);
  expect(findings.map(({ type }) => type)).toEqual(expect.arrayContaining(["head-differs", "not-believed"]));
  expect(members).toEqual([]);
});

test("who was removed cannot open the letters that come after", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await world("ash", "bo", "cy");
  const cy = seen(ash, circle).members.find(({ name }) => name === "cy");
  if (cy === undefined) throw new Error("cy is in");
  const before = made.hall.asked.length;
  await good(ash.member.remove(circle, cy.id));
  await made.quiet();
  const turn = made.hall.asked.slice(before).find(({ ask }) => ask.type === "turn")?.ask;
  if (turn?.type !== "turn") throw new Error("a turn was made");
  const epochs = turn.entries.map(({ header }) => readHeader(header).epoch);
  expect(epochs.at(-1)).toBeGreaterThan(epochs[0] ?? 0);
  expect(seen(bo, circle).findings).toEqual([]);
});
