import type { Push } from "@unionhall/protocol";
import { takePush } from "../circle/take-push.ts";
import type { Session } from "./session.ts";

/** What a session does about what its hall tells. */
interface Does {
  /** Whether nothing is done here any more. */
  isPast(): boolean;
  arrive(): Promise<void>;
  settle(): Promise<void>;
  /** What was told was not all taken: next time everything is asked for. */
  missed(): void;
}

/** After so many it is settled what they bring, also while more come. */
const mostBefore = 32;

/** What a hall tells by itself: it is taken and shown, and what a device has to do about it comes after that. */
export class Pushes {
  readonly #session: Session;
  readonly #does: Does;
  #came = 0;
  #isToSettle = false;

  constructor(session: Session, does: Does) {
    this.#session = session;
    this.#does = does;
  }

  take(push: Push): void {
    this.#came += 1;
    const nth = this.#came;
    void this.#session.run(() => this.#take(push));
    // Once for all that came until then.
    void this.#session.run(async () => {
      if (!this.#isToSettle || (nth !== this.#came && nth % mostBefore !== 0)) return false;
      this.#isToSettle = false;
      return this.#does.settle();
    });
  }

  async #take(push: Push): Promise<void> {
    const { circle, letters, listener } = this.#session;
    if (this.#does.isPast()) return;
    if (push.type === "offered") return listener.arrived(this.#session);
    if (push.type === "lettered") letters.came();
    if (push.type === "left") return this.#does.arrive();
    try {
      await takePush(circle, push);
    } catch (error) {
      this.#does.missed();
      throw error;
    }
    this.#isToSettle ||= this.#session.state !== "waiting";
  }
}
