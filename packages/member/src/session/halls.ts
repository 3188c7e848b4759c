import type { Key, Push, SignedAddresses } from "@unionhall/protocol";
import type { Connection } from "../api.ts";
import { HallLink } from "../line/hall-link.ts";
import type { Whereabouts } from "../line/whereabouts.ts";
import { Stopped } from "../problems.ts";
import type { Environment } from "../ports.ts";
import { patience } from "../line/patience.ts";

export interface HallsListener {
  online(hall: Key): void;
  push(push: Push): void;
  changed(): void;
}

/** Somebody who waits for a hall. */
interface Waiting {
  readonly check: () => void;
  readonly giveUp: () => void;
}

/** The halls this member's circles are in, one link each. A hall is its key: at an address there may answer another. */
export class Halls {
  readonly #env: Environment;
  readonly #whereabouts: Whereabouts;
  readonly #listener: HallsListener;
  readonly #links: HallLink[] = [];
  readonly #waiting = new Set<Waiting>();
  readonly #sleep: () => void;
  /** Of each link, in the order in which they were made. */
  readonly #states: Connection[] = [];

  constructor(env: Environment, whereabouts: Whereabouts, listener: HallsListener) {
    this.#env = env;
    this.#whereabouts = whereabouts;
    this.#listener = listener;
    this.#sleep = env.awake?.(() => this.#hurry()) ?? (() => undefined);
  }

  /** The best there is: one hall that is gone takes nobody off the line. */
  get connection(): Connection {
    const all = this.#states;
    return (["online", "connecting"] as const).find((state) => all.includes(state)) ?? "offline";
  }

  /** The link to the hall of a key, which this member knows by an address. */
  link(address: string, key: Key): HallLink {
    const known = this.#links.find(({ pinned }) => pinned === key);
    const unknown = this.#at(address).find(({ pinned }) => pinned === null);
    const link = known ?? unknown ?? this.#dial(address);
    link.pin(key);
    link.tellOf(address);
    return link;
  }

  /** Keys of the halls that can be reached now. */
  online(): readonly Key[] {
    return [...new Set(this.#links.flatMap(({ hall }) => hall ?? []))];
  }

  /**
   * A hall's word on where it is, from wherever. A newer one is followed. Throws `Malformed` where the hall did not sign
   * it.
   */
  async learn(signed: SignedAddresses): Promise<void> {
    if (!(await this.#whereabouts.learn(signed))) return;
    for (const link of this.#links) if (link.pinned === signed.statement.hall) link.follow();
  }

  /**
   * The link once it is up: to the hall of a key, or to the one that is known at an address, or to whichever answers
   * where none is. Throws `Stopped` with `offline` when it does not come up in time, with `other-hall` when somebody
   * else answers.
   */
  async reached(address: string, key?: Key): Promise<HallLink> {
    const link = key === undefined ? (this.#at(address)[0] ?? this.#dial(address)) : this.link(address, key);
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
    return this.#links.filter((link) => link.isKnownAt(address));
  }

  #dial(address: string): HallLink {
    const at = this.#states.push("offline") - 1;
    const link: HallLink = new HallLink(this.#env, this.#whereabouts, address, {
      state: (state) => {
        this.#states[at] = state;
        if (state === "online" && link.hall !== null) this.#listener.online(link.hall);
        for (const { check } of this.#waiting) check();
        this.#listener.changed();
      },
      push: (push) => this.#listener.push(push),
    });
    this.#links.push(link);
    return link;
  }

  #hurry(): void {
    for (const link of this.#links) link.hurry();
  }
}
