import type { CircleId } from "@unionhall/protocol";
import type { Language } from "./api.ts";
import type { Outcome } from "./outcome.ts";

/** What a circle is called, and what it is for. */
export interface AboutCircle {
  readonly title: string;
  /** A line or two; empty: nobody says. */
  readonly purpose?: string;
}

export interface NewHall extends AboutCircle {
  readonly hall: string;
  readonly code: string;
  /** What the founder is called in it. */
  readonly name: string;
  readonly language: Language;
}

export interface NewCircle extends AboutCircle {
  readonly in: CircleId;
  readonly name: string;
}

export interface FoundingActs {
  /**
   * Several circles in the hall of one that this member is in, each with its tools. They are kept on this device at once
   * and opened by themselves, now or when the hall can be reached; what is there under its title already is left out.
   */
  several(ask: {
    readonly in: CircleId;
    readonly name: string;
    readonly circles: readonly (AboutCircle & { readonly tools: readonly string[] })[];
  }): Promise<Outcome<void>>;
  /** The titles of those that are not open yet. */
  opening(): readonly string[];
}
