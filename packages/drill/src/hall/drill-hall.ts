import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Config, openHall, type OpenHall, readEnv } from "@unionhall/hall";
import { Front } from "./front.ts";

/** A hall of the drill: the real one, on a directory that goes with it. */
export class DrillHall implements AsyncDisposable {
  readonly dir: string;
  readonly #front: Front;
  #running: { readonly hall: OpenHall; readonly ending: AbortController } | null = null;

  private constructor(dir: string, front: Front) {
    this.dir = dir;
    this.#front = front;
  }

  /** Its place and its address. It does not run yet. */
  static async prepare(shownOn: string | null): Promise<DrillHall> {
    const front = await Front.open(shownOn);
    return new DrillHall(await mkdtemp(join(tmpdir(), "unionhall-drill-")), front);
  }

  get url(): string {
    return this.#front.url;
  }

  /** The link that founds its first circle; null where it has one. */
  async start(): Promise<string | null> {
    const ending = new AbortController();
    const hall = await openHall(this.#config(), ending.signal);
    this.#running = { hall, ending };
    this.#front.behind = hall.port;
    return hall.found;
  }

  get isUp(): boolean {
    return this.#running !== null;
  }

  /** Pulls the plug. */
  async stop(): Promise<void> {
    const running = this.#running;
    this.#running = null;
    this.#front.behind = null;
    running?.ending.abort();
    await running?.hall.stopped;
  }

  #config(): Config {
    const config = readEnv({ HALL_DIR: this.dir, HALL_HOST: "127.0.0.1" });
    if ("problems" in config) throw new Error(config.problems.join("\n"));
    return { ...config, front: { kind: "proxy", port: 0, url: this.url } };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
    await this.#front[Symbol.asyncDispose]();
    await rm(this.dir, { recursive: true, force: true });
  }
}
