import type { CallRole, Starter } from "@unionhall/union";
import type { Proposal, Seat, Stop, TimeOut } from "./decided.ts";
import type { ScriptOfCall } from "./national/script.ts";
import type { PersonName } from "./people.ts";
import type { Said } from "./said.ts";

/** A short sign, given to what somebody said or made. */
export interface Boost {
  readonly by: PersonName;
  readonly boost: string;
}

/** What somebody answered. Like every text here, it names others as `@Gus`. */
export interface Comment {
  readonly by: PersonName;
  readonly text: Said;
  readonly boosts?: readonly Boost[];
}

/** What can be had of anything that people made: it is talked about, and one of them wants to find it again. */
export interface Talked {
  readonly comments?: readonly Comment[];
  readonly boosts?: readonly Boost[];
  /** By who is shown in the drill. */
  readonly bookmarked?: true;
}

/** Somebody does it, so many days ago. */
export interface Done {
  readonly ago: number;
  readonly by: PersonName;
}

/** A message on a circle's board. */
export interface Message extends Done, Talked {
  readonly title: Said;
  readonly text: Said;
  readonly pinned?: true;
}

/** A line in a circle's chat. */
export interface Line extends Done {
  readonly text: Said;
  readonly boosts?: readonly Boost[];
  /** It answers the line before it. */
  readonly answering?: true;
}

export interface ToDo {
  readonly title: Said;
  readonly notes?: Said;
  readonly group?: Said;
  readonly assigned?: readonly PersonName[];
  /** In how many days from today; of the past where it is below 0. */
  readonly due?: number;
  readonly done?: Done;
}

export interface List extends Done, Talked {
  readonly title: Said;
  readonly notes?: Said;
  readonly toDos: readonly ToDo[];
}

/** A document, with what became of it. */
export interface Document extends Done, Talked {
  readonly title: Said;
  readonly folder?: Said;
  readonly text: Said;
  readonly versions?: readonly (Done & { readonly text: Said })[];
}

/** An event; it begins in so many days from today, or on the first such weekday from then on. 0 is Monday. */
export interface Event extends Done, Talked {
  readonly title: Said;
  readonly notes?: Said;
  readonly place?: Said;
  readonly in: number;
  readonly weekday?: number;
  /** Minutes since midnight, and how many; left out, it is all day. */
  readonly at?: readonly [minute: number, length: number];
  readonly weeks?: number;
  readonly come?: readonly { readonly by: PersonName; readonly coming: "yes" | "maybe" | "no" }[];
  /** It is a call in both languages, with this for whoever needs it. */
  readonly access?: Said;
}

/** A call as it went, so many days from today: of the event that is called as its script is. */
export interface HeldCall extends Done {
  readonly in: number;
  readonly script: ScriptOfCall;
  readonly after: AfterCall;
  /** A line of its notes came to be decided in the circle. */
  readonly decided: Done & { readonly note: Said; readonly proposal: Said };
}

/** What is made of a call's notes the next morning. */
export interface AfterCall extends Done {
  /** The list into which goes what is to be done. */
  readonly list: Said;
  /** Who takes each of it, in the order of the notes. */
  readonly takes: readonly (readonly PersonName[])[];
  /** Who says that the notes are what was said. */
  readonly yes: readonly PersonName[];
  /** The next call of the event: what was carried over stands on its agenda. */
  readonly next: { readonly in: number; readonly could: readonly (readonly [role: CallRole, who: PersonName])[] };
}

/** A question that is asked on some weekdays, with what people answered. */
export interface Question extends Done {
  readonly title: Said;
  readonly days: readonly number[];
  readonly minute: number;
  readonly answers: readonly (Done & Talked & { readonly text: Said })[];
}

/** What somebody says of themselves; `away` to the end of so many days from today. */
export interface About extends Done {
  readonly pronouns?: Said;
  readonly help?: Said;
  readonly away?: number;
}

/** A circle of the union, with what was said and made in it over the year. A feature more is a field more. */
export interface CircleOfUnion {
  readonly title: Said;
  readonly purpose: Said;
  /** Who opens it, and who is there with them from the first day. */
  readonly openers: readonly [PersonName, PersonName, PersonName, ...PersonName[]];
  /** How many days ago. */
  readonly ago: number;
  /** How many have come into it by today. */
  readonly size: number;
  /** The agreement that it begins with; left out, a team's. */
  readonly starter?: Starter;
  /** Who comes into it as an adviser, and into no other. */
  readonly advisers?: readonly PersonName[];
  /** Who is named a steward beside those who are. */
  readonly stewards?: readonly (Done & { readonly who: PersonName })[];
  readonly proposals?: readonly Proposal[];
  readonly timeOuts?: readonly TimeOut[];
  readonly seats?: readonly Seat[];
  readonly stop?: Stop;
  readonly board: readonly Message[];
  readonly chat: readonly Line[];
  readonly lists?: readonly List[];
  readonly docs?: readonly Document[];
  readonly schedule?: readonly Event[];
  readonly calls?: readonly HeldCall[];
  readonly questions?: readonly Question[];
  readonly people?: readonly About[];
  /** Somebody has died: a steward says so. */
  readonly remembered?: Done & { readonly who: PersonName };
  /** Somebody has read all there is to them. */
  readonly read?: Done;
}
