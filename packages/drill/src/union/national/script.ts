import type { AgendaGoal, CallRole, CheckKind } from "@unionhall/union";
import type { PersonName } from "../people.ts";
import type { Said } from "../said.ts";

/** How somebody comes to speak, where it is not by asking to; `because`: why they speak out of their turn. */
export interface How {
  readonly as?: "point" | "response";
  readonly first?: true;
  readonly because?: Said;
}

/** What somebody says aloud, in both languages: it is written along in both. */
export type Speech = readonly [by: PersonName, en: string, es: string, how?: How];

/** A line of the notes; who it quotes, by name. */
export type NoteLine = readonly [
  by: PersonName,
  en: string,
  es: string,
  mark?: "action" | "decision" | "question" | { readonly quotes: PersonName },
];

export interface Asked {
  readonly as: CheckKind;
  readonly question: Said;
  readonly choices?: readonly Said[];
  /** How the answers fall, of all of them. */
  readonly falls: readonly number[];
}

export interface ItemOfCall {
  readonly title: Said;
  readonly owner: PersonName;
  readonly goal: AgendaGoal;
  readonly minutes: number;
  /** What whoever cannot come says to it. */
  readonly words?: readonly (readonly [by: PersonName, en: string, es: string])[];
  readonly speeches: readonly Speech[];
  readonly notes: readonly NoteLine[];
  /** Each after such a share of its speeches. */
  readonly asked?: readonly Asked[];
  /** So many minutes more, once hands were raised for it. */
  readonly extended?: number;
  /** It is not come to: the next call begins with it. */
  readonly carried?: true;
}

/** A call as it went, written for the drill like everything else in its union. */
export interface ScriptOfCall {
  readonly title: Said;
  readonly place: Said;
  readonly access: Said;
  /** Who opens it and prepares it. */
  readonly by: PersonName;
  readonly leads: Readonly<Record<CallRole, PersonName>>;
  readonly items: readonly ItemOfCall[];
}

/** All that is written in it, in both languages. */
export function textsIn({ title, place, access, items }: ScriptOfCall): readonly Said[] {
  const inItems = items.flatMap(({ title: item, words = [], speeches, notes, asked = [] }): readonly Said[] => [
    item,
    ...[...words, ...speeches, ...notes].map(([, en, es]): Said => [en, es]),
    ...speeches.flatMap(([, , , how]) => (how?.because === undefined ? [] : [how.because])),
    ...asked.flatMap(({ question, choices = [] }) => [question, ...choices]),
  ]);
  return [title, place, access, ...inItems];
}

/** All whom the script has do something in the call: each comes once. */
export function namedIn({ leads, items }: ScriptOfCall): readonly PersonName[] {
  const spoken = items.flatMap(({ words = [], speeches, notes }: ItemOfCall) => [
    ...speeches.map(([by]) => by),
    ...notes.map(([by]) => by),
    ...words.map(([by]) => by),
  ]);
  return [...new Set([...Object.values(leads), ...spoken])];
}

/** Who cannot come, and has left a word. */
export function absentIn({ leads, items }: ScriptOfCall): readonly PersonName[] {
  const heard = items.flatMap(({ speeches, notes }) => [...speeches, ...notes].map(([by]) => by));
  const there = new Set([...Object.values(leads), ...heard]);
  return items.flatMap(({ words = [] }) => words.map(([by]) => by)).filter((name) => !there.has(name));
}
