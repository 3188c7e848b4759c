import type { Key } from "@unionhall/protocol";
import type { Circle } from "../circle/circle.ts";
import type { Knock } from "../circle/deeds.ts";
import { readKnocks } from "../circle/deeds.ts";

/** What is known here of letters at the hall. They are asked for on coming in, and when it says that one was left. */
export class Letters {
  /** Who asks to be let in. */
  knocks: readonly Knock[] = [];
  /** One came from outside since somebody last looked at them here. */
  fromOutside = false;
  readonly #circle: Circle;
  #isRead = false;
  /** The hall has said so, and it may have been a newcomer's. */
  #came = false;

  constructor(circle: Circle) {
    this.#circle = circle;
  }

  /** What was read may not be all any more. */
  again(): void {
    this.#isRead = false;
  }

  came(): void {
    [this.#isRead, this.#came] = [false, true];
  }

  async read(): Promise<void> {
    const { book } = this.#circle;
    const isOpen = (invitation: Key): boolean => book.invitations.get(invitation)?.state === "open";
    const { length } = this.knocks;
    if (!this.#isRead && [...book.invitations.keys()].some(isOpen)) this.knocks = await readKnocks(this.#circle);
    if (this.#came && this.knocks.length <= length && book.publicLetterbox !== null) this.fromOutside = true;
    [this.#isRead, this.#came] = [true, false];
    this.knocks = this.knocks.filter(({ signed }) => isOpen(signed.letter.invitation));
  }
}
