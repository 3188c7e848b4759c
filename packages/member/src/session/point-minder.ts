import { isInCall } from "../calls/in-call.ts";
import { isPointDue, makeIfDue } from "../circle/points.ts";
import { Beside } from "./beside.ts";
import type { Session } from "./session.ts";
import { spread } from "./waits.ts";

/** Sending one takes a phone some seconds, and nobody waits for it: in ms. */
const longest = 60_000;

/** Whoever begins in this circle later should not have much to read: one of its devices makes a point when one is due. */
export class PointMinder {
  readonly #session: Session;
  readonly #beside: Beside;

  constructor(session: Session) {
    this.#session = session;
    this.#beside = new Beside(session);
  }

  /**
   * Sees after a while whether somebody else has made it, and makes it otherwise. Not in a call: on a line far from a mast it would be
   * in the way of a raised hand for seconds.
   */
  async look(): Promise<void> {
    const { circle } = this.#session;
    if (this.#beside.isBusy || !(await isPointDue(circle)) || isInCall(this.#session)) return;
    this.#beside.after(spread(circle, longest), async () => {
      if (isInCall(this.#session)) return;
      const isMade = await makeIfDue(circle);
      this.#session.listener.grew(this.#session);
      if (isMade) await this.#session.send();
    });
  }

  end(): void {
    this.#beside.end();
  }
}
