import type {
  About,
  CircleOfUnion,
  Document,
  Done,
  Event,
  HeldCall,
  Line,
  List,
  Message,
  Question,
  Talked,
} from "./circle.ts";
import type { Pause, PlannedDeed, Position, Proposal, Seat, TimeOut } from "./decided.ts";
import { namedIn as namedInScript, textsIn } from "./national/script.ts";
import { everyone, type PersonName, you } from "./people.ts";
import type { Said } from "./said.ts";

/** What is done about a proposal, which is found by its title. */
interface Of {
  readonly proposal: Said;
}

/** What is done, by its kind. What comes later of something finds it by its title. */
interface Deeds {
  readonly line: Line & { readonly before: Said | null };
  readonly message: Message;
  readonly list: List;
  readonly tick: { readonly list: Said; readonly toDo: Said };
  readonly document: Document;
  readonly version: { readonly document: Said; readonly text: Said };
  readonly event: Event;
  readonly call: HeldCall;
  readonly "after-call": HeldCall;
  readonly "decide-from-call": HeldCall;
  readonly question: Question;
  readonly answer: Question["answers"][number] & { readonly question: Said };
  readonly about: About;
  readonly remember: { readonly who: PersonName };
  readonly read: object;
  readonly "name-steward": { readonly who: PersonName };
  readonly propose: Proposal;
  readonly amend: Of & { readonly text: Said; readonly deeds: readonly PlannedDeed[] };
  readonly object: Of & { readonly reason: Said };
  readonly resolve: Of;
  readonly take: Of & Position;
  readonly undo: Of;
  readonly count: Of & { readonly with: readonly PersonName[] };
  readonly "carry-out": Of;
  readonly seat: Seat;
  readonly pause: Pause & Pick<Seat, "in">;
  readonly "time-out": TimeOut;
  readonly "stop-clocks": object;
  readonly "start-clocks": object;
}

export type DeedName = keyof Deeds;

/** What somebody does in a circle, by its number, so many days ago. */
export type Deed<D extends DeedName = DeedName> = {
  readonly [does in D]: Done & { readonly does: does; readonly circle: number; readonly what: Deeds[does] };
}[D];

type Make = <D extends DeedName>(does: D, done: Done, what: Deeds[D]) => Deed;

/** All that is done in a circle: of one day in this order. */
export function deedsIn(circle: CircleOfUnion, number: number): readonly Deed[] {
  const deed: Make = (does, { ago, by }, what) => ({ does, circle: number, ago, by, what }) as Deed;
  return [
    ...saidAndMade(circle, deed),
    ...agreedOn(circle, deed),
    ...calledIn(circle, deed),
    ...talkedAbout(circle, deed),
  ];
}

function saidAndMade(circle: CircleOfUnion, deed: Make): readonly Deed[] {
  const { board, lists = [], docs = [], schedule = [], questions = [], people = [] } = circle;
  return [
    ...people.map((about) => deed("about", about, about)),
    ...board.map((message) => deed("message", message, message)),
    ...docs.flatMap((each) => [
      deed("document", each, each),
      ...(each.versions ?? []).map((version) => deed("version", version, { document: each.title, text: version.text })),
    ]),
    ...schedule.map((event) => deed("event", event, event)),
    ...lists.flatMap((list) => [
      deed("list", list, list),
      ...list.toDos.flatMap(({ title, done }) =>
        done === undefined ? [] : [deed("tick", done, { list: list.title, toDo: title })],
      ),
    ]),
    ...questions.flatMap((question) => [
      deed("question", question, question),
      ...question.answers.map((answer) => deed("answer", answer, { ...answer, question: question.title })),
    ]),
  ];
}

/** As it goes by the circle's agreement. */
function agreedOn(circle: CircleOfUnion, deed: Make) {
  const { stewards = [], seats = [], proposals = [], timeOuts = [], remembered, stop } = circle;
  return [
    ...stewards.map((named) => deed("name-steward", named, named)),
    ...seats.flatMap((seat) => [
      deed("seat", seat, seat),
      ...(seat.pauses ?? []).map((pause) => deed("pause", pause, { ...pause, in: seat.in })),
    ]),
    ...proposals.flatMap((proposal) => decidedOn(proposal, deed)),
    ...timeOuts.map((timeOut) => deed("time-out", timeOut, timeOut)),
    ...(remembered === undefined ? [] : [deed("remember", remembered, remembered)]),
    ...(stop === undefined ? [] : [deed("stop-clocks", stop, {}), deed("start-clocks", stop.until, {})]),
  ];
}

function decidedOn(proposed: Proposal, deed: Make): readonly Deed[] {
  const {
    title: proposal,
    deeds = [],
    objections = [],
    amended,
    positions,
    undone = [],
    counted,
    carriedOut,
  } = proposed;
  const carried = positions.filter(({ of }) => of !== undefined);
  const own = positions.filter(({ of }) => of === undefined);
  return [
    deed("propose", proposed, proposed),
    ...objections.map(({ reason, ...done }) => deed("object", done, { proposal, reason })),
    ...(amended === undefined ? [] : [deed("amend", amended, { proposal, deeds, ...amended })]),
    ...objections.flatMap(({ met }) => (met === undefined ? [] : [deed("resolve", met, { proposal })])),
    ...carried.map((position) => deed("take", position, { proposal, ...position })),
    ...undone.map((done) => deed("undo", done, { proposal })),
    ...own.map((position) => deed("take", position, { proposal, ...position })),
    ...(counted === undefined ? [] : [deed("count", counted, { proposal, ...counted })]),
    ...(carriedOut === undefined ? [] : [deed("carry-out", carriedOut, { proposal })]),
  ];
}

function calledIn({ calls = [] }: CircleOfUnion, deed: Make): readonly Deed[] {
  return calls.flatMap((call) => [
    deed("call", call, call),
    deed("after-call", call.after, call),
    deed("decide-from-call", call.decided, call),
  ]);
}

function talkedAbout({ chat, read }: CircleOfUnion, deed: Make): readonly Deed[] {
  return [
    ...(read === undefined ? [] : [deed("read", read, {})]),
    ...chat.map((line, at) => deed("line", line, { ...line, before: before(line, chat[at - 1]) })),
  ];
}

function before({ answering }: Line, last: Line | undefined): Said | null {
  return answering && last !== undefined ? last.text : null;
}

/** Whose phones are on for it: who does it, who does it with them, and who says something to it at once. */
export function heardIn({ by, does, what }: Deed): readonly PersonName[] {
  const { comments = [], boosts = [], bookmarked } = what as Talked;
  const others = [...comments, ...comments.flatMap((comment) => comment.boosts ?? []), ...boosts];
  const come = does === "event" ? (what.come ?? []) : [];
  return [
    by,
    ...[...others, ...come].map((each) => each.by),
    ...besideIn({ does, what } as Deed),
    ...(bookmarked ? [you] : []),
  ];
}

function besideIn({ does, what }: Deed): readonly PersonName[] {
  switch (does) {
    case "call":
      return namedInScript(what.script);
    case "after-call":
      return [...what.after.yes, ...what.after.next.could.map(([, who]) => who)];
    case "count":
    case "seat":
      return what.with;
    case "pause":
      return what.askedBy;
    case "time-out":
      return [what.with];
    default:
      return [];
  }
}

/** Who has to be in the circle by then, besides: they are mentioned, or it is about them. */
export function namedIn(deed: Deed): readonly PersonName[] {
  const mentioned = everyone.filter((name) => textsOf(deed).some(([text]) => text.includes(`@${name}`)));
  return [...aboutIn(deed), ...mentioned];
}

function aboutIn({ does, what }: Deed): readonly PersonName[] {
  switch (does) {
    case "after-call":
      return what.after.takes.flat();
    case "list":
      return what.toDos.flatMap((toDo) => toDo.assigned ?? []);
    case "remember":
    case "name-steward":
    case "time-out":
      return [what.who];
    case "take":
      return what.of === undefined ? [] : [what.of];
    case "amend":
      return concerned(what.deeds);
    case "propose":
      // Who comes in later takes no part in most.
      return [...concerned(what.deeds ?? []), ...what.positions.flatMap(({ by, of = by }) => [by, of])];
    default:
      return [];
  }
}

function concerned(deeds: readonly PlannedDeed[]): readonly PersonName[] {
  return deeds.flatMap((deed) => ("who" in deed ? [deed.who] : []));
}

/** All that is written in it, in both languages. */
export function textsOf(deed: Deed): readonly Said[] {
  const { comments = [] } = deed.what as Talked;
  return [...writtenIn(deed), ...comments.map(({ text }) => text)].filter((each) => each !== undefined);
}

function writtenIn({ does, what }: Deed): readonly (Said | undefined)[] {
  switch (does) {
    case "line":
    case "version":
    case "answer":
    case "amend":
      return [what.text];
    case "message":
      return [what.title, what.text];
    case "propose":
      return [what.title, what.text, what.seat?.name];
    case "object":
    case "pause":
    case "take":
      return [what.reason];
    case "document":
      return [what.title, what.folder, what.text];
    case "event":
      return [what.title, what.notes, what.place, what.access];
    case "call":
      return textsIn(what.script);
    case "after-call":
      return [what.after.list];
    case "list":
      return [what.title, what.notes, ...what.toDos.flatMap(({ title, notes, group }) => [title, notes, group])];
    case "question":
      return [what.title];
    case "about":
      return [what.pronouns, what.help];
    default:
      return [];
  }
}
