import type { Book, RoomEntry } from "@unionhall/kernel";
import type { MemberId } from "@unionhall/protocol";
import { isUnfit } from "@unionhall/union";
import type { Finding, Whose } from "../findings.ts";
import type { Tried } from "../warnings/tried.ts";
import type { AtTheDoor } from "./at-the-door.ts";
import type { Attempt } from "./attempts.ts";
import type { Circle } from "./circle.ts";

type Done = Extract<Finding, { readonly by: unknown }>;
/** Of one entry, and by whom. */
type Single<F> = F extends unknown
  ? Omit<F, "count" | "by" | "tried"> & { readonly by: MemberId | null; readonly tried?: Attempt }
  : never;

/** A finding as this device comes upon it: each by itself. */
export type Found = Single<Done> | Exclude<Finding, Done>;

export function foundInBook({ book, attempts }: Circle): readonly Found[] {
  return [...book.voids].map(([seq, { reason, by }]): Found => {
    const tried = known(book, attempts.at(seq));
    return { type: "void", seq, reason, by, ...(tried === undefined ? {} : { tried }) };
  });
}

/** Without whom it is about where they are nobody here: there could be another in each entry. */
function known({ members }: Book, tried: Attempt | undefined): Attempt | undefined {
  return tried === undefined || tried.whom === null || members.has(tried.whom) ? tried : { ...tried, whom: null };
}

export function foundInChain({ noted, book }: Circle): readonly Found[] {
  return noted.all.map(({ type, seq, author }): Found => {
    if (type !== "seen-differs" && type !== "missing") return { type, seq };
    return { type, seq, by: author === undefined ? null : (book.voices.get(author)?.member ?? null) };
  });
}

type AtDoor = Extract<Finding, { readonly type: "unlawful-latch" | "steward-latch" | "missing-latch" }>;

/** Where the door is not as the book tells. */
export function foundAtTheDoor({ strangers, missing }: AtTheDoor): readonly AtDoor[] {
  // No steward alone takes it out, so it is told by itself. For a while it may be that the book has not come here yet.
  const stays = strangers.filter(({ steward, overdue }) => steward && overdue).length;
  const all: readonly AtDoor[] = [
    { type: "unlawful-latch", count: strangers.length - stays },
    { type: "steward-latch", count: stays },
    { type: "missing-latch", count: missing.length },
  ];
  return all.filter(({ count }) => count > 0);
}

/** What of an entry of a room members should know. Nobody is to blame for what is from before this member came. */
export function foundInRoom(item: RoomEntry): readonly Found[] {
  switch (item.type) {
    case "tombstone":
      return [];
    case "said":
      return isUnfit(item.entry) ? [{ type: "void", seq: item.entry.seq, reason: "malformed", by: item.by.id }] : [];
    case "void": {
      const { seq, reason, by } = item;
      if (reason === "no-key") return [];
      return [reason === "withheld" ? { type: "withheld", seq } : { type: "void", seq, reason, by }];
    }
  }
}

/**
 * What one member did alike is one finding, however often they did it: thousands would hide what else there is. The
 * first of them stands for all; tried against several, it was against nobody by name.
 */
export function gathered(found: readonly Found[], called: (member: MemberId) => string): readonly Finding[] {
  const all: Finding[] = [];
  const firsts = new Map<string, Counted>();
  const whose = (id: MemberId | null): Whose | null => (id === null ? null : { id, name: called(id) });
  for (const each of found) {
    if (!("by" in each)) {
      all.push(each);
      continue;
    }
    const { by, tried, ...rest } = each;
    const alike = [each.type, "reason" in each ? each.reason : "", by, tried?.deed].join(" ");
    const known = firsts.get(alike);
    if (known === undefined) {
      const deed = tried === undefined ? {} : { tried: { deed: tried.deed, whom: whose(tried.whom) } };
      const first = { ...rest, ...deed, by: whose(by), count: 1 };
      firsts.set(alike, first);
      all.push(first);
      continue;
    }
    known.count += 1;
    if (tried !== undefined && known.tried?.whom?.id !== tried.whom) known.tried = { deed: tried.deed, whom: null };
  }
  return all;
}

interface Counted {
  count: number;
  tried?: Tried;
}
