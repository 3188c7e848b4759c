import type { CircleId } from "@unionhall/protocol";

/** A visit, as the borrowed computer sees it. */
export interface VisitView {
  /** Milliseconds since 1970. */
  readonly until: number;
  readonly over: boolean;
}

/** A visit that was prepared, as its owner hands it to the borrowed computer. */
export interface PreparedVisit {
  readonly link: string;
  /** Milliseconds since 1970. */
  readonly until: number;
  /** Circles the visit cannot go to: of another hall, not open to this device now, or too many for one link. */
  readonly leftOut: readonly CircleId[];
}
