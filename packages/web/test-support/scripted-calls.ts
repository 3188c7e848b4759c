import type { CallActs, CallPerson, CallView, Outcome } from "@unionhall/member";
import type { AgendaGoal } from "@unionhall/union";
import { agendaFacts, callFacts, writeFacts } from "@unionhall/union";
import { item, nothing, roomId } from "./scripted-board.ts";
import type { Scene } from "./scene.ts";
import { memberId } from "./scripted-lines.ts";

const event = roomId(110);
const callRoom = roomId(130);

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
    question: "How is this for us?",
    because: "she has to catch a bus",
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
    question: "¿Cómo nos cae esto?",
    because: "tiene que tomar el camión",
  },
};

const person = (name: string): CallPerson => ({ member: memberId(name), name, mine: name === "Ash" });

/** A call in the middle of its second item: somebody speaks out of turn, two wait, and everybody was asked something. Ash facilitates. */
export function withCall(scene: Scene, language: keyof typeof words): Scene {
  const say = words[language];
  const circle = scene.circles[0]!.id;
  const now = Date.now();
  const goals: readonly AgendaGoal[] = ["share", "explore", "decide"];
  const agenda = say.agenda.map((title, at) =>
    item(roomId(131 + at), "agenda", "Bo", 2_000, {
      in: callRoom,
      title,
      facts: writeFacts(agendaFacts, { owner: null, minutes: 10 * (at + 1), goal: goals[at]!, links: [] }),
    }),
  );
  const [, kit] = agenda;
  const facts = writeFacts(callFacts, { day: Math.floor(now / 86_400_000) });
  const own = item(callRoom, "call", "Bo", 3_000, { in: event, title: "", facts });
  const note = (text: string, at: number): CallView["notes"][0] => ({
    ...person(["Bo", "Cy", "Dee", "Ash"][at]!),
    id: `note ${at}`,
    at: at === 0 ? null : kit!.room,
    text,
    mark: (
      [{ type: "none" }, { type: "action" }, { type: "quote", of: memberId("Ash") }, { type: "question" }] as const
    )[at]!,
    quotes: null,
    asksMe: at === 2 ? "unanswered" : null,
    before: at === 1 ? [{ ...person("Bo"), text, time: now }] : [],
    time: now,
    waiting: at === 3,
  });
  const call: CallView = {
    circle,
    room: callRoom,
    day: Math.floor(now / 86_400_000),
    here: ["Ash", "Bo", "Cy", "Dee"].map((name) => ({ ...person(name), since: now })),
    came: ["Ash", "Bo", "Cy", "Dee"].map(person),
    leads: [
      { ...person("Ash"), role: "facilitator" },
      { ...person("Dee"), role: "notes" },
    ],
    at: { item: kit!.room, minutes: 20, since: now - 12 * 60_000 },
    stack: [
      { ...person("Dee"), ask: "ask 1", for: "point", first: false, waiting: false },
      { ...person("Bo"), ask: "ask 2", for: "speak", first: false, waiting: false },
    ],
    speaks: { ...person("Cy"), id: "turn", for: "speak", from: now, until: null, because: say.because, givenBy: "Ash" },
    turns: [],
    notes: say.notes.map(note),
    checks: [
      {
        id: "check",
        by: "Ash",
        as: "temperature",
        question: say.question,
        choices: [],
        isOpen: true,
        counts: [2, 1, 0],
        mine: 0,
        waiting: false,
      },
    ],
    words: [{ ...person("Noor"), at: kit!.room, text: say.word }],
    over: null,
    may: { stack: true, agenda: true, check: true, over: true },
  };
  const rooms = (scene.rooms ?? []).map((each) => (each.room === event ? { ...each, items: [own] } : each));
  return { ...scene, calls: [call], rooms: [...rooms, { ...nothing(circle, callRoom), item: own, items: agenda }] };
}

interface Lent {
  readonly scene: () => Scene;
  readonly deed: (change: () => void) => Promise<Outcome<void>>;
}

/** What Ash does is done at once, as far as it shows; nothing is taken anywhere. */
export function scriptedCalls({ scene, deed }: Lent): CallActs {
  const change = (how: (call: CallView) => Partial<CallView>): Promise<Outcome<void>> =>
    deed(() => void (scene().calls = (scene().calls ?? []).map((call) => ({ ...call, ...how(call) }))));
  const nothingElse = (): Promise<Outcome<void>> => deed(() => undefined);
  const ash = person("Ash");
  return {
    make: nothingElse,
    prepare: async () => {
      const outcome = await nothingElse();
      return outcome.ok ? { ok: true, value: callRoom } : outcome;
    },
    look: ({ room }) => scene().calls?.find((call) => call.room === room) ?? null,
    name: (_call, role, member) =>
      change(({ leads }) => {
        const others = leads.filter((each) => each.role !== role);
        return { leads: member === null ? others : [...others, { ...ash, role }] };
      }),
    come: (_call, here) =>
      change((call) => {
        const others = call.here.filter(({ mine }) => !mine);
        return { here: here ? [...others, { ...ash, since: Date.now() }] : others };
      }),
    moveTo: (_call, to) => change(() => ({ at: to === null ? null : { item: to, minutes: 10, since: Date.now() } })),
    extend: (_call, minutes) =>
      change(({ at }) => ({ at: at === null ? null : { ...at, minutes: at.minutes + minutes } })),
    end: (_call, over) => change(() => ({ over: over ? { time: Date.now() } : null })),
    ask: (_call, asked, first) =>
      change(({ stack }) => ({ stack: [...stack, { ...ash, ask: `ask ${asked}`, for: asked, first, waiting: true }] })),
    leave: (_call, ask) => change(({ stack }) => ({ stack: stack.filter((one) => one.ask !== ask) })),
    give: (_call, ask, because) =>
      change(({ stack }) => {
        const one = stack.find((each) => each.ask === ask)!;
        const speaks = { ...one, id: ask, from: Date.now(), until: null, because, givenBy: "Ash" };
        return { stack: stack.filter((each) => each !== one), speaks };
      }),
    hush: () => change(() => ({ speaks: null })),
    note: (_call, { text, at, mark = { type: "none" } }) =>
      change(({ notes }) => {
        const line = { ...ash, id: `note ${notes.length}`, at, text, mark, quotes: null, asksMe: null, before: [] };
        return { notes: [...notes, { ...line, time: Date.now(), waiting: true }] };
      }),
    changeNote: nothingElse,
    answerQuote: nothingElse,
    check: nothingElse,
    answerCheck: (_call, id, choice) =>
      change(({ checks }) => ({ checks: checks.map((each) => (each.id === id ? { ...each, mine: choice } : each)) })),
    closeCheck: nothingElse,
    leaveWord: nothingElse,
  };
}
