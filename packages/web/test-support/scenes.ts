import type {
  CircleState,
  CircleView,
  KnockView,
  Language,
  LineView,
  MemberView,
  SuspendedView,
} from "@unionhall/member";
import { idOf, type Key } from "@unionhall/protocol";
import { contents } from "./contents.ts";
import { grieving, someAgreement } from "./scripted-agreement.ts";
import { item } from "./scripted-board.ts";
import { withCall, withCallDeciding, withCallOver } from "./calling.ts";
import { withCalls, withCallToday } from "./scripted-year.ts";
import { withCare } from "./scripted-care.ts";
import { withDecisions } from "./scripted-decisions.ts";
import { withDocs } from "./scripted-docs.ts";
import { drawing } from "./scripted-draws.ts";
import { withSeats } from "./scripted-seats.ts";
import { withSchedule } from "./scripted-schedule.ts";
import { line, memberId, roomsOf, withLongChat } from "./scripted-lines.ts";
import { askedOf, withStewards } from "./scripted-stewards.ts";
import { withTools } from "./scripted-tools.ts";
import { withSomeOfMine } from "./scripted-mine.ts";
import { sentFiles } from "./scripted-picture.ts";
import { deskOfTwo } from "./scripted-moves.ts";
import type { Scene } from "./scene.ts";
import { visiting, withVisitors } from "./visiting.ts";
import { offerOf } from "./scripted-walks.ts";
import { withLetters } from "./letters.ts";
import { openDesk } from "./open-desk.ts";
import { allFindings, hallWarnings, someFindings, withWarnings } from "./scripted-checks.ts";

const circleId = (seed: number) => idOf("circle", new Uint8Array(20).fill(seed));
const who = (name: string) => ({ id: memberId(name), name });
const key = (seed: number): Key => idOf("key", new Uint8Array(32).fill(seed));

function person(name: string, more: Partial<MemberView> = {}): MemberView {
  const said = { pronouns: "", help: "", away: null, care: false };
  return { id: memberId(name), name, me: name === "Ash", steward: false, ...said, state: "in", ...more };
}

const quiet = { purpose: "", purposesBefore: [], gone: [], more: false, knocks: [], asked: [], hidden: false } as const;
const outside = { alone: null, newHere: null } as const;
const inOrder = { suspended: [], findings: [], warnings: [], past: null, bringing: null, fork: null } as const;

function circle(seed: number, title: string, lines: readonly LineView[], more: Partial<CircleView> = {}): CircleView {
  const people = ["Ash", "Bo", "Cy"].map((name) => person(name));
  const { hallway, chat } = roomsOf(seed);
  return {
    id: circleId(seed),
    title,
    state: "in" as CircleState,
    lastLine: lines.at(-1) ?? null,
    unread: 0,
    walkedTo: null,
    ...outside,
    hallway,
    chat,
    dock: [item(chat, "chat", "Ash", 9_000, { in: hallway })],
    lines,
    members: people,
    me: memberId("Ash"),
    steward: true,
    stewards: { count: 2, needed: 2 },
    invitations: [],
    headWords: { seq: 214, words: ["4821", "0937", "6610", "1258", "7304", "5519", "0042", "8867"] },
    hall: idOf("hall", new Uint8Array(32).fill(5)),
    letterbox: { open: false, lettered: false },
    ...quiet,
    ...inOrder,
    trouble: null,
    visit: null,
    visitor: null,
    ...more,
  };
}

const members: readonly MemberView[] = [
  person("Ash", { steward: true }),
  person("Bo", { steward: true }),
  person("Cy"),
  person("Dee"),
  person("Rosa"),
  person("Tess"),
  person("Ray", { state: "held" }),
  person("Noor"),
  person("Lin"),
  person("Max", { state: "left" }),
  person("Jo", { state: "remembered", pronouns: "they" }),
];

const knocks: readonly KnockView[] = [
  {
    key: key(7),
    invitation: key(8),
    invitedBy: "Bo",
    returning: null,
    vouches: 1,
    needed: 2,
    may: { vouch: true, admit: false },
  },
  {
    key: key(9),
    invitation: key(10),
    invitedBy: "Dee",
    returning: memberId("Rosa"),
    vouches: 2,
    needed: 2,
    may: { vouch: false, admit: true },
  },
];

const suspended: readonly SuspendedView[] = [
  { what: { member: memberId("Lin") }, name: "Lin", from: "Ray", mayConfirm: true },
  { what: { member: memberId("Noor") }, name: "Noor", from: "Ash", mayConfirm: false },
  { what: { invitation: key(2) }, name: "Ray", from: "Ray", mayConfirm: true },
];

function team(say: (typeof contents)[Language]): CircleView {
  const lines = say.team.map(([by, words, ago], at) => line(by, words, ago, at, at === say.team.length - 1));
  const today = Math.floor(Date.now() / 86_400_000);
  const invitations = [
    { key: key(1), by: memberId("Ash"), mine: true, until: today + 6, as: "member" as const, may: { mark: true } },
    { key: key(2), by: memberId("Bo"), mine: false, until: today + 2, as: "adviser" as const, may: { mark: false } },
  ];
  return circle(2, say.titles.team, lines, {
    members: members.map((one) => (one.name === "Dee" ? { ...one, ...say.about, away: today + 9 } : one)),
    purpose: say.purpose,
    knocks,
    findings: someFindings(who),
    invitations,
    unread: 1,
    more: true,
    gone: [{ after: "2", day: today, why: "author" }],
    past: { seq: 150, read: 60, differs: false },
  });
}

function settled(language: Language): Scene {
  const say = contents[language];
  const lines = (of: readonly (readonly [string, string, number])[]): readonly LineView[] =>
    of.map(([by, words, ago], at) => line(by, words, ago, at));
  const { view, rooms } = withTools(team(say), say);
  const circles = [
    view,
    circle(1, say.titles.everyone, [...lines(say.everyone), { ...line("Bo", "", 94, 2), files: sentFiles }], {
      unread: 4,
      members,
    }),
    circle(3, say.titles.group, lines(say.group), { unread: 0 }),
    circle(4, say.titles.chapter, [], { state: "waiting" }),
  ];
  return {
    desk: openDesk(),
    connection: "online",
    visiting: null,
    circles,
    rooms,
    words: say.words,
    invitation: { ok: true, value: { title: say.titles.team, from: "Bo", hall: location.origin, circle: circleId(9) } },
    report: { circles: circles.slice(0, 3).map(({ id, title }, at) => ({ id, title, renewed: at < 2 })), refused: 1 },
    agreed: someAgreement(),
    arrives: circle(9, say.titles.team, [], { state: "waiting", members: [person("Ash")] }),
  };
}

/** Somebody walked out to it: not everything is here yet. */
function beingBrought(circle: CircleView): CircleView {
  const lines = circle.lines.map((one): LineView => {
    return { ...one, files: one.files.map((file) => ({ ...file, behind: true })) };
  });
  return { ...circle, lines, bringing: { brought: 1_200, of: 3_400 } };
}

/** Bo wishes a line of Ash's gone, Ash one of Cy's. */
function wished(circle: CircleView): CircleView {
  const day = Math.floor(Date.now() / 86_400_000) + 8;
  const by = (name: string) => ({ by: memberId(name), name, mine: name === "Ash", day });
  const wishes = new Map([
    ["3", by("Bo")],
    ["4", by("Ash")],
  ]);
  const lines = circle.lines.map((one) => {
    const wish = wishes.get(one.id);
    return wish === undefined ? one : { ...one, wish };
  });
  return { ...circle, lines };
}

function onVisit(scene: Scene, keysChanged: boolean): Scene {
  const visiting = { until: Date.now() + 4_000_000, over: false };
  const visit = { until: visiting.until, keysChanged };
  const unsent = (line: LineView): LineView =>
    keysChanged && line.state === "waiting" ? { ...line, state: "unsent" } : line;
  const circles = scene.circles.map((one) => {
    return { ...one, lines: one.lines.map(unsent), steward: false, knocks: [], visit };
  });
  return { ...scene, desk: { state: "none" }, visiting, circles };
}

function asFounded(circle: CircleView): CircleView {
  return { ...withStewards(circle, ["Ash"]), state: "in", newHere: "founder" };
}

type Make = (settled: Scene, language: Language) => Scene;

const scenes: Readonly<Record<string, Make>> = {
  welcome: (scene) => ({ ...scene, desk: { state: "none" }, circles: [] }),
  founding: (scene) => ({ ...scene, desk: { state: "none" }, circles: [], arrives: asFounded(scene.arrives) }),
  "spent-link": (scene) => ({
    ...scene,
    desk: { state: "none" },
    circles: [],
    invitation: { ok: false, problem: { type: "link-is-over" } },
  }),
  home: (scene) => scene,
  "some of mine": withSomeOfMine,
  "long chat": withLongChat,
  "empty board": (scene) => ({ ...scene, rooms: scene.rooms!.slice(0, 1).map((one) => ({ ...one, items: [] })) }),
  "hall moved": (scene) => ({
    ...scene,
    desk: deskOfTwo(scene, { hall: "https://new.example", said: [location.origin] }),
  }),
  "two halls": (scene) => ({ ...scene, desk: deskOfTwo(scene) }),
  "desk, gone": (scene) => ({ ...scene, desk: deskOfTwo(scene, { reached: false, silent: true }) }),
  "desk, moved": (scene) => ({ ...scene, desk: deskOfTwo(scene, { movedTo: "https://elsewhere.example" }) }),
  reminder: (scene) => ({ ...scene, desk: openDesk({ words: "to-confirm" }) }),
  offline: (scene) => ({ ...scene, connection: "offline" }),
  full: (scene) => ({ ...scene, keeps: false, problem: { type: "keeps-nothing" } }),
  passphrase: (scene) => ({ ...scene, desk: openDesk({ passphrase: true }) }),
  locked: (scene) => ({ ...scene, desk: { state: "locked" } }),
  lonely: (scene) => ({ ...scene, circles: [{ ...asFounded(scene.arrives), id: circleId(2) }] }),
  newcomer: (scene) => ({ ...scene, circles: scene.circles.map((one) => ({ ...one, newHere: "newcomer" })) }),
  held: (scene) => ({ ...scene, circles: scene.circles.map((one) => ({ ...one, state: "held" })) }),
  suspended: (scene) => ({ ...scene, circles: scene.circles.map((one) => ({ ...one, state: "suspended" })) }),
  confirming: (scene) => {
    const waits = ({ id }: MemberView): boolean => suspended.some(({ what }) => "member" in what && what.member === id);
    const state = (one: MemberView): MemberView => (waits(one) ? { ...one, state: "suspended" } : one);
    const of = (one: CircleView): CircleView => ({ ...one, knocks: [], suspended, members: one.members.map(state) });
    return { ...scene, circles: scene.circles.map(of) };
  },
  out: (scene) => ({ ...scene, circles: scene.circles.map((one) => ({ ...one, state: "out" })) }),
  warned: (scene) => ({
    ...scene,
    desk: openDesk({ warnings: hallWarnings() }),
    opening: scene.circles.slice(0, 2).map(({ title }, at) => {
      return { circle: circleId(40 + at), title, alone: null, refused: at === 0 ? "quota" : null };
    }),
    circles: scene.circles.map((one) => ({ ...one, findings: allFindings(who) })),
  }),
  behind: (scene) => ({ ...scene, circles: scene.circles.map((one) => ({ ...one, findings: [], trouble: "behind" })) }),
  clean: (scene) => ({ ...scene, circles: scene.circles.map((one) => ({ ...one, findings: [], past: null })) }),
  troubled: (scene) => ({ ...scene, circles: scene.circles.map((one) => ({ ...one, trouble: "quota" })) }),
  visit: (scene) => onVisit(scene, false),
  "visit, keys changed": (scene) => onVisit(scene, true),
  "visit-over": (scene) => ({
    ...scene,
    desk: { state: "none" },
    visiting: { until: Date.now() - 1_000, over: true },
    circles: [],
  }),
  care: withCare,
  drawing,
  grieving,
  letters: withLetters,
  "letters, not kept": (scene) => ({ ...withLetters(scene), keeps: false }),
  seats: withSeats,
  calling: withCall,
  "deciding in a call": withCallDeciding,
  "a call that is over": withCallOver,
  "hosting visitors": withVisitors,
  visiting,
  "visiting, with the floor": (scene, language) => {
    const made = visiting(scene, language);
    return { ...made, circles: made.circles.map((one) => ({ ...one, visitor: { floor: true } })) };
  },
  "calls of the year": withCalls,
  "a call today": withCallToday,
  sole: (scene) => ({ ...scene, circles: scene.circles.map((one) => withStewards(one, ["Ash"])) }),
  offered: (scene) => ({ ...scene, offers: [offerOf(null), offerOf("walker-not-in")] }),
  "walked out": (scene) => {
    return { ...scene, circles: scene.circles.map((one) => ({ ...one, state: "out", walkedTo: circleId(9) })) };
  },
  bringing: (scene) => ({ ...scene, circles: scene.circles.map(beingBrought) }),
  asked: (scene) => ({
    ...scene,
    circles: scene.circles.map((one) => ({ ...withStewards(one, ["Ash", "Bo", "Dee"]), asked: askedOf() })),
  }),
  wished: (scene) => ({ ...scene, circles: scene.circles.map(wished) }),
  refusing: (scene) => ({ ...scene, problem: { type: "refused", reason: "turn-came-first" } }),
};

export function sceneOf(name: string, language: Language): Scene {
  const make = scenes[name];
  if (make === undefined) throw new Error(`there is no scene ${name}; there are ${Object.keys(scenes).join(", ")}`);
  const scene = make(withDecisions(withSchedule(withDocs(settled(language), language), language), language), language);
  return { ...scene, circles: scene.circles.map(withWarnings) };
}
