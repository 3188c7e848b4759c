import type { About, CircleOfUnion, Document, Done, Event, Line, List, Message, Question, Talked } from "./circle.ts";
import { everyone, type PersonName, you } from "./people.ts";
import type { Said } from "./said.ts";

/** What is done, by its kind. What comes later of something finds it by its title. */
interface Deeds {
  readonly line: Line & { readonly before: Said | null };
  readonly message: Message;
  readonly list: List;
  readonly tick: { readonly list: Said; readonly toDo: Said };
  readonly document: Document;
  readonly version: { readonly document: Said; readonly text: Said };
  readonly event: Event;
  readonly question: Question;
  readonly answer: Question["answers"][number] & { readonly question: Said };
  readonly about: About;
  readonly remember: { readonly who: PersonName };
  readonly read: object;
}

export type DeedName = keyof Deeds;

/** What somebody does in a circle, by its number, so many days ago. */
export type Deed<D extends DeedName = DeedName> = {
  readonly [does in D]: Done & { readonly does: does; readonly circle: number; readonly what: Deeds[does] };
}[D];

/** All that is done in a circle: of one day in this order. */
export function deedsIn(circle: CircleOfUnion, number: number): readonly Deed[] {
  const { board, chat, lists = [], docs = [], schedule = [], questions = [], people = [], remembered, read } = circle;
  const deed = <D extends DeedName>(does: D, { ago, by }: Done, what: Deeds[D]): Deed =>
    ({ does, circle: number, ago, by, what }) as Deed;
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
    ...(remembered === undefined ? [] : [deed("remember", remembered, remembered)]),
    ...(read === undefined ? [] : [deed("read", read, {})]),
    ...chat.map((line, at) => deed("line", line, { ...line, before: before(line, chat[at - 1]) })),
  ];
}

function before({ answering }: Line, last: Line | undefined): Said | null {
  return answering && last !== undefined ? last.text : null;
}

/** Whose phones are on for it: who does it, and who says something to it at once. */
export function heardIn({ by, does, what }: Deed): readonly PersonName[] {
  const { comments = [], boosts = [], bookmarked } = what as Talked;
  const others = [...comments, ...comments.flatMap((comment) => comment.boosts ?? []), ...boosts];
  const come = does === "event" ? (what.come ?? []) : [];
  return [by, ...[...others, ...come].map((each) => each.by), ...(bookmarked ? [you] : [])];
}

/** Who has to be in the circle by then, besides: they are mentioned, or are to do something. */
export function namedIn(deed: Deed): readonly PersonName[] {
  const assigned = deed.does === "list" ? deed.what.toDos.flatMap((toDo) => toDo.assigned ?? []) : [];
  const mentioned = everyone.filter((name) => textsOf(deed).some(([text]) => text.includes(`@${name}`)));
  return [...assigned, ...mentioned, ...(deed.does === "remember" ? [deed.what.who] : [])];
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
      return [what.text];
    case "message":
      return [what.title, what.text];
    case "document":
      return [what.title, what.folder, what.text];
    case "event":
      return [what.title, what.notes, what.place];
    case "list":
      return [what.title, what.notes, ...what.toDos.flatMap(({ title, notes, group }) => [title, notes, group])];
    case "question":
      return [what.title];
    case "about":
      return [what.pronouns, what.help];
    case "tick":
    case "remember":
    case "read":
      return [];
  }
}
