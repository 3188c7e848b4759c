import type { AskedOfSeat, CaucusAsked, HomeSeatView, PausedForSeat, SeatPerson, SeatView } from "@unionhall/member";
import { copiedText } from "../decisions/deeds.ts";
import { nameText } from "../show/name.ts";
import { plain, plainLines } from "../show/plain.ts";
import { dayText } from "../show/time.ts";

export function seatsText(standing: readonly SeatView[], ofHome: readonly HomeSeatView[]): string {
  const lines = [...standing.map(standingText), ...ofHome.flatMap(homeLines)];
  return lines.length === 0 ? "No seats stand here, and it has none elsewhere." : lines.join("\n");
}

function standingText({ name, of, delegates, rule }: SeatView): string {
  const asked =
    rule === null ? "" : `; it ${rule.may === "pause" ? "may pause" : "has to consent to"} ${rule.on.join(", ")}`;
  const sit = delegates.length === 0 ? "" : `; ${people(delegates)} for it`;
  return `${plain(name)}, a ${of}, has a seat here${asked}${sit}.`;
}

function homeLines(seat: HomeSeatView): readonly string[] {
  const { in: other, state, name, speakers, keys, delegates, asked, paused, naming, registering } = seat;
  const called = name === "" ? "" : `, called ${plain(name)} there`;
  const registered = keys === null ? "" : `; ${keys.needed} of ${keys.count} registered keys make its word`;
  return [
    `A seat in ${plain(other.title)}${called}: ${state ?? "not known here"}${registered}. ${seat.seat}`,
    `  Speak for it: ${people(speakers) || "nobody yet"}.`,
    ...(delegates === null || delegates.length === 0 ? [] : [`  Sit in it: ${people(delegates)}.`]),
    ...asked.flatMap(askedLines),
    ...paused.map(pausedText),
    ...naming.map(
      (each) => `  To sit in it: ${people(each.delegates) || "nobody"}; ${soMany(each.count, each.needed)}.`,
    ),
    ...registering.map((each) => `  To be registered: ${people(each.speakers)}; ${soMany(each.count, each.needed)}.`),
  ];
}

/** What is asked, what it would do there, and what is in the way of an answer. */
function askedLines(asked: AskedOfSeat): readonly string[] {
  const { text, deeds, differs, changed, by } = asked;
  return [
    `  ${askedText(asked)}`,
    ...(text === "" ? [] : [`    ${plainLines(text, "    ")}`]),
    ...deeds.map((each) => `    If it passes: ${copiedText(each)}.`),
    ...(differs ? [`    ${otherText}`] : []),
    ...(changed && !differs ? ["    It has changed there since it was copied: --copy it again, and answer anew."] : []),
    ...(by === null && !differs ? ["    Nobody has copied it: only who is in both circles sees it."] : []),
  ];
}

const otherText =
  "Its text there is another than the one that is decided on: nothing can be said to it, nor is it copied, until it is amended.";

function askedText({ title, may, lastDay, said, needed, own, answer, by }: AskedOfSeat): string {
  const counts =
    may === "pause" ? soMany(said.pause, needed, "pause") : `yes ${said.yes}, ${soMany(said.no, needed, "no")}`;
  const copied = by === null ? "" : `; copied by ${nameText(by)}`;
  const mine = own === null ? "" : `; you: ${own}`;
  const stands = answer === null ? "" : `; its answer: ${answer}`;
  return `${plain(title)}: ${may} until ${dayText(lastDay)}; ${counts}${mine}${stands}${copied}.`;
}

function pausedText({ title, lastDay, reason }: PausedForSeat): string {
  return `  ${plain(title)}: it asked for time, and people decide until ${dayText(lastDay)}. ${plain(reason)}`.trimEnd();
}

function soMany(count: number, needed: number | null, what = "so far"): string {
  return `${what} ${count}${needed === null ? "" : ` of ${needed}`}`;
}

function people(all: readonly SeatPerson[]): string {
  return all.map((each) => `${nameText(each)}${each.me ? " (you)" : ""}`).join(", ");
}

/** What a caucus says to a decision, as its circle sees it. */
export function caucusText({ name, may, state, lastDay, reason, toldBy }: CaucusAsked): string {
  const who = plain(name) || "A caucus whose seat is closed";
  const until = lastDay === null ? "" : ` until ${dayText(lastDay)}`;
  switch (state) {
    case "none":
      return `${who} did not pause it.`;
    case "paused":
      return toldBy === null
        ? `${who} asked for time.`
        : `${who} asked for time, as ${nameText(toldBy)} told it: ${plain(reason)}`;
    case "waits":
      return may === "pause" ? `${who} may pause it${until}.` : `${who} has to consent${until}.`;
    case "changed":
      return `${who} has to consent${until}: it said yes to what this was before.`;
    case "yes":
      return `${who} consents.`;
    case "no":
      return `${who} does not consent.`;
    case "silent":
      return `${who} has not answered in time.`;
  }
}
