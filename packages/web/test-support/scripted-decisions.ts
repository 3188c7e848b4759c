import type { AdviceView, DecisionView, ItemView, MyDecision, OutcomeView } from "@unionhall/member";
import type { RoomId } from "@unionhall/protocol";
import { idOf } from "@unionhall/protocol";
import type { Choice, Counts, Rule } from "@unionhall/union";
import { comparisonsIn, ranksOf, starterAgreements, withMethod } from "@unionhall/union";
import { item, nothing, roomId } from "./scripted-board.ts";
import type { Scene } from "./scene.ts";
import { decisionWords as words } from "./decision-words.ts";
import { memberId } from "./scripted-lines.ts";

const tool: RoomId = roomId(119);
const day = 86_400_000;

type Words = (typeof words)["en"];

/** The first circle has three to decide, of which one asks for a word and of one somebody took it down; and what was decided. */
export function withDecisions(scene: Scene, language: keyof typeof words): Scene {
  const say = words[language];
  const [view, ...others] = scene.circles;
  const dock = [...view!.dock, item(tool, "decisions", "Bo", 9_500, { in: view!.hallway! })];
  const decisions = [...open(say), ...ended(say), ...ranked(say)].map((each, nth) =>
    decided(view!.id, say.titles[nth]!, nth, each),
  );
  const items = decisions.map(({ at, title, name }): ItemView =>
    item(at.room, "decision", name, 3_000, { in: tool, title }),
  );
  const late = item(roomId(139), "decision", "Ash", 30, { in: tool, title: say.late });
  const own = { ...nothing(view!.id, tool), item: dock.at(-1)!, items: [...items, late] };
  const rooms = items.map((each, nth) => {
    const by = { by: each.by, name: each.name, mine: each.mine, time: each.made };
    const body = { ...by, text: say.text, files: [], waiting: false, before: [] };
    return { ...nothing(view!.id, each.room), item: each, body: nth === 0 ? body : null };
  });
  const notYet = { ...nothing(view!.id, late.room), item: late };
  const rest = {
    ...scene,
    circles: [{ ...view!, dock }, ...others],
    rooms: [...(scene.rooms ?? []), own, ...rooms, notYet],
  };
  return { ...rest, decisions };
}

export const mayNothing = {
  amend: false,
  withdraw: false,
  take: false,
  carry: false,
  object: false,
  waive: false,
  challenge: false,
  carryOut: false,
  ask: false,
  use: false,
  after: false,
};

function decided(
  circle: DecisionView["at"]["circle"],
  title: string,
  nth: number,
  of: Partial<DecisionView>,
): DecisionView {
  const name = ["Bo", "Ash", "Rosa"][nth % 3]!;
  return {
    at: { circle, room: roomId(120 + nth) },
    title,
    by: memberId(name),
    name,
    mine: name === "Ash",
    time: Date.now() - (2 + nth * 9) * day,
    waiting: false,
    here: true,
    changed: false,
    subject: "other",
    rule: starterAgreements.team.rules.other,
    deeds: [],
    options: [],
    round: "closed",
    lastDay: null,
    quorum: { of: 9, needs: 5, have: null },
    counts: null,
    order: null,
    own: null,
    carried: [],
    reasons: [],
    objections: [],
    caucuses: [],
    waiving: null,
    outcome: null,
    print: "81c2e07f35b94ad6".repeat(4),
    advice: [],
    review: null,
    toDos: [],
    may: mayNothing,
    ...of,
  };
}

function open(say: Words): readonly Partial<DecisionView>[] {
  const today = Math.floor(Date.now() / day);
  const { rules } = starterAgreements.large;
  const writtenDown: Partial<DecisionView> = {
    rule: { ...rules.people, method: "gradients", pass: 75, days: { clarify: 0, react: 3, decide: 7 } },
    round: "decide",
    lastDay: today + 1,
    quorum: { of: 9, needs: 5, have: 6 },
    own: {
      choice: "2",
      options: [],
      reason: "",
      entry: idOf("entry", new Uint8Array(32).fill(9)),
      recordedBy: { id: memberId("Bo"), name: "Bo" },
    },
    waiving: { said: 1, of: 9, mine: true, why: null },
    may: { ...mayNothing, take: true, withdraw: true, waive: true },
  };
  const reacting: Partial<DecisionView> = {
    rule: { ...rules.other, method: "approval", days: { clarify: 3, react: 3, decide: 7 } },
    options: say.options,
    round: "react",
    lastDay: today + 9,
    waiving: { said: 4, of: 9, mine: false, why: null },
    may: { ...mayNothing, object: true, waive: true },
  };
  return [waiting(say, today), writtenDown, reacting];
}

/** Dee objects, and one of those who have spoken would set that aside. */
function waiting(say: Words, today: number): Partial<DecisionView> {
  const rule: Rule = { ...starterAgreements.large.rules.roles, days: { clarify: 2, react: 3, decide: 7 } };
  const consents = (name: string, reason = ""): DecisionView["reasons"][number] => {
    return { choice: "consent", options: [], by: memberId(name), name, reason };
  };
  const dee = { by: memberId("Dee"), name: "Dee", mine: false, block: false };
  return {
    subject: "roles",
    rule,
    deeds: [{ type: "steward", member: memberId("Cy"), on: true }],
    round: "decide",
    lastDay: today + 3,
    quorum: { of: 9, needs: 5, have: 4 },
    counts: counts({ consent: 2, despite: 1, abstain: 1 }),
    reasons: [consents("Bo", say.reasons[0]), consents("Rosa", say.reasons[1])],
    objections: [{ ...dee, reason: say.objection, time: Date.now() - day, resolved: false }],
    carried: [{ id: memberId("Tess"), name: "Tess" }],
    waiving: { said: 0, of: 9, mine: false, why: "objection" },
    advice: [adviceOn(say)],
    review: { day: today + 180, due: false, looked: null },
    may: { ...mayNothing, take: true, carry: true, object: true, ask: true, use: true },
  };
}

/** One of two answers is here, and another has not been brought. */
function adviceOn({ called, asks, advice, more }: Words): AdviceView {
  const said = { adviser: "Delphine", said: Date.now() - 2 * day };
  const rosa = { by: memberId("Rosa"), name: "Rosa" };
  const path = [roomId(134), roomId(135)];
  return {
    asking: { circle: idOf("circle", new Uint8Array(20).fill(3)), room: roomId(135) },
    called,
    asks,
    by: memberId("Ash"),
    name: "Ash",
    time: Date.now() - 3 * day,
    brought: [{ ...said, ...rosa, line: idOf("entry", new Uint8Array(32).fill(8)), advice }],
    used: null,
    there: { here: true, left: [{ ...said, line: idOf("entry", new Uint8Array(32).fill(9)), advice: more }], path },
  };
}

function ended(say: Words): readonly Partial<DecisionView>[] {
  const today = Math.floor(Date.now() / day);
  const passed = counts({ yes: 6, no: 1, abstain: 1 }, 2);
  const steward = { type: "steward", member: memberId("Rosa"), on: true } as const;
  const majority = { rule: starterAgreements.large.rules.other };
  const objected = { by: memberId("Dee"), name: "Dee", mine: false, block: false, reason: say.objection };
  return [
    {
      ...majority,
      deeds: [steward],
      own: { choice: "yes", options: [], reason: "", entry: null, recordedBy: null },
      outcome: outcome(passed, {
        state: "challengeable",
        until: today + 4,
        done: [{ deed: steward, done: false, why: null }],
      }),
      advice: [{ ...adviceOn(say), used: { use: "partly", because: say.because, time: Date.now() - day } }],
      review: { day: today - 2, due: true, looked: null },
      toDos: [
        { room: roomId(137), list: roomId(136), path: [], is: { title: say.toDos[0], done: true } },
        { room: roomId(138), list: roomId(136), path: [], is: { title: say.toDos[1], done: false } },
      ],
      may: { ...mayNothing, challenge: true, carryOut: true, after: true, use: true },
    },
    {
      ...majority,
      outcome: outcome(passed, { state: "challenged", challengedBy: ["Dee"] }),
    },
    {
      outcome: outcome(counts({ consent: 7, abstain: 1 }), {}),
      objections: [{ ...objected, time: Date.now() - 40 * day, resolved: true }],
    },
    { ...majority, outcome: outcome(counts({ yes: 2, no: 5, abstain: 0 }), { passed: false }) },
    { round: "withdrawn" },
  ];
}

/** One that this person has put in order and can put otherwise, and one in which something came first. */
function ranked(say: Words): readonly Partial<DecisionView>[] {
  const rule = {
    ...withMethod(starterAgreements.team.rules.other, "ranked"),
    days: { clarify: 0, react: 0, decide: 7 },
  };
  const chose = { ...counts({ options: 6, abstain: 1 }, 1), options: [5, 2, 4, 4, 6, 4, 2, 2, 3] };
  return [
    {
      rule: { ...rule, hidden: true },
      options: say.films,
      round: "decide",
      lastDay: Math.floor(Date.now() / day) + 4,
      quorum: { of: 9, needs: 5, have: 3 },
      own: { choice: "options", options: [1, 0], reason: "", entry: null, recordedBy: null },
      may: { ...mayNothing, take: true, carry: true },
    },
    {
      rule,
      options: say.cooks,
      quorum: { of: 9, needs: 5, have: 7 },
      counts: chose,
      order: ranksOf(comparisonsIn(chose.options)),
      own: { choice: "options", options: [1, 0], reason: "", entry: null, recordedBy: null },
      outcome: outcome(chose, {}),
    },
  ];
}

function counts(said: Partial<Record<Choice, number>>, carried = 0): Counts {
  const each = Object.entries(said).map(([choice, count]) => ({ choice: choice as Choice, count }));
  return {
    takers: each.reduce((sum, { count }) => sum + count, 0),
    said: each,
    options: [],
    aside: said.despite ?? 0,
    carried,
  };
}

function outcome(of: Counts, more: Partial<OutcomeView>): OutcomeView {
  return {
    passed: true,
    counts: of,
    hash: "4f2a91c07be35d18".repeat(4),
    signed: of.takers,
    here: "same",
    time: Date.now() - 9 * day,
    state: "stands",
    until: null,
    challengedBy: [],
    done: [],
    ...more,
  };
}

/** What waits for this person's word, as Home lists it. */
export function decisionsIn({ circles, decisions = [] }: Scene): readonly MyDecision[] {
  return decisions.flatMap(({ at, title, round, may: can, own, lastDay }): MyDecision[] => {
    const circle = circles.find(({ id }) => id === at.circle);
    if (circle === undefined || round !== "decide" || !can.take || own !== null) return [];
    const place = { ...at, title: circle.title, face: circle.id, what: "decision", name: title };
    return [{ ...place, path: [tool, at.room], why: "word", until: lastDay }];
  });
}
