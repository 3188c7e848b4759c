import type { CircleId } from "@unionhall/protocol";
import type { Language } from "./api.ts";

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
