import type {
  AskedOfSeat,
  CaucusAsked,
  HomeSeatView,
  ItemView,
  Outcome,
  SeatActs,
  SeatPerson,
  SeatView,
} from "@unionhall/member";
import type { CircleId, MemberId, RoomId, SeatId } from "@unionhall/protocol";
import { idOf } from "@unionhall/protocol";
import type { Subject } from "@unionhall/union";
import { someAgreement } from "./scripted-agreement.ts";
import { item, nothing, roomId } from "./scripted-board.ts";
import { memberId } from "./scripted-lines.ts";
import type { Scene } from "./scene.ts";

/** The seats that circles have in others, and those that stand in the first circle. */
export interface ScriptedSeats {
  home: readonly HomeSeatView[];
  readonly standing: readonly SeatView[];
}

const words = {
  en: {
    names: ["Night shift", "Piedmont"],
    asked: ["Who drives in January", "Two people in each van, always"],
    paused: "The office closes on Mondays",
    text: "Rosa stops at the end of the year. Whoever drives takes the keys home.",
    reason: "Four of us work that week and have not talked yet.",
  },
  es: {
    names: ["Turno de noche", "Piamonte"],
    asked: ["Quién maneja en enero", "Dos personas en cada camioneta, siempre"],
    paused: "La oficina cierra los lunes",
    text: "Rosa lo deja a fin de año. Quien maneja se lleva las llaves a casa.",
    reason: "Cuatro trabajamos esa semana y todavía no hablamos.",
  },
};

const today = Math.floor(Date.now() / 86_400_000);
const seatId = (seed: number): SeatId => idOf("seat", new Uint8Array(16).fill(seed));
const person = (name: string): SeatPerson => ({ id: memberId(name), name, me: name === "Ash" });

/** The first circle has seats in two others, of which one is being prepared; two have a seat in it, and are asked in its first decision. */
export function withSeats(scene: Scene, language: keyof typeof words): Scene {
  const say = words[language];
  const [view, everyone, group] = scene.circles as readonly [
    Scene["circles"][0],
    Scene["circles"][0],
    Scene["circles"][0],
  ];
  const home = ours(view!.id, [everyone!, group!], say);
  const rule = { seat: seatId(1), may: "consent", on: ["people", "roles"] as Subject[], days: 7 } as const;
  const standing: readonly SeatView[] = [
    { seat: seatId(1), name: say.names[0]!, of: "caucus", delegates: [], rule, home: null },
    { seat: seatId(2), name: say.names[1]!, of: "chapter", delegates: [person("Dee")], rule: null, home: null },
  ];
  const items = home.map(({ at, in: there }): ItemView => {
    return item(at.room, "seat", "Bo", 4_000, { in: view!.hallway!, title: there.title });
  });
  const rooms = items.map((each) => ({ ...nothing(view!.id, each.room), item: each }));
  const agreed = someAgreement();
  const [first, ...others] = scene.decisions ?? [];
  return {
    ...scene,
    circles: [{ ...view!, dock: [...view!.dock, ...items] }, ...scene.circles.slice(1)],
    rooms: [...(scene.rooms ?? []), ...rooms],
    agreed: { ...agreed, agreement: { ...agreed.agreement, caucuses: [rule] } },
    decisions: [{ ...first!, caucuses: saying(say) }, ...others],
    seats: { home, standing },
  };
}

function saying({ names, reason }: (typeof words)["en"]): readonly CaucusAsked[] {
  const asked = { may: "consent", state: "waits", lastDay: today + 10, reason: "", toldBy: null } as const;
  return [
    { ...asked, seat: seatId(1), name: names[0]! },
    {
      ...asked,
      seat: seatId(3),
      name: names[1]!,
      may: "pause",
      state: "paused",
      lastDay: null,
      reason,
      toldBy: person("Bo"),
    },
  ];
}

type Circle = Scene["circles"][0];

const at = (circle: CircleId, seed: number): HomeSeatView["at"] => ({ circle, room: roomId(seed) });
const inCircle = ({ id, title }: Circle): HomeSeatView["in"] => ({ circle: id, title, member: true });
const speaks = (name: string, registered: boolean | null): HomeSeatView["speakers"][0] => {
  return { ...person(name), registered };
};
const may = { speak: true, propose: false, answer: true, delegate: false, register: false };
const none = {
  name: "",
  keys: null,
  delegates: null,
  nameable: [],
  asked: [],
  paused: [],
  naming: [],
  registering: [],
};

function ours(
  circle: CircleId,
  [everyone, group]: readonly [Circle, Circle],
  say: (typeof words)["en"],
): readonly HomeSeatView[] {
  const preparing: HomeSeatView = {
    ...none,
    at: at(circle, 202),
    seat: seatId(6),
    of: "caucus",
    in: inCircle(group),
    state: "preparing",
    speakers: [speaks("Bo", null), speaks("Dee", null)],
    own: "none",
    may: { ...may, propose: true, answer: false },
  };
  return [caucus(circle, everyone, say), chapter(circle, group, say), preparing];
}

/** Rosa speaks for it by now, and is not heard yet. */
function caucus(circle: CircleId, there: Circle, say: (typeof words)["en"]): HomeSeatView {
  return {
    ...none,
    at: at(circle, 200),
    seat: seatId(4),
    of: "caucus",
    in: inCircle(there),
    state: "stands",
    name: say.names[0]!,
    speakers: [speaks("Ash", true), speaks("Bo", true), speaks("Dee", true), speaks("Rosa", false)],
    own: "registered",
    keys: { count: 3, needed: 2 },
    delegates: [],
    asked: askedOf(say),
    paused: pausedOf(there, say),
    registering: [{ speakers: ["Ash", "Bo", "Dee", "Rosa"].map(person), count: 1, needed: 2, mine: false }],
    may: { ...may, register: true },
  };
}

/** One of its stewards wants its delegate recalled. */
function chapter(circle: CircleId, there: Circle, say: (typeof words)["en"]): HomeSeatView {
  return {
    ...none,
    at: at(circle, 201),
    seat: seatId(5),
    of: "chapter",
    in: inCircle(there),
    state: "stands",
    name: say.names[1]!,
    speakers: [speaks("Ash", true), speaks("Bo", true), speaks("Dee", true)],
    own: "registered",
    keys: { count: 3, needed: 2 },
    delegates: [person("Tess")],
    nameable: ["Ash", "Tess", "Lin"].map(person),
    naming: [{ delegates: [], count: 1, needed: 2, mine: false }],
    may: { ...may, delegate: true },
  };
}

function pausedOf({ id }: Circle, { paused, reason }: (typeof words)["en"]): HomeSeatView["paused"] {
  const subject = idOf("entry", new Uint8Array(32).fill(32));
  return [{ subject, decision: { circle: id, room: roomId(121) }, title: paused, lastDay: today + 9, reason }];
}

function askedOf({ asked: titles, text }: (typeof words)["en"]): readonly AskedOfSeat[] {
  const usual = {
    by: person("Bo"),
    deeds: [],
    changed: false,
    differs: false,
    own: null,
    needed: 2,
    decision: null,
    answer: null,
  };
  const subject = (seed: number): AskedOfSeat["subject"] => idOf("entry", new Uint8Array(32).fill(seed));
  return [
    {
      ...usual,
      subject: subject(30),
      title: titles[0]!,
      text,
      about: "roles",
      may: "consent",
      lastDay: today + 4,
      said: { yes: 1, no: 0, pause: 0 },
    },
    {
      ...usual,
      subject: subject(31),
      title: titles[1]!,
      text: "",
      about: "other",
      may: "pause",
      lastDay: today + 6,
      by: null,
      own: "pause",
      said: { yes: 0, no: 0, pause: 2 },
    },
  ];
}

interface Lent {
  readonly scene: () => Scene;
  readonly deed: (change: () => void) => Promise<Outcome<void>>;
}

/** What Ash says is counted; nothing is taken anywhere. */
export function scriptedSeats({ scene, deed }: Lent): SeatActs {
  const all = (): readonly HomeSeatView[] => scene().seats?.home ?? [];
  const change = (room: RoomId, how: (of: HomeSeatView) => Partial<HomeSeatView>): Promise<Outcome<void>> =>
    deed(() => {
      const home = all().map((each) => (each.at.room === room ? { ...each, ...how(each) } : each));
      scene().seats = { standing: scene().seats?.standing ?? [], home };
    });
  const inRoom = async <T>(done: Promise<Outcome<void>>, value: T): Promise<Outcome<T>> => {
    const outcome = await done;
    return outcome.ok ? { ok: true, value } : outcome;
  };
  const nothingElse = (): Promise<Outcome<void>> => deed(() => undefined);
  return {
    ofHome: (home) => all().filter(({ at }) => at.circle === home),
    standing: (circle) => (scene().circles[0]?.id === circle ? (scene().seats?.standing ?? []) : []),
    prepare: () => inRoom(nothingElse(), roomId(202)),
    speak: ({ room }, on) =>
      change(room, ({ speakers }) => ({
        own: on ? "speaks" : "none",
        speakers: [...speakers.filter(({ me }) => !me), ...(on ? [{ ...person("Ash"), registered: null }] : [])],
      })),
    propose: () => inRoom(nothingElse(), { circle: scene().circles[0]!.id, room: roomId(120) }),
    proposeToClose: (circle) => inRoom(nothingElse(), { circle, room: roomId(120) }),
    ask: nothingElse,
    answer: ({ room }, subject, word) =>
      change(room, ({ asked }) => ({
        asked: asked.map((each) =>
          each.subject === subject ? { ...each, own: word, said: { ...each.said, [word]: each.said[word] + 1 } } : each,
        ),
      })),
    delegate: ({ room }, members) => change(room, (of) => ({ naming: [namedBy(of, members)] })),
    register: ({ room }) =>
      change(room, ({ registering }) => ({
        registering: registering.map((each) => ({ ...each, count: each.count + 1, mine: true })),
      })),
  };
}

function namedBy({ nameable }: HomeSeatView, members: readonly MemberId[]): HomeSeatView["naming"][0] {
  return { delegates: nameable.filter(({ id }) => members.includes(id)), count: 1, needed: 2, mine: true };
}
