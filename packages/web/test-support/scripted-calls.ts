import type { CallActs, CallView, Outcome } from "@unionhall/member";
import { ash, callRoom } from "./calling.ts";
import type { Scene } from "./scene.ts";
import { scriptedRecords } from "./scripted-records.ts";

interface Lent {
  readonly scene: () => Scene;
  readonly deed: (change: () => void) => Promise<Outcome<void>>;
}

type Change = (how: (call: CallView) => Partial<CallView>) => Promise<Outcome<void>>;

/** What Ash does is done at once, as far as it shows; nothing is taken anywhere. */
export function scriptedCalls({ scene, deed }: Lent): CallActs {
  const change: Change = (how) =>
    deed(() => void (scene().calls = (scene().calls ?? []).map((call) => ({ ...call, ...how(call) }))));
  const nothingElse = (): Promise<Outcome<void>> => deed(() => undefined);
  const room = async (): ReturnType<CallActs["prepare"]> => {
    const outcome = await nothingElse();
    return outcome.ok ? { ok: true, value: callRoom } : outcome;
  };
  return {
    records: scriptedRecords({ scene, deed }),
    make: nothingElse,
    prepare: room,
    carryOver: room,
    look: ({ room }) => scene().calls?.find((call) => call.room === room) ?? null,
    ...scriptedRoles(change),
    couldCarry: nothingElse,
    takeOver: nothingElse,
    come: (_call, here) =>
      change((call) => {
        const others = call.here.filter(({ mine }) => !mine);
        return { here: here ? [...others, { ...ash, since: Date.now() }] : others };
      }),
    moveTo: (_call, to) => change(() => ({ at: to === null ? null : { item: to, minutes: 10, since: Date.now() } })),
    extend: (_call, minutes) =>
      change(({ at }) => ({ at: at === null ? null : { ...at, minutes: at.minutes + minutes } })),
    beNamed: (_call, mine) => change(({ attendance }) => ({ attendance: { ...attendance, mine } })),
    end: (_call, over) =>
      change(({ attendance }) => {
        const named = attendance.mine ? [ash] : [];
        return { over: over ? { time: Date.now() } : null, attendance: { ...attendance, count: named.length, named } };
      }),
    ...scriptedStack(change),
    ...scriptedNotes(change, nothingElse),
    check: nothingElse,
    answerCheck: (_call, id, choice) =>
      change(({ checks }) => ({ checks: checks.map((each) => (each.id === id ? { ...each, mine: choice } : each)) })),
    closeCheck: nothingElse,
    ...scriptedGestures(change),
    caption: (_call, text, language) =>
      change(({ captions }) => ({ captions: [...captions, { id: `caption ${captions.length}`, text, language }] })),
    leaveWord: nothingElse,
    readWord: nothingElse,
  };
}

function scriptedGestures(change: Change): Pick<CallActs, "gesture"> {
  return {
    gesture: (_call, gesture) =>
      change(({ gestures, over, thanks }) => ({
        gestures: [...gestures, { member: ash.member, gesture, time: Date.now() }],
        ...(over === null || gesture !== "thanks" ? {} : { thanks: { ...thanks, led: ash, mine: true } }),
      })),
  };
}

type OfNotes = "note" | "changeNote" | "answerQuote" | "linkDecision" | "makeToDo" | "offerNotes" | "answerNotes";

function scriptedNotes(change: Change, nothingElse: () => Promise<Outcome<void>>): Pick<CallActs, OfNotes> {
  return {
    note: (_call, { text, at, mark = { type: "none" } }) =>
      change(({ notes }) => {
        const line = {
          ...ash,
          id: `note ${notes.length}`,
          at,
          text,
          mark: mark.type,
          quote: null,
          before: [],
          toDos: [],
          decisions: [],
        };
        return { notes: [...notes, { ...line, time: Date.now(), waiting: true }] };
      }),
    changeNote: nothingElse,
    answerQuote: nothingElse,
    linkDecision: nothingElse,
    offerNotes: () =>
      change(() => ({ adoption: { offeredBy: "Ash", yes: 0, earlier: 0, objections: [], mine: null } })),
    answerNotes: (_call, { yes }) =>
      change(({ adoption }) => ({
        adoption: adoption && { ...adoption, yes: yes ? 1 : 0, mine: yes ? "yes" : "no" },
      })),
    makeToDo: () => Promise.resolve({ ok: true, value: callRoom }),
  };
}

function scriptedRoles(change: Change): Pick<CallActs, "name"> {
  return {
    name: (_call, role, member) =>
      change(({ leads }) => {
        const others = leads.filter((each) => each.role !== role);
        return { leads: member === null ? others : [...others, { ...ash, role }] };
      }),
  };
}

function scriptedStack(change: Change): Pick<CallActs, "ask" | "leave" | "give" | "hush"> {
  return {
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
  };
}
