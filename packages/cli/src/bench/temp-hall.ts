import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Child } from "./children.ts";
import type { HallStarted } from "./hall-child.ts";

/** A hall in a process and a directory of its own, on a free port of this machine, gone when it is disposed of. */
export class TempHall implements AsyncDisposable {
  readonly child: Child;
  readonly port: number;
  readonly code: Uint8Array<ArrayBuffer>;
  readonly #dir: string;

  private constructor(child: Child, dir: string, started: HallStarted) {
    this.child = child;
    this.#dir = dir;
    this.port = started.port;
    this.code = started.code;
  }

  /** On a file of its own, or on a PostgreSQL. */
  static async open(database = ""): Promise<TempHall> {
    const dir = await mkdtemp(join(tmpdir(), "unionhall-bench-"));
    const child = new Child("hall", {
      HALL_DIR: dir,
      HALL_PORT: "0",
      HALL_HOST: "127.0.0.1",
      HALL_DOMAIN: "",
      HALL_URL: "",
      DATABASE_URL: database,
      HALL_ENTRIES_PER_DAY: "10000000",
      HALL_BYTES_PER_CIRCLE: "100G",
    });
    return new TempHall(child, dir, await child.ask<HallStarted>("start"));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.child[Symbol.asyncDispose]();
    await rm(this.#dir, { recursive: true, force: true });
  }
}

/** A directory for as long as something runs in it. */
export async function inTempDir<T>(run: (dir: string) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), "unionhall-bench-"));
  try {
    return await run(dir);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
