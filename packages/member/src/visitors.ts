import type { CircleId, MemberId } from "@unionhall/protocol";
import type { CallPerson } from "./calls.ts";
import type { Outcome } from "./outcome.ts";
import type { At } from "./rooms.ts";

/**
 * A call that is open beyond its circle has a circle of its own, its linked circle, in which nothing of the other is. Whoever hosts is a
 * member there; visitors are guests, come muted, and are let in one by one. Each comes by a link of their own, as `invite` makes it.
 */
export interface VisitorActs {
  /** Opens the call; `title` and `name`, as what its visitors know it and this person. Gone on with where it was cut off. */
  open(call: At, ask: { readonly title: string; readonly name: string }): Promise<Outcome<CircleId>>;
  /** As this device has it; null where a circle is not one in which guests come muted. */
  look(circle: CircleId): VisitorsView | null;
  /** The circle that a call is open in beyond its own, if this person is in it. */
  linkedTo(call: At): CircleId | null;
  /** Whether a call stands as open in a circle that this person does not host: somebody else opened it, or wrote that. */
  isElsewhere(call: At): boolean;
  /** That a call is open nowhere else, as far as its own circle has it; the circle that it was open in goes on. */
  unlink(call: At): Promise<Outcome<void>>;
  /** By a host: whether one of the visitors can write, or, with null, all of them. */
  giveFloor(circle: CircleId, to: MemberId | null, given: boolean): Promise<Outcome<void>>;
  /** By a host: every visitor goes, and reads nothing that comes. */
  seeOut(circle: CircleId): Promise<Outcome<void>>;
}

export interface VisitorsView {
  /** The call there; null as long as this device does not know it. */
  readonly call: At | null;
  /** In the circle that it is of; null where it is not known here. */
  readonly home: (At & { readonly path: readonly At["room"][] }) | null;
  /** Whether all visitors have the floor. */
  readonly all: boolean;
  /** Empty to one of them. */
  readonly visitors: readonly (CallPerson & { readonly floor: boolean })[];
}
