import type { CircleId, Reason } from "@unionhall/protocol";
import type { Starter } from "@unionhall/union";
import type { Language } from "./api.ts";
import type { AloneView } from "./alone.ts";
import type { Outcome } from "./outcome.ts";

/** What a circle is called, and what it is for. */
export interface AboutCircle {
  readonly title: string;
  /** A line or two; empty: nobody says. */
  readonly purpose?: string;
}

/** What a circle begins with. What is left out is as in every circle. */
export interface Furniture {
  readonly tools?: readonly string[];
  /** For how many days the hall keeps what passes in it. */
  readonly keep?: number;
  /** The agreement that binds it from its founding on; left out, a team's. */
  readonly starter?: Starter;
  /** The first message on its board. */
  readonly welcome?: Welcome;
}

/** A message in the words of a template, and marked as that. */
export interface Welcome {
  readonly title: string;
  readonly text: string;
}

export interface NewHall extends AboutCircle {
  readonly hall: string;
  readonly code: string;
  /** What the founder is called in it. */
  readonly name: string;
  readonly language: Language;
  /** The agreement that binds it from its founding on; left out, a team's. */
  readonly starter?: Starter;
}

export interface NewCircle extends AboutCircle, Furniture {
  readonly in: CircleId;
  readonly name: string;
}

/** A circle that was asked for from here and is not open. */
export interface OpeningView {
  readonly circle: CircleId;
  readonly title: string;
  /** Set where it is to be of two: the circle it comes from, and the other there, whose name its title is. */
  readonly alone: Pick<AloneView, "circle" | "member"> | null;
  /** Why the hall will not have it, told until it is let go of; null: it is on its way. */
  readonly refused: Reason | null;
}

export interface FoundingActs {
  /**
   * Circles from templates, in the hall of one that this member is in. They are kept on this device at once and opened by
   * themselves, now or when the hall can be reached. What they founded there under the same title already, or is on
   * its way, is not opened twice: `there` are those titles.
   */
  fromTemplates(ask: {
    readonly in: CircleId;
    readonly name: string;
    readonly circles: readonly (AboutCircle & Furniture)[];
  }): Promise<Outcome<{ readonly there: readonly string[] }>>;
  /** By a steward: gives a circle what it has not of a template. What it has, stays. */
  furnish(
    circle: CircleId,
    beginning: Omit<AboutCircle & Furniture, "title" | "keep" | "starter">,
  ): Promise<Outcome<void>>;
  /** Those that open by themselves, and what a hall refused while nobody waited for it. */
  opening(): readonly OpeningView[];
  /** One that a hall refused is told of no more. */
  letGo(circle: CircleId): Promise<Outcome<void>>;
}
