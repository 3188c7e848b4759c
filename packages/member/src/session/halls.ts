import type { Key, Push } from "@unionhall/protocol";
import type { Connection } from "../api.ts";
import { HallLink } from "../line/hall-link.ts";
import { Stopped } from "../problems.ts";
import type { Environment } from "../ports.ts";

export interface HallsListener {
  online(address: string): void;
  push(address: string, push: Push): void;
  changed(): void;
}

/** Somebody who waits for a hall. */
interface Waiting {
  readonly check: () => void;
  readonly giveUp: () => void;
}

/** How long a person waits for a hall before they are told that it does not answer. */
const patience = 15_000;

/** The halls this member's circles are in, one link each. A hall is its key: at an address there may answer another. */
export class Halls {
  readonly #env: Environment;
  readonly #listener: HallsListener;
  readonly #links: HallLink[] = [];
  readonly #waiting = new Set<Waiting>();
  readonly #sleep: () => void;
  /** Of each link, in the order in which they were made. */
  readonly #states: Connection[] = [];

  constructor(env: Environment, listener: HallsListener) {
    this.#env = env;
    this.#listener = listener;
    this.#sleep = env.awake?.(() => this.#hurry()) ?? (() => undefined);
  }

  /** The best there is: one hall that is gone takes nobody off the line. */
  get connection(): Connection {
    const all = this.#states;
    return (["online", "connecting"] as const).find((state) => all.includes(state)) ?? "offline";
  }

  /** The link to the hall that this member knows by an address and a key. */
  link(address: string, key: Key): HallLink {
    const here = this.#at(address);
    const link = here.find(({ pinned }) => pinned === key) ?? here.find(({ pinned }) => pinned === null);
    const known = link ?? this.#dial(address);
    known.pin(key);
    return known;
  }

  /** Addresses of the halls that can be reached now. */
  online(): readonly string[] {
    return [...new Set(this.#links.filter(({ online }) => online).map(({ address }) => address))];
  }

  /**
   * The link once it is up: to the hall that is known at an address, or to whichever answers where none is. Throws
   * `Stopped` with `offline` when it does not come up in time, with `other-hall` when somebody else answers.
   */
  async reached(address: string): Promise<HallLink> {
    const link = this.#at(address)[0] ?? this.#dial(address);
    link.hurry();
    if (link.online) return link;
    return new Promise((resolve, reject) => {
      const done = (): void => {
        callOff();
        this.#waiting.delete(waiting);
      };
      const check = (): void => {
        if (!link.online && !link.isOther) return;
        done();
        if (link.online) resolve(link);
        else reject(new Stopped("other-hall"));
      };
      const giveUp = (): void => {
        done();
        reject(new Stopped("offline"));
      };
      const callOff = this.#env.clock.after(patience, giveUp);
      const waiting = { check, giveUp };
      this.#waiting.add(waiting);
    });
  }

  close(): void {
    this.#sleep();
    for (const link of this.#links.splice(0)) link.close();
    for (const { giveUp } of this.#waiting) giveUp();
  }

  #at(address: string): readonly HallLink[] {
    return this.#links.filter((link) => link.address === address);
  }

  #dial(address: string): HallLink {
    const at = this.#states.push("offline") - 1;
    const link = new HallLink(this.#env, address, {
      state: (state) => {
        this.#states[at] = state;
        if (state === "online") this.#listener.online(address);
        for (const { check } of this.#waiting) check();
        this.#listener.changed();
      },
      push: (push) => this.#listener.push(address, push),
    });
    this.#links.push(link);
    return link;
  }

  #hurry(): void {
    for (const link of this.#links) link.hurry();
  }
}
