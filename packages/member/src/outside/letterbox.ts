import type { Ports } from "@unionhall/kernel";
import { roomInLetter, sealOutsideLetter } from "@unionhall/kernel";
import type { Bytes } from "@unionhall/protocol";
import { letterboxIdOf } from "@unionhall/protocol";
import type { HallEnvironment } from "../line/hall-link.ts";
import type { Outcome } from "../outcome.ts";
import { attempt, Stopped } from "../problems.ts";
import type { LetterLink } from "../session/letter-link.ts";
import { readLetterLink } from "../session/letter-link.ts";
import { atHall } from "./at-hall.ts";

/** What writing a letter from outside needs of a platform: nothing is kept. */
export type OutsideEnvironment = HallEnvironment & Ports;

/** A circle's letterbox as somebody sees it who is not in the circle. They need no desk. */
export interface LetterboxOutside {
  readonly paused: boolean;
  /** The address came with a stamp. */
  readonly stamped: boolean;
  /** How many more bytes of UTF-8 fit into a letter that says this; less than none where it is too long. */
  room(text: string): number;
  /** Leaves a letter. Told again of the same words, because no answer came, it is the same letter. */
  write(text: string): Promise<Outcome<void>>;
}

/**
 * Asks the hall for the key of an address. The address says which key it has to be, so nobody on the way, nor the
 * hall, can have the letter sealed to another.
 */
export function findLetterbox(env: OutsideEnvironment, address: string): Promise<Outcome<LetterboxOutside>> {
  return attempt(async () => {
    const link = readLetterLink(address);
    if (link === null) throw new Stopped("not-a-link");
    const { circle } = link;
    const found = await atHall(env, link.hall, (hall) => hall.ask({ type: "get-letterbox", circle }, "letterbox"));
    const isIt = letterboxIdOf(circle, found.key) === link.letterbox && env.sealing.isLawfulBoxKey(found.key);
    if (!isIt) throw new Stopped({ type: "refused", reason: "letterbox-moved" });
    return new FoundLetterbox(env, link, found);
  });
}

class FoundLetterbox implements LetterboxOutside {
  readonly paused: boolean;
  readonly stamped: boolean;
  readonly #env: OutsideEnvironment;
  readonly #link: LetterLink;
  readonly #key: Bytes;
  #sealed: { readonly text: string; readonly letter: Bytes } | null = null;

  constructor(env: OutsideEnvironment, link: LetterLink, { key, paused }: { key: Bytes; paused: boolean }) {
    this.#env = env;
    this.#link = link;
    this.#key = key;
    this.paused = paused;
    this.stamped = link.stamp !== undefined;
  }

  room(text: string): number {
    return roomInLetter(text.trim());
  }

  write(text: string): Promise<Outcome<void>> {
    return attempt(async () => {
      const said = text.trim();
      if (said === "") throw new Stopped("empty");
      if (this.room(said) < 0) throw new Stopped("too-long");
      const { hall, circle, letterbox, stamp } = this.#link;
      const sealed = await this.#seal(said);
      const put = { type: "put-outside-letter", circle, letterbox, sealed } as const;
      await atHall(this.#env, hall, (at) => at.ask(stamp === undefined ? put : { ...put, stamp }, "done"));
    });
  }

  async #seal(text: string): Promise<Bytes> {
    if (this.#sealed?.text === text) return this.#sealed.letter;
    const letter = await sealOutsideLetter(this.#env, this.#link.circle, this.#key, text);
    this.#sealed = { text, letter };
    return letter;
  }
}
