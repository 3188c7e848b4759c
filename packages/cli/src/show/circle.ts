import type {
  CircleCard,
  CircleView,
  Language,
  LineView,
  MemberView,
  OpeningView,
  WhyWaiting,
} from "@unionhall/member";
import { refusal } from "@unionhall/protocol";
import { isAway } from "@unionhall/union";
import { askedLines } from "./asked.ts";
import { nameText } from "./name.ts";
import { plain, plainLines, quoted } from "./plain.ts";
import { sizeText } from "./size.ts";
import { table } from "./table.ts";
import { dayText, moment, today } from "./time.ts";
import { warningText } from "./warnings.ts";

const states = {
  waiting: "waiting to be let in",
  in: "in",
  held: "on hold",
  suspended: "waiting for somebody's word",
  out: "out",
} as const;

export function circleList(cards: readonly CircleCard[]): string {
  if (cards.length === 0) return "No circles yet.";
  const rows = cards.map(({ id, title, state, unread, walkedTo }) => {
    return [titleOf(title), walkedTo === null ? states[state] : "walked out", String(unread), id];
  });
  return table(["TITLE", "YOU ARE", "UNREAD", "ID"], rows);
}

/** What a hall did not open, a line each. */
export function notOpened(opening: readonly OpeningView[]): readonly string[] {
  return opening.flatMap(({ circle, title, refused }) => {
    if (refused === null) return [];
    const why =
      refused === "quota"
        ? "You have opened as many circles lately as it takes from one member."
        : refusal(refused).words;
    return [`The hall did not open ${quoted(title)} (${circle}). ${why} \`hall leave\` lets go of it.\n`];
  });
}

/** The title is told by the circle itself, so who waits at the door does not know it yet. */
export function titleOf(title: string): string {
  return title === "" ? "(no title yet)" : plain(title);
}

export function circlePage(view: CircleView, language: Language): string {
  const members = view.members.map((member) => {
    return [nameText({ name: member.name }), standingText(member), plain(member.help), member.id];
  });
  const parts = [
    `${titleOf(view.title)}   ${view.id}`,
    ...(view.purpose === "" ? [] : [plain(view.purpose)]),
    view.walkedTo === null ? `You are ${states[view.state]}.` : `You walked out of it, to ${view.walkedTo}.`,
    table(["MEMBER", "", "HELPS WITH", "ID"], members),
    `${view.invitations.length} open ${view.invitations.length === 1 ? "invitation" : "invitations"}, ${view.knocks.length} at the door.`,
    ...askedLines(view),
    `To compare with others, at place ${view.headWords.seq}: ${view.headWords.words.join(" ")}`,
    ...(view.hall === null ? [] : [`The hall: ${view.hall}`]),
    ...pastLines(view),
    ...view.warnings.map((warning) => warningText(warning, language)),
  ];
  return parts.join("\n\n");
}

function standingText({ state, steward, care, me, pronouns, away, muted, apart }: MemberView): string {
  const isOff = isAway({ away }, today());
  const parts = [
    state,
    steward ? "steward" : "",
    care ? "care" : "",
    me ? "you" : "",
    plain(pronouns),
    muted ? "muted" : "",
    apart === undefined ? "" : "to be kept apart",
    isOff ? `away until ${dayText(away ?? 0)}` : "",
  ];
  return parts.filter((part) => part !== "").join(", ");
}

/** What this device has not seen for itself. That it is another past stands among the findings. */
function pastLines({ past }: CircleView): readonly string[] {
  if (past === null || past.differs) return [];
  return [
    `What came up to place ${past.seq} stands on your inviter's word, or your other device's. \`hall verify\` reads it and compares.`,
  ];
}

const waits = { waiting: "waiting to be sent", unsent: "not sent" } as const;

/** Why something waits though the hall can be reached. */
export const whyHeldBack: Readonly<Record<WhyWaiting, string>> = {
  "two-pasts": "waits: the hall shows another past",
  keys: "waits for the circle's new keys",
  "time-out": "waits until your time-out is over",
  floor: "waits until you are given the floor",
  hold: "waits until you are on hold no more",
  refused: "waits: the hall does not take it now",
};

/** One line of a chat: `2026-11-23 15:04  ash: hello`. A file with the id by which it is got; the others where it is asked for. */
export function lineText(line: LineView, withId = false): string {
  const { id, time, name, text, files, state, wish, before, heldBack } = line;
  const gone = wish === undefined ? "" : `  (${plain(wish.name)} wishes it gone on ${dayText(wish.day)})`;
  const after = state === "sent" ? gone : `  (${heldBack === undefined ? waits[state] : whyHeldBack[heldBack]})`;
  if (line.muted) return `${moment(time)}  (something by somebody you muted)${withId ? `  ${id}` : ""}`;
  const who = `${moment(time)}  ${nameText({ name })}`;
  const sent = files.map((file) => `${plain(file.name)} (${sizeText(file.length)})`).join(", ");
  if (text === "") return `${who} sent ${sent}  ${id}${after}`;
  const edited = before.length === 0 ? "" : "  (edited)";
  const more = files.length === 0 ? "" : `, and sent ${sent}`;
  const named = withId || files.length > 0 ? `  ${id}` : "";
  return `${who}: ${plainLines(text, " ".repeat(18))}${more}${named}${edited}${after}`;
}
