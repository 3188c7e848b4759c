import { gestures } from "@unionhall/union";
import type { PersonName } from "../people.ts";
import { momentsOfItem, type Telling } from "./item.ts";
import type { Moment, Tell } from "./moment.ts";
import { absentIn, namedIn, type ScriptOfCall } from "./script.ts";
import { Turns } from "./turns.ts";

const minute = 60_000;

/** A call, from the first who leaves a word to its end. */
export interface MomentsOfCall {
  /** Whom the script names, by their numbers; all others have none. */
  readonly named: readonly PersonName[];
  /** In the order of time. What comes of another moment comes after it. */
  readonly moments: readonly Moment[];
}

/** How a script goes with so many people in the call, at least those whom it names. The same each time. */
export function momentsOf(script: ScriptOfCall, people: number): MomentsOfCall {
  const named = namedIn(script);
  const count = Math.max(people, named.length);
  const number = (name: PersonName): number => named.indexOf(name);
  const absent = new Set(absentIn(script).map(number));
  const told: Moment[] = [];
  const tell: Tell = (at, by, does) => {
    const moment = { at: Math.round(at), by, does };
    if (does.type === "word" || !absent.has(by)) told.push(moment);
    return moment;
  };
  const turns = new Turns(tell, number(script.leads.stack), ([by]) => number(by));
  const telling: Telling = { script, people: count, number, tell, turns };
  gather(telling);
  let at = 0;
  for (const item of script.items.keys()) at = momentsOfItem(telling, item, at);
  turns.hush(at + 0.1 * minute);
  comeAndGo(telling, at);
  tell(at + 0.2 * minute, number(script.leads.facilitator), { type: "over" });
  const moments = told
    .map((moment, nth) => ({ moment, nth }))
    .sort((a, b) => a.moment.at - b.moment.at || a.nth - b.nth);
  return { named, moments: moments.map(({ moment }) => moment) };
}

/** Words are left the day before; whoever leads comes first, and everybody else within the first minutes. */
function gather({ script, people, number, tell }: Telling): void {
  for (const [item, { words = [] }] of script.items.entries())
    for (const [by, ...text] of words)
      tell(-20 * 60 * minute + item * minute, number(by), { type: "word", item, text });
  for (const [nth, [role, name]] of Object.entries(script.leads).entries()) {
    tell((nth - 20) * 0.5 * minute, number(name), { type: "come", here: true });
    tell((nth - 20) * 0.5 * minute + 5_000, number(name), { type: "lead", role: role as keyof ScriptOfCall["leads"] });
  }
  const leading = Object.keys(script.leads).length;
  // Whoever is named is there when the first speaks; the others come until five minutes later.
  for (let by = leading; by < people; by++)
    tell(-4 * minute + ((by - leading) * 9 * minute) / people, by, { type: "come", here: true });
}

/** Phones drop out and come back, hands go up and down without a sound, and in the end many are gone before it is over. */
function comeAndGo({ people, tell }: Telling, end: number): void {
  for (let nth = 0; nth < people / 8; nth++) {
    const by = (6 + nth * 11) % people;
    const gone = 8 * minute + (nth * (end - 20 * minute)) / (people / 8);
    tell(gone, by, { type: "come", here: false });
    tell(gone + (1 + (nth % 4)) * minute, by, { type: "come", here: true });
  }
  for (let nth = 0; nth < people / 2; nth++)
    tell(6 * minute + (nth * (end - 8 * minute)) / (people / 2), (nth * 17 + 3) % people, {
      type: "gesture",
      gesture: gestures[(nth * 5) % gestures.length]!,
    });
  for (let nth = 0; nth < people / 6; nth++)
    tell(end - (nth * 4_000) / 3, people - 1 - nth, { type: "come", here: false });
}
