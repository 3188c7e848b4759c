import { sendOn } from "../circle/send.ts";
import { bearing } from "./bearing.ts";
import { isRenewed } from "./renewed.ts";
import type { Session } from "./session.ts";

/** What its person says goes at once, also while a session is at something else; what stays of it goes in turn with that. */
export class Sends {
  readonly #session: Session;
  readonly #open = new Set<Promise<void>>();
  #isEnded = false;

  constructor(session: Session) {
    this.#session = session;
  }

  async run(rest: () => Promise<void>): Promise<void> {
    const sent = this.#send(rest);
    this.#open.add(sent);
    try {
      await sent;
    } finally {
      this.#open.delete(sent);
    }
  }

  /** When all that was to be sent so far has been tried. */
  async idle(): Promise<void> {
    await Promise.allSettled(this.#open);
  }

  end(): void {
    this.#isEnded = true;
  }

  async #send(rest: () => Promise<void>): Promise<void> {
    if (!this.#isEnded && mayGoOn(this.#session)) await bearing(this.#session, () => sendOn(this.#session.circle));
    await rest();
  }
}

/** Under keys that stand, in a circle of people: what a desk is told, and what a visit says, depends on what is read there. */
function mayGoOn({ circle, state, held }: Session): boolean {
  const { book, link, me, isOutlived } = circle;
  if (state !== "in" || !link.online || isOutlived || me.visit !== undefined) return false;
  return book.statement?.of !== "devices" && (held.renewed === undefined || isRenewed(circle));
}
