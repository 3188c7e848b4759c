import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import type { CircleId } from "@unionhall/protocol";
import { makeDirectory } from "../store/make-directory.ts";
import type { Store } from "../store/store.ts";
import { closed } from "../verbs/behind.ts";
import { isThere } from "./files.ts";

/*
 * Note: what is restored begins closed. Whoever restores a hall leaves a mark in its directory, and the hall that finds
 * it closes every circle for a while before it lets anybody in: so whoever had read more can show it, before somebody
 * who had not writes on from an older place.
 */

const markIn = (dir: string): string => join(dir, "restored");

export async function markRestored(dir: string): Promise<void> {
  await makeDirectory(dir);
  await using file = await open(markIn(dir), "w", 0o600);
  await file.sync();
}

/** Closes every circle where there is a mark, and takes the mark away. */
export async function closeRestored(dir: string, store: Store, now: number): Promise<void> {
  if (!(await isThere(markIn(dir)))) return;
  let after: CircleId | null = null;
  do {
    const ids: readonly CircleId[] = await store.circles(after, atOnce);
    await Promise.all(
      ids.map((id) =>
        store.change(id, {}, ({ circle }) => ({
          answer: undefined,
          ...(circle === null ? {} : { changes: { circle: closed(circle, now) } }),
        })),
      ),
    );
    after = ids.at(-1) ?? null;
  } while (after !== null);
  await rm(markIn(dir), { force: true });
}

const atOnce = 512;
