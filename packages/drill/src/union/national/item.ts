import type { PersonName } from "../people.ts";
import type { MomentMark, Tell } from "./moment.ts";
import type { Asked, NoteLine, ScriptOfCall, Speech } from "./script.ts";
import type { Turns } from "./turns.ts";

const [second, minute] = [1_000, 60_000];
/** An item that is carried over takes so long. */
const carriedTakes = 2 * minute;
/** So many letters of what is said are written along at once, as they come. */
const longestLine = 20;

/** What the moments of a call are told with. */
export interface Telling {
  readonly script: ScriptOfCall;
  readonly people: number;
  readonly number: (name: PersonName) => number;
  readonly tell: Tell;
  readonly turns: Turns;
}

/** Tells an item from its beginning at a time. Gives its end. */
export function momentsOfItem(telling: Telling, item: number, at: number): number {
  const { script, number, tell } = telling;
  const { leads, items } = script;
  const { minutes, extended = 0, carried, asked = [], notes } = items[item]!;
  const lasts = carried === true ? carriedTakes : (minutes + extended) * minute;
  tell(at, number(leads.time), { type: "move", to: item, minutes });
  speak(telling, item, at, lasts);
  for (const [nth, each] of asked.entries()) ask(telling, each, at + lasts * (0.55 + (0.4 * nth) / asked.length));
  if (extended > 0) tell(at + lasts * 0.6, number(leads.time), { type: "extend", minutes: extended });
  for (const [nth, line] of notes.entries()) note(telling, item, line, at + (lasts * (nth + 0.6)) / notes.length, nth);
  return at + lasts;
}

/** Each speaks for as long. Between, somebody raises their hand and lowers it again. */
function speak(telling: Telling, item: number, from: number, lasts: number): void {
  const { script, turns, people, tell } = telling;
  const { speeches } = script.items[item]!;
  const each = (lasts - 20 * second) / speeches.length;
  const raised = new Set<Speech>();
  for (const [nth, planned] of speeches.entries()) {
    const at = from + 15 * second + nth * each;
    if (turns.isEmpty) raise(telling, speeches, raised, { nth: nth - 1, at: at - each, each });
    write(telling, turns.give(at, planned), at, each);
    raise(telling, speeches, raised, { nth, at, each });
    if (nth % 6 !== 4) continue;
    let by = (nth * 7 + 29) % people;
    while (turns.hasUp(by)) by = (by + 1) % people;
    const ask = tell(at + 0.8 * each, by, { type: "ask", for: "speak", first: false });
    tell(at + 0.9 * each, by, { type: "lower", ask });
  }
}

interface Slot {
  readonly nth: number;
  readonly at: number;
  readonly each: number;
}

/**
 * A hand goes up two speeches before, or while that is spoken which it answers; and last of all where it will be let through
 * out of its turn.
 */
function raise({ turns }: Telling, speeches: readonly Speech[], raised: Set<Speech>, { nth, at, each }: Slot): void {
  const due = speeches.flatMap((speech, other) => {
    const how = speech[3];
    const ahead = how?.as === undefined && how?.because === undefined ? 2 : 1;
    if (other - ahead > nth || raised.has(speech)) return [];
    return [{ speech, share: how?.because === undefined ? 0.2 + 0.1 * Math.min(3, other - nth) : 0.7 }];
  });
  for (const { speech, share } of due.sort((a, b) => a.share - b.share)) {
    if (turns.waits(speech)) continue;
    raised.add(speech);
    turns.ask(at + share * each, speech);
  }
}

/** In both languages, a line at a time. */
function write({ script, number, tell }: Telling, [, en, es]: Speech, from: number, lasts: number): void {
  for (const [language, text, by] of [
    ["en", en, script.leads.captions],
    ["es", es, script.leads.interpreter],
  ] as const) {
    const lines = linesOf(text);
    for (const [nth, line] of lines.entries())
      tell(from + 2 * second + (nth * lasts * 0.9) / lines.length, number(by), {
        type: "caption",
        text: line,
        language,
      });
  }
}

function linesOf(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= longestLine) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** Ten of twelve answer, within a minute and a half. */
function ask({ script, people, number, tell }: Telling, asked: Asked, at: number): void {
  const by = number(script.leads.facilitator);
  const check = tell(at, by, { type: "check", asked });
  const whole = asked.falls.reduce((sum, each) => sum + each, 0);
  for (let who = 0; who < people; who++) {
    if (who % 6 === 5) continue;
    let drawn = (who * 31 + asked.question[0].length) % whole;
    const choice = asked.falls.findIndex((share) => (drawn -= share) < 0);
    tell(at + 4 * second + (((who * 37) % people) * 80 * second) / people, who, { type: "answer", check, choice });
  }
  tell(at + 95 * second, by, { type: "close", check });
}

/** Some lines are put better a little later, by somebody else. Whom a line quotes says whether they are named. */
function note({ number, tell }: Telling, item: number, line: NoteLine, at: number, nth: number): void {
  const [by, en, es, mark] = line;
  const written = tell(at, number(by), { type: "note", item, text: [en, es], mark: markOf(mark, number) });
  if (mark !== undefined && typeof mark !== "string") {
    const word = nth % 3 === 0 ? "unnamed" : "named";
    tell(at + 25 * second, number(mark.quotes), { type: "quote", note: written, word });
  } else if (nth % 7 === 3)
    tell(at + 20 * second, number("Pax"), { type: "mend", note: written, text: [`${en} ✓`, `${es} ✓`] });
}

function markOf(mark: NoteLine[3], number: Telling["number"]): MomentMark {
  if (mark === undefined) return { type: "none" };
  return typeof mark === "string" ? { type: mark } : { type: "quote", of: number(mark.quotes) };
}
