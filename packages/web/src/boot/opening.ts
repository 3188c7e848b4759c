import type { Member } from "@unionhall/member";
import { KeepsNothing } from "@unionhall/member";
import type { Signal } from "@preact/signals";
import type { Broken } from "../screens/arriving/outside.tsx";
import { atHome } from "../state/member.ts";
import { NotFetched } from "./not-fetched.ts";
import type { Stage } from "./stage.ts";
import { memberOf } from "./stage.ts";
import type { Place } from "./tab.ts";

/** What opening needs of the browser around it. */
export interface Around {
  readonly isNewHere: () => Promise<boolean>;
  readonly openMember: () => Promise<Member>;
  readonly takePlace: (lost: () => Promise<void>) => Promise<Place>;
  readonly takeOver: (lost: () => Promise<void>) => Promise<Place>;
  /** Told of the member at home; what it gives back is called when they go. */
  readonly cameHome: (member: Member) => () => void;
}

/** From a closed hall to the member at home, or to the reason why not. */
export class Opening {
  readonly #stage: Signal<Stage>;
  readonly #around: Around;
  #goHence: () => void = () => {};
  /** Moves when this tab takes its place or loses it: a member opened for a turn that is over is let go. */
  #turn = 0;
  /** The member on their way; done once they are at home, or let go. */
  #coming: Promise<void> = Promise.resolve();

  constructor(stage: Signal<Stage>, around: Around) {
    this.#stage = stage;
    this.#around = around;
  }

  async begin(): Promise<void> {
    const [place, isNew] = await Promise.all([this.#around.takePlace(this.#lost), this.#around.isNewHere()]);
    await this.#enter(place, isNew);
  }

  async #enter(place: Place, isNew: boolean): Promise<void> {
    if (place === "taken") return this.#elsewhere();
    this.#stage.value = { at: "opening", isNew };
    const turn = ++this.#turn;
    this.#coming = this.#coming.then(() => this.#comeHome(turn));
    await this.#coming;
  }

  async #comeHome(turn: number): Promise<void> {
    // One at a time: whoever was on their way for an earlier turn has been let go by now.
    if (turn !== this.#turn) return;
    try {
      const member = await this.#around.openMember();
      if (turn !== this.#turn) return await member.close();
      this.#goHence = this.#around.cameHome(member);
      this.#stage.value = { at: "home", home: atHome(member) };
    } catch (error) {
      if (turn === this.#turn) this.#stage.value = { at: "broken", why: whyBroken(error) };
    }
  }

  #elsewhere(): void {
    const useHere = async (): Promise<void> => this.#enter(await this.#around.takeOver(this.#lost), false);
    this.#stage.value = { at: "other-tab", useHere: () => void useHere() };
  }

  /** Another tab took over: this one lets go of everything first, a member on their way as well. */
  readonly #lost = async (): Promise<void> => {
    this.#turn++;
    const member = memberOf(this.#stage.value);
    this.#goHence();
    this.#elsewhere();
    await member?.close();
    await this.#coming;
  };
}

function whyBroken(error: unknown): Broken {
  if (error instanceof NotFetched) return "unfetched";
  if (error instanceof KeepsNothing || !("indexedDB" in globalThis)) return "store";
  if (error instanceof DOMException && error.name !== "NotSupportedError") return "store";
  return globalThis.crypto?.subtle === undefined ? "old" : "other";
}
