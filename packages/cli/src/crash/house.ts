import { join } from "node:path";
import type { ScratchPostgres } from "@unionhall/scratch-postgres";
import { HallProcess, type Settings } from "./hall-process.ts";

export type Engine = "sqlite" | "postgres";

/** The halls of one round on what they keep: one on a file, or two on one PostgreSQL. */
export interface House extends AsyncDisposable {
  readonly settings: Settings;
  readonly halls: readonly [HallProcess, ...HallProcess[]];
  readonly server: ScratchPostgres | null;
}

/** `most` is the longest file that a hall may write, in blocks of 512 bytes. */
export async function openHouse(engine: Engine, dir: string, most: number | null = null): Promise<House> {
  const shared = {
    HALL_DIR: join(dir, "hall"),
    HALL_DOMAIN: "",
    HALL_URL: "",
    HALL_ENTRIES_PER_DAY: "10000000",
    HALL_BYTES_PER_CIRCLE: "100G",
  };
  const server = engine === "sqlite" ? null : await openServer();
  const settings = { ...shared, DATABASE_URL: (await server?.database()) ?? "" };
  const first = new HallProcess(settings, most);
  const halls = [first, ...(server === null ? [] : [new HallProcess(settings, most)])] as const;
  const close = async (): Promise<void> => {
    for (const hall of halls) await hall.kill();
    await server?.[Symbol.asyncDispose]();
  };
  try {
    // One after the other: the last one's founding code is the good one.
    for (const hall of halls) await hall.start();
  } catch (error) {
    await close();
    throw error;
  }
  return { settings, halls, server, [Symbol.asyncDispose]: close };
}

async function openServer(): Promise<ScratchPostgres> {
  // A hall has no use for it, only its tests.
  const { ScratchPostgres } = await import("@unionhall/scratch-postgres");
  return ScratchPostgres.open();
}
