import { msInDay } from "@unionhall/protocol";
import type { Choice, Method } from "@unionhall/union";
import { offeredBy } from "@unionhall/union";
import { roleName } from "../agreement/sentences.ts";
import type { Language } from "../api.ts";
import type { DecisionView, ProposedDeed } from "../decisions.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { blank, withoutNames } from "./without-names.ts";
import type { PlainLetterWords } from "./words.ts";

export type { Cut } from "./without-names.ts";
export { cut, unsaidIn, withoutNames } from "./without-names.ts";

/** One thing of a letter, in the order in which it stands on paper. */
export type LetterPart =
  /** A box is ticked; a place takes a number. */
  | { readonly is: "heading" | "text" | "said" | "box" | "place"; readonly text: string }
  /** Room to write by hand, so many lines of it. */
  | { readonly is: "room"; readonly text: string; readonly lines: number };

/** What is put to somebody. */
export type Asked = Pick<
  DecisionView,
  "title" | "rule" | "options" | "deeds" | "objections" | "reasons" | "round" | "lastDay"
> & { readonly text: string };

/** What whoever sends it chooses. */
export interface Sending {
  readonly language: Language;
  /** A first name; empty where it is to be written by hand. It stands in the greeting alone. */
  readonly to: string;
  readonly objections: boolean;
  readonly reasons: boolean;
  readonly unsaid: readonly string[];
}

const words: Readonly<Record<Language, PlainLetterWords>> = { en, es };
const rounds = ["clarify", "react", "decide"] as const;

/**
 * What is asked of somebody, for paper: it names nobody but whom it greets, and nothing that they belong to. The title, the text
 * and the options stand as they are given. Null once nothing can be said any more.
 */
export function plainLetter(asked: Asked, sending: Sending): readonly LetterPart[] | null {
  const say = words[sending.language];
  const end = lastDayOf(asked);
  if (end === null) return null;
  return [
    text(say.greeting(sending.to.trim() || blank)),
    text(say.opening),
    { is: "heading", text: asked.title },
    ...asked.text
      .split(/\n{2,}/)
      .map((each) => each.trim())
      .filter(Boolean)
      .map(text),
    ...doing(asked, say, sending),
    ...toldBy(asked, say, sending),
    ...(asked.round === "decide" ? [] : [text(say.changing(dayIn(sending.language, end - asked.rule.days.decide)))]),
    text(say.by(dayIn(sending.language, end))),
    ...answers(asked, say),
    text(say.closing),
    { is: "room", text: say.sendTo, lines: 3 },
  ];
}

/** The last day on which something can be said to it. */
function lastDayOf({ round, lastDay, rule }: Asked): number | null {
  const now = rounds.findIndex((each) => each === round);
  if (now < 0 || lastDay === null) return null;
  return rounds.slice(now + 1).reduce((day, each) => day + rule.days[each], lastDay);
}

function dayIn(language: Language, day: number): string {
  const form = { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  const written = new Intl.DateTimeFormat(language, form).format(day * msInDay);
  // "el jueves 10": in the middle of a sentence there is no comma.
  return language === "es" ? written.replace(",", "") : written;
}

function text(said: string): LetterPart {
  return { is: "text", text: said };
}

/** Nobody's name stands in what it would do: there is a line for it. */
function doing({ deeds }: Asked, say: PlainLetterWords, { language, unsaid }: Sending): readonly LetterPart[] {
  const done = deeds.map((deed) => text(deedWords(deed, say, withRole(language, unsaid))));
  return done.length === 0 ? [] : [{ is: "heading", text: say.does }, ...done];
}

const withRole =
  (language: Language, unsaid: readonly string[]) =>
  (role: string): string =>
    withoutNames(roleName(role, language), unsaid);

function deedWords(deed: ProposedDeed, { deeds }: PlainLetterWords, named: (role: string) => string): string {
  switch (deed.type) {
    case "agreement":
      return deeds.agreement;
    case "steward":
      return deeds.steward[deed.on ? "on" : "off"];
    case "role":
      return deeds.role[deed.on ? "on" : "off"](named(deed.role));
    case "standing":
      return deeds.standing[deed.as];
    case "removal":
      return deeds.removal;
    case "seat":
      return deeds.seat[deed.opened === null ? "off" : "on"];
  }
}

function toldBy(asked: Asked, say: PlainLetterWords, sending: Sending): readonly LetterPart[] {
  const told = (title: string, all: readonly { readonly reason: string }[]): readonly LetterPart[] => {
    const given = all.map(({ reason }) => withoutNames(reason, sending.unsaid)).filter((reason) => reason !== "");
    return given.length === 0 ? [] : [{ is: "heading", text: title }, ...given.map((each) => said(each))];
  };
  const open = asked.objections.filter(({ resolved }) => !resolved);
  return [
    ...(sending.objections ? told(say.objections, open) : []),
    ...(sending.reasons ? told(say.reasons[asked.rule.method === "advice" ? "advice" : "other"], asked.reasons) : []),
  ];
}

function said(words: string): LetterPart {
  return { is: "said", text: words };
}

function answers(asked: Asked, say: PlainLetterWords): readonly LetterPart[] {
  const { method, reasons } = asked.rule;
  const heading: LetterPart = { is: "heading", text: say.answer };
  if (method === "advice") return [heading, { is: "room", text: say.advice, lines: 8 }];
  const boxes = offeredBy(asked.rule, asked.objections);
  return [
    heading,
    text(say.tick[ticking[method] ?? "one"]),
    ...boxes.flatMap((choice) => boxesOf(choice, asked, say)),
    { is: "room", text: say.reason[reasons ? "asked" : "free"], lines: 4 },
    ...(method === "consent" || method === "consensus"
      ? [{ is: "room", text: say.against[method], lines: 5 } as const]
      : []),
  ];
}

/** How an answer is given where it is not one box. */
const ticking: Partial<Record<Method, keyof PlainLetterWords["tick"]>> = { approval: "any", ranked: "order" };

function boxesOf(choice: Choice, { options, rule }: Asked, say: PlainLetterWords): readonly LetterPart[] {
  if (choice === "advice") return [];
  if (choice !== "options") return [{ is: "box", text: say.choices[choice] }];
  return options.map((option) => ({ is: rule.method === "ranked" ? "place" : "box", text: option }));
}
