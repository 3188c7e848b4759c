import type { Opened } from "@unionhall/kernel";
import { kindOf } from "@unionhall/kernel";
import type { MemberId } from "@unionhall/protocol";
import { lawKindOf, readAs } from "@unionhall/union";
import type { Deed } from "../warnings/tried.ts";
import { deeds } from "../warnings/tried.ts";

/** What an entry of the book set out to do, and about which member. */
export interface Attempt {
  readonly deed: Deed;
  readonly whom: MemberId | null;
}

/** What deeds of the book set out to do that do not count, by their places, as far as this device has read them. */
export class Attempts {
  readonly #all = new Map<number, Attempt>();

  note(read: Opened): void {
    const attempt = attemptOf(read);
    if (attempt !== null) this.#all.set(read.seq, attempt);
  }

  at(seq: number): Attempt | undefined {
    return this.#all.get(seq);
  }
}

/** Null for what is none of the book's own deeds. */
function attemptOf(read: Opened): Attempt | null {
  const deed = deeds.find((name) => name === read.kind);
  const kind = kindOf(read.kind, read.version) ?? lawKindOf(read.kind, read.version);
  if (deed === undefined || kind === undefined) return null;
  const payload = readAs(kind, read);
  const names = typeof payload === "object" && payload !== null && "member" in payload;
  return { deed, whom: names ? (payload.member as MemberId) : null };
}
