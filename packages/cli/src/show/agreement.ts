import type { AgreementView, CircleView, Language, SeatView, StandingView, TermView } from "@unionhall/member";
import type { SentenceChange } from "@unionhall/member/agreement";
import { agreementSentences, roleName, sentenceChanges, sentencesOfTwo } from "@unionhall/member/agreement";
import type { SeatId } from "@unionhall/protocol";
import type { Agreement } from "@unionhall/union";
import { nameText } from "./name.ts";
import { plain } from "./plain.ts";
import { table } from "./table.ts";
import { dayText, moment } from "./time.ts";

export function agreementPage(
  { alone }: CircleView,
  view: AgreementView,
  seats: readonly SeatView[],
  language: Language,
): string {
  if (alone !== null) return sentencesOfTwo(language).join("\n");
  const { agreement, people, stopped, changes } = view;
  const sentences = agreement === null ? [none] : bound(agreement, seats, language);
  const clocks = stopped === null ? [] : [stoppedText(stopped)];
  return [...sentences, ...clocks, whoIsWhich(people), ...(changes.length === 0 ? [] : [changed(changes)])].join(
    "\n\n",
  );
}

const none =
  "This circle has no agreement: its stewards name each other and put somebody out, most of them together or each alone.";

/** A caucus by the name of its seat; by the id of that where it is not open. */
function bound(
  agreement: NonNullable<AgreementView["agreement"]>,
  seats: readonly SeatView[],
  language: Language,
): readonly string[] {
  return agreementSentences(agreement, language, { role: plain, seat: calledIn(seats) }).map(({ title, sentences }) =>
    [title, ...sentences.map(({ text }) => `  ${text}`)].join("\n"),
  );
}

/** What reads otherwise in another agreement, sentence by sentence: what goes, and what comes. */
export function changesText(
  both: readonly [Agreement, Agreement],
  seats: readonly SeatView[],
  language: Language,
): string {
  return sentenceChanges(both, language, { role: plain, seat: calledIn(seats) })
    .map(({ title, changes }) => [title, ...changes.flatMap(changeLines)].join("\n"))
    .join("\n\n");
}

function changeLines({ before, after }: SentenceChange): readonly string[] {
  return [...(before === null ? [] : [`  - ${before}`]), ...(after === null ? [] : [`  + ${after}`])];
}

function calledIn(seats: readonly SeatView[]): (id: SeatId) => string {
  return (id) => plain(seats.find((each) => each.seat === id)?.name ?? "") || id;
}

function stoppedText({ name, by, day, until }: NonNullable<AgreementView["stopped"]>): string {
  const who = nameText({ name, id: by });
  return `All clocks stand still since ${dayText(day)}: ${who} stopped them. They go on by themselves on ${dayText(until)}.`;
}

function whoIsWhich(people: readonly StandingView[]): string {
  const rows = people.map(({ id, name, me, standing, roles }) => {
    return [`${nameText({ name, id })}${me ? " (you)" : ""}`, standing, roles.map(termText).join("; "), id];
  });
  return table(["WHO", "AS", "CARRIES", "ID"], rows);
}

function termText({ role, until, over }: TermView): string {
  const what = role === null ? "steward" : plain(roleName(role, "en"));
  if (until === null) return what;
  return over ? `${what}, was over on ${dayText(until)}` : `${what} until ${dayText(until)}`;
}

function changed(changes: AgreementView["changes"]): string {
  return table(
    ["AGREED", "BY"],
    changes.map(({ time, name, by }) => [moment(time), nameText({ name, id: by })]),
  );
}
