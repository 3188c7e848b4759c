import type { CallView, DecisionView, Member } from "@unionhall/member";
import type { CircleId, RoomId } from "@unionhall/protocol";
import { afterAll, expect, test } from "vitest";
import { Drill } from "../drill.ts";
import type { CircleOfUnion } from "../union/circle.ts";
import { highTide } from "../union/high-tide.ts";
import type { PersonName } from "../union/people.ts";
import { smallUnion } from "../union/small.ts";
import { missionCall } from "../union/year/mission-call.ts";
import { good, toolOf, viewOf } from "./person.ts";
import type { Lived } from "./year.ts";

test("a year that is ended while it is lived ends there, and no drill comes of it", async () => {
  const ending = new AbortController();
  const heard: Lived[] = [];
  const report = (lived: Lived): void => {
    heard.push(lived);
    ending.abort(new Error("enough"));
  };
  const ask = {
    union: smallUnion,
    takenOver: 1,
    language: "en",
    shownOn: null,
    report,
    signal: ending.signal,
  } as const;
  await expect(Drill.open(ask)).rejects.toThrow("enough");
  expect(heard).toMatchObject([{ ago: 7, people: 6, circles: 1, done: 0 }]);
});

const seats = highTide.flatMap((circle) => circle.seats ?? []);
const paused = seats.flatMap(({ pauses = [] }) => pauses.map(({ proposal }) => proposal));
const called = highTide.flatMap((circle) => (circle.calls ?? []).map(({ decided }) => decided.proposal));

/** Those of the year's circles in which something was decided that is over, or is paused, and nothing in them but that. */
const told: readonly CircleOfUnion[] = highTide.flatMap((circle) => {
  const { proposals = [], timeOuts = [], schedule = [], chat } = circle;
  const over = proposals.filter(
    ({ title, counted }) => counted !== undefined || [...paused, ...called].includes(title),
  );
  const quiet = {
    people: [],
    questions: [],
    docs: [],
    lists: [],
    schedule: schedule.filter(({ access }) => access !== undefined),
    board: [],
    chat: chat.filter(({ ago }) => ago > 5),
  };
  return over.length + timeOuts.length + (circle.seats ?? []).length === 0
    ? []
    : [{ ...circle, ...quiet, proposals: over, size: 1 }];
});

let drill: Drill | null = null;
afterAll(() => drill?.[Symbol.asyncDispose]());

/** Somebody's phone, and one of these circles by its title. */
async function seenBy(lived: Drill, who: PersonName, title: string) {
  const number = told.findIndex((circle) => circle.title[0] === title);
  const member = await lived.phone(who);
  const circle = lived.circles[number]!;
  return { member, circle, view: viewOf(member, circle), agreed: member.agreements.look(circle)! };
}

/** The calls of the one event in a circle, as a device that reads them has them. */
async function callsSeenBy(member: Member, circle: CircleId): Promise<readonly CallView[]> {
  const read = async (room: RoomId) => {
    await good(member.rooms.read({ circle, room }));
    return member.rooms.look({ circle, room })!.items;
  };
  const [event] = await read(toolOf(member, circle, "schedule"));
  const views: CallView[] = [];
  for (const { room } of await read(event!.room)) {
    await read(room);
    views.push(member.calls.look({ circle, room })!);
  }
  return views;
}

function results(decisions: readonly DecisionView[]): unknown {
  return decisions
    .toSorted((a, b) => a.time - b.time)
    .map(({ quorum, outcome }) => ({
      needs: quorum.needs,
      passed: outcome?.passed,
      state: outcome?.state,
      said: outcome?.counts.said.filter(({ count }) => count > 0).map(({ choice, count }) => `${count} ${choice}`),
      carried: outcome?.counts.carried,
      done: outcome?.done.map(({ done }) => done),
    }));
}

const stands = { state: "stands", carried: 0 };

test("what a year's circles decide by their agreements comes out as it is told, on phones that counted and carried it out", async () => {
  drill = await Drill.open({ union: told, takenOver: 1, language: "en", shownOn: null });

  // One objects, is met, and everybody has another agreement; later its clocks stand still for a week, for grief.
  const everyone = await seenBy(drill, "Marisol", "Everyone");
  expect(results(everyone.member.decisions.list(everyone.circle))).toEqual([
    { ...stands, needs: 3, passed: true, said: ["4 consent", "1 abstain"], done: [] },
  ]);
  expect(everyone.member.decisions.list(everyone.circle)[0]?.objections).toMatchObject([
    { name: "Ruth", resolved: true },
  ]);
  expect(everyone.agreed.agreement).toMatchObject({ began: "large", removing: "stewards", stewards: { days: 365 } });
  const [term] = everyone.agreed.people.find(({ name }) => name === "Luz")?.roles ?? [];
  expect(term!.until! - term!.from).toBe(365 + 7);
  expect(everyone.agreed.stopped).toBe(null);
  expect(everyone.view.members.find(({ name }) => name === "Benno")?.state).toBe("remembered");

  // Two are recorded by phone, one of them speaks for herself; too few say anything; a delegate is called back.
  const harbour = await seenBy(drill, "Marisol", "Harbour chapter");
  expect(results(harbour.member.decisions.list(harbour.circle))).toEqual([
    { needs: 5, passed: true, state: "stands", said: ["3 yes", "2 abstain"], carried: 1, done: [true, true] },
  ]);
  expect(harbour.agreed.people.filter(({ roles }) => roles.some(({ over }) => !over)).map(({ name }) => name)).toEqual([
    "Teo",
    "Luz",
  ]);
  const plains = await seenBy(drill, "Dee", "Plains chapter");
  expect(results(plains.member.decisions.list(plains.circle))).toEqual([
    { ...stands, needs: 3, passed: false, said: ["2 consent"], done: [] },
  ]);
  const river = await seenBy(drill, "Dee", "River chapter");
  expect(results(river.member.decisions.list(river.circle))).toEqual([
    { ...stands, needs: 5, passed: true, said: ["4 yes", "1 abstain"], done: [true, true] },
    { ...stands, needs: 5, passed: true, said: ["3 yes", "1 no", "1 abstain"], done: [true, true] },
  ]);
  const delegates = river.agreed.people.filter(({ roles }) =>
    roles.some(({ role, over }) => role === "delegate" && !over),
  );
  expect(delegates.map(({ name }) => name).toSorted()).toEqual(["Dario", "Kiki"]);

  // A time-out has lapsed, and who was in it talks.
  const calls = await seenBy(drill, "Dee", "National calls");
  expect(calls.member.timeOuts.look(calls.circle)).toEqual([]);
  expect(calls.view.lines.at(-1)?.name).toBe("Dee");

  // A call was held: its roles by turns, one person before her turn and everybody is told why, notes adopted the next morning.
  const [call, next] = await callsSeenBy(calls.member, calls.circle);
  expect(call).toMatchObject({ over: expect.anything(), stack: [], adoption: { yes: 4, objections: [] } });
  expect(Object.fromEntries(call!.leads.map(({ role, name }) => [role, name]))).toEqual(missionCall.script.leads);
  // Who spoke, and out of turn, is nobody's to see any more.
  expect([call!.turns, call!.gestures, call!.speaks]).toEqual([[], [], null]);
  const notes = (mark: string) => call!.notes.filter((note) => note.mark === mark);
  expect(notes("action").map(({ toDos }) => toDos.length)).toEqual([1, 1]);
  expect(notes("decision").map(({ decisions }) => decisions.length)).toEqual([1]);
  expect(notes("quote").map(({ quote }) => quote?.of)).toEqual([null, "Zora", "Coral"]);
  expect(call!.checks.map(({ as, isOpen, counts }) => [as, isOpen, counts.some((count) => count > 0)])).toEqual([
    ["hands", false, true],
    ["temperature", false, true],
  ]);
  expect(next!.roles.flatMap(({ role, next: whose }) => (whose === null ? [] : [[role, whose.name]]))).toEqual([
    ["facilitator", "Odalys"],
    ["stack", "Jonah"],
    ["notes", "Coral"],
  ]);

  // A caucus has a seat in the council, and asks for time: the council sees that it does, and why, and never how many of it.
  const council = await seenBy(drill, "Marisol", "Chapters' council");
  const [waits, seat] = council.member.decisions.list(council.circle);
  expect(results([seat!])).toEqual([{ ...stands, needs: 5, passed: true, said: ["6 agree", "1 aside"], done: [] }]);
  expect(waits).toMatchObject({ round: "react", counts: null, outcome: null });
  await good(council.member.rooms.read(waits!.at));
  expect(council.member.decisions.look(waits!.at)?.caucuses).toEqual([
    {
      seat: council.member.seats.standing(council.circle)[0]?.seat,
      name: "Sex workers' caucus",
      may: "pause",
      state: "paused",
      lastDay: null,
      reason: expect.stringMatching(/nobody asked us/),
      toldBy: expect.objectContaining({ name: expect.any(String) }),
    },
  ]);
  const caucus = await seenBy(drill, "Dee", "Sex worker organizing group");
  expect(caucus.member.seats.ofHome(caucus.circle)).toMatchObject([
    { state: "stands", own: "registered", keys: { count: 3, needed: 2 }, in: { member: false } },
  ]);
  for (const { view } of [everyone, harbour, plains, river, calls, council, caucus]) expect(view.findings).toEqual([]);
}, 300_000);
