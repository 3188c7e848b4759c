import type { Push } from "@unionhall/protocol";
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

/** The halls this member's circles are in, one link each. */
export class Halls {
  readonly #env: Environment;
  readonly #listener: HallsListener;
  readonly #links = new Map<string, HallLink>();
  readonly #waiting = new Set<Waiting>();
  readonly #sleep: () => void;
  #connection: Connection = "offline";

  constructor(env: Environment, listener: HallsListener) {
    this.#env = env;
    this.#listener = listener;
    this.#sleep = env.awake?.(() => this.#hurry()) ?? (() => undefined);
  }

  get connection(): Connection {
    return this.#connection;
  }

  link(address: string): HallLink {
    const known = this.#links.get(address);
    if (known !== undefined) return known;
    const link = new HallLink(this.#env, address, {
      state: (state) => {
        this.#connection = state;
        if (state === "online") this.#came(address);
        this.#listener.changed();
      },
      push: (push) => this.#listener.push(address, push),
    });
    this.#links.set(address, link);
    return link;
  }

  /** Addresses of the halls that can be reached now. */
  online(): readonly string[] {
    return [...this.#links].flatMap(([address, link]) => (link.online ? [address] : []));
  }

  /** The link once it is up. Throws `Stopped` with `offline` when it does not come up in time. */
  async reached(address: string): Promise<HallLink> {
    const link = this.link(address);
    link.hurry();
    if (link.online) return link;
    return new Promise((resolve, reject) => {
      const done = (): void => {
        callOff();
        this.#waiting.delete(waiting);
      };
      const check = (): void => {
        if (!link.online) return;
        done();
        resolve(link);
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
    for (const link of this.#links.values()) link.close();
    this.#links.clear();
    for (const { giveUp } of this.#waiting) giveUp();
  }

  #hurry(): void {
    for (const link of this.#links.values()) link.hurry();
  }

  #came(address: string): void {
    this.#listener.online(address);
    for (const { check } of this.#waiting) check();
  }
}
