import { randomBytes } from "node:crypto";
import type { CircleId } from "@unionhall/protocol";
import { bytesOf, idOf } from "@unionhall/protocol";
import pg from "pg";
import type { DatabaseAddress } from "../../config/database-address.ts";
import { clientConfig } from "./client-config.ts";
import { named } from "./trouble.ts";

export interface EarParts {
  /** Other processes may have changed these. */
  readonly hinted: (circles: readonly CircleId[]) => void;
  /** Hints may have been lost. Never rejects. */
  readonly look: () => Promise<void>;
  /** The database has gone away, or is back. */
  readonly away: (isAway: boolean) => void;
  readonly every: Every;
}

/** Runs something every so many milliseconds, until what it answers with is called. */
export type Every = (ms: number, run: () => void) => () => void;

const channel = "unionhall";
/** A payload holds 8,000 bytes; an id of 20 bytes takes 27 of them. */
const circlesInHint = 250;
const idLength = 20;
/** Milliseconds: how often is looked for what no hint told of, and how soon a line that broke is tried again. */
const pause = { look: 15_000, dial: 1_000 } as const;

/**
 * The line on which the processes of a hall give each other hints. PostgreSQL keeps no hint for who is not listening,
 * so nothing depends on one: whoever was away looks, and everybody looks now and then. A hint goes out once its
 * transaction is on disk, not with it: transactions that notify commit one after the other.
 */
export class Ear {
  readonly #address: DatabaseAddress;
  readonly #parts: EarParts;
  /** By which one's own hints are known. */
  readonly #name: string = randomBytes(6).toString("base64");
  readonly #stops: readonly (() => void)[];
  readonly #waiting = new Set<CircleId>();
  #client: pg.Client | null = null;
  #dialing = false;
  #telling: Promise<void> | null = null;
  #closed = false;

  private constructor(address: DatabaseAddress, parts: EarParts) {
    this.#address = address;
    this.#parts = parts;
    this.#stops = [
      parts.every(pause.look, () => void this.#look()),
      parts.every(pause.dial, () => void this.#redial()),
    ];
  }

  /** Throws where the database cannot be reached. */
  static async open(address: DatabaseAddress, parts: EarParts): Promise<Ear> {
    const ear = new Ear(address, parts);
    try {
      await ear.#dial();
      return ear;
    } catch (error) {
      await ear.close();
      throw error;
    }
  }

  /** Those that come while a hint is on its way go with the next one. */
  tell(circles: Iterable<CircleId>): void {
    for (const circle of circles) this.#waiting.add(circle);
    if (this.#waiting.size > 0) this.#telling ??= this.#tellAll();
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const stop of this.#stops) stop();
    await this.#telling;
    const client = this.#client;
    this.#client = null;
    await client?.end();
  }

  async #tellAll(): Promise<void> {
    while (this.#waiting.size > 0) {
      const some = [...this.#waiting].slice(0, circlesInHint);
      for (const circle of some) this.#waiting.delete(circle);
      const payload = this.#name + Buffer.concat(some.map(bytesOf)).toString("base64");
      // Where the line is down, the others look by themselves.
      await this.#client?.query("SELECT pg_notify($1, $2)", [channel, payload]).catch(() => {});
    }
    this.#telling = null;
  }

  #hear(payload: string): void {
    if (payload.startsWith(this.#name)) return;
    const bytes = new Uint8Array(Buffer.from(payload.slice(this.#name.length), "base64"));
    const ids: CircleId[] = [];
    for (let at = 0; at + idLength <= bytes.length; at += idLength)
      ids.push(idOf("circle", bytes.subarray(at, at + idLength)));
    this.#parts.hinted(ids);
  }

  async #look(): Promise<void> {
    // A line that is dead without a word breaks by being used.
    this.#client?.query("SELECT").catch(() => {});
    await this.#parts.look();
  }

  /** As long as it fails it is tried again. */
  async #redial(): Promise<void> {
    if (this.#client !== null || this.#dialing) return;
    this.#dialing = true;
    await this.#dial().then(
      () => this.#parts.away(false),
      () => {},
    );
    this.#dialing = false;
    if (this.#client !== null) await this.#parts.look();
  }

  async #dial(): Promise<void> {
    const client = new pg.Client({
      ...clientConfig(this.#address),
      application_name: "unionhall hints",
      pipeline: true,
    });
    client.on("error", () => {});
    client.on("end", () => this.#lost(client));
    client.on("notification", ({ payload = "" }) => this.#hear(payload));
    try {
      await client.connect();
      await client.query(`LISTEN ${channel}`);
    } catch (error) {
      await client.end();
      throw named(error);
    }
    if (this.#closed) await client.end();
    else this.#client = client;
  }

  #lost(client: pg.Client): void {
    if (this.#client !== client) return;
    this.#client = null;
    this.#parts.away(true);
  }
}
