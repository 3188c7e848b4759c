import type { CallPerson, CallView, ItemView, NoteView } from "@unionhall/member";
import type { RoomId } from "@unionhall/protocol";
import type { AgendaGoal } from "@unionhall/union";
import { agendaFacts, callFacts, callRoles, eventCallFacts, toDoFacts, writeFacts } from "@unionhall/union";
import { item, nothing, roomId } from "./scripted-board.ts";
import type { Scene } from "./scene.ts";
import { memberId } from "./scripted-lines.ts";

const event = roomId(110);
export const callRoom = roomId(130);

const words = {
  en: {
    agenda: ["What happened since", "Winter kit", "Who drives in January"],
    word: "I have the keys of the second van, and I can lend it until the tenth.",
    notes: [
      "Two of us were stopped at the station; both are home.",
      "Cy asks the shelter for socks by Friday",
      "We take our own vans, and nobody drives alone.",
      "Who has a phone that nobody knows?",
    ],
    toDos: ["Ask the shelter what it can give", "Send the numbers of November round"],
    question: "How is this for us?",
    because: "she has to catch a bus",
    record: "First aid: burns and cuts",
  },
  es: {
    agenda: ["Qué pasó desde entonces", "Kit de invierno", "Quién maneja en enero"],
    word: "Tengo las llaves de la segunda camioneta y puedo prestarla hasta el diez.",
    notes: [
      "A dos nos pararon en la estación; las dos están en casa.",
      "Cy pide calcetines al albergue antes del viernes",
      "Vamos en nuestras camionetas, y nadie maneja sin compañía.",
      "¿Quién tiene un teléfono que nadie conozca?",
    ],
    toDos: ["Preguntar al albergue qué puede dar", "Mandar a todas las cifras de noviembre"],
    question: "¿Cómo nos cae esto?",
    because: "tiene que tomar el camión",
    record: "Primeros auxilios: quemaduras y cortes",
  },
};

const person = (name: string): CallPerson => ({ member: memberId(name), name, mine: name === "Ash" });
export const ash: CallPerson = person("Ash");

/** A call in the middle of its second item: somebody speaks out of turn, two wait, and everybody was asked something. Ash facilitates. */
export function withCall(scene: Scene, language: keyof typeof words): Scene {
  const circle = scene.circles[0]!.id;
  const agenda = agendaOf(words[language].agenda);
  const day = Math.floor(Date.now() / 86_400_000);
  const toDo = words[language].toDos.map((title, at) => {
    const facts = writeFacts(toDoFacts, { assigned: [[ash.member], [memberId("Bo")]][at]!, done: at === 1 });
    return item(roomId(137 + at), "to-do", "Bo", 2_000, { in: callRoom, title, facts });
  });
  const own = item(callRoom, "call", "Bo", 3_000, { in: event, facts: writeFacts(callFacts, { day }) });
  const call = { circle, room: callRoom, day, ...goingOn(words[language], agenda[1]!.room) };
  const secret = writeFacts(eventCallFacts, { call: { secret: new Uint8Array(16).fill(1) } });
  const asCall = (each: ItemView): ItemView =>
    each.room === event ? { ...each, facts: new Map([...each.facts, ...secret]) } : each;
  const rooms = (scene.rooms ?? []).map((each) => {
    const of = { ...each, item: each.item && asCall(each.item), items: each.items.map(asCall) };
    return each.room === event ? { ...of, items: [own] } : of;
  });
  return {
    ...scene,
    calls: [call],
    rooms: [...rooms, { ...nothing(circle, callRoom), item: own, items: [...agenda, ...toDo] }],
  };
}

/** The same, at an item that a decision is open on and another was made; a line of the notes says what was decided. */
export function withCallDeciding(scene: Scene, language: keyof typeof words): Scene {
  const made = withCall(scene, language);
  const links = [roomId(121), roomId(123)];
  const facts = writeFacts(agendaFacts, { minutes: 30, goal: "decide", links });
  const linked = (each: ItemView): ItemView => (each.room === roomId(132) ? { ...each, facts } : each);
  const rooms = (made.rooms ?? []).map((each) =>
    each.room === callRoom ? { ...each, items: each.items.map(linked) } : each,
  );
  const decided = (note: NoteView, at: number): NoteView =>
    at === 2 ? { ...note, mark: "decision", quote: null, decisions: [roomId(123)] } : note;
  return { ...made, rooms, calls: (made.calls ?? []).map((call) => ({ ...call, notes: call.notes.map(decided) })) };
}

/** The same when it is over: two agreed to be named. */
export function withCallOver(scene: Scene, language: keyof typeof words): Scene {
  const made = withCall(scene, language);
  const say = words[language];
  const attendance = { rule: "named", count: 2, named: [ash, person("Dee")], mine: true } as const;
  const thanks = { led: null, others: 3, mine: false };
  const records: CallView["records"] = {
    offered: { title: say.record, minutes: 90, by: ash },
    mayGive: true,
    asked: [
      { ...person("Dee"), came: true },
      { ...person("Noor"), came: true },
      { ...person("Rosa"), came: false },
    ],
    given: 2,
    mine: "none",
  };
  const over = { here: [], over: { time: Date.now() }, speaks: null, stack: [], attendance, thanks, records };
  return { ...made, calls: (made.calls ?? []).map((call) => ({ ...call, ...over })) };
}

function agendaOf(titles: readonly string[]): readonly ItemView[] {
  const goals: readonly AgendaGoal[] = ["share", "explore", "decide"];
  return titles.map((title, at) => {
    const facts = writeFacts(agendaFacts, {
      owner: at === 0 ? null : [ash.member, memberId("Bo")][at - 1]!,
      minutes: 15 * (at + 1),
      goal: goals[at]!,
      standing: at === 0,
      from: at === 2 ? { day: Math.floor(Date.now() / 86_400_000) - 7, item: roomId(139) } : null,
    });
    return item(roomId(131 + at), "agenda", "Bo", 2_000, { in: callRoom, title, facts });
  });
}

const notOver = { over: null, thanks: { led: null, others: 0, mine: false }, records: null } as const;

function goingOn(say: (typeof words)["en"], at: RoomId): Omit<CallView, "circle" | "room" | "day"> {
  const now = Date.now();
  const [bo, cy, dee] = ["Bo", "Cy", "Dee"].map(person) as [CallPerson, CallPerson, CallPerson];
  const all = [ash, bo, cy, dee];
  const asked = { first: false, waiting: false };
  return {
    here: all.map((each) => ({ ...each, since: now })),
    left: 0,
    attendance: { rule: "named", count: null, named: [], mine: false },
    heard: null,
    roles: rolesOf(bo, dee),
    mayCarry: true,
    mayTakeOver: true,
    apart: false,
    leads: [
      { ...ash, role: "facilitator" },
      { ...dee, role: "notes" },
      { ...dee, role: "care" },
    ],
    at: { item: at, minutes: 20, since: now - 12 * 60_000 },
    been: [at],
    stack: [
      { ...dee, ask: "ask 1", for: "point", ...asked },
      { ...bo, ask: "ask 2", for: "speak", ...asked },
    ],
    speaks: { ...cy, id: "turn", for: "speak", from: now, until: null, because: say.because, givenBy: "Ash" },
    turns: [],
    notes: notesOf(say.notes, at),
    notesAway: [],
    adoption: null,
    mayOffer: true,
    checks: [
      { ...warmth, by: "Ash", question: say.question, choices: [], isOpen: true, counts: [2, 1, 0], waiting: false },
    ],
    gestures: [
      { member: bo.member, gesture: "agree", time: now },
      { member: dee.member, gesture: "slower", time: now },
    ],
    captions: captionsNow,
    words: [{ ...person("Noor"), at, text: say.word, read: false }],
    ...notOver,
    may: { stack: true, agenda: true, check: true, captions: true, over: true },
  };
}

const captionsNow = [
  { id: "caption 1", language: "en", text: "Two boxes of socks came from the shelter." },
  { id: "caption 2", language: "es", text: "Llegaron dos cajas de calcetines del albergue." },
  { id: "caption 3", language: "en", text: "We still need hand warmers, and somebody who drives on Friday." },
  { id: "caption 4", language: "es", text: "Todavía faltan calentadores de manos y quien maneje el viernes." },
];

function rolesOf(bo: CallPerson, dee: CallPerson): CallView["roles"] {
  return callRoles.map((role) => {
    const could = role === "stack" ? [bo, dee, ash] : role === "time" ? [dee] : [];
    return {
      role,
      could: could.map((each, times) => ({ ...each, times })),
      next: could[0] ?? null,
      mayGive: true,
      wanted: null,
    };
  });
}

const warmth = { id: "check", as: "temperature", mine: 0 } as const;

function notesOf(lines: readonly string[], item: RoomId): readonly NoteView[] {
  const time = Date.now();
  const by = ["Bo", "Cy", "Dee", "Ash"] as const;
  const marks = ["none", "action", "quote", "question"] as const;
  return lines.map((text, place) => ({
    ...person(by[place]!),
    id: `note ${place}`,
    at: place === 0 ? null : item,
    text,
    mark: marks[place]!,
    quote: place === 2 ? { of: ash.name, mine: true, mayTakeBack: true, word: "unanswered" } : null,
    before: place === 1 ? [{ ...person("Bo"), text, time }] : [],
    toDos: [],
    decisions: [],
    time,
    waiting: place === 3,
  }));
}
