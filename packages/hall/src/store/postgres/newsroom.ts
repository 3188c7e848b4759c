import type { CircleId, Erasure, Placed } from "@unionhall/protocol";
import { caps, equal } from "@unionhall/protocol";
import type { Changes, News, Store } from "../store.ts";
import { StoreAway } from "../store-errors.ts";
import { isLettered, latchesOf, placed } from "../store.ts";
import type { Run } from "./connections.ts";
import type { Made } from "./made.ts";
import type { Standing, Standings } from "./standings.ts";

/** A circle that somebody here listens for. */
interface Followed {
  /** As far as it has been told; null before there was such a circle, undefined until that is known. */
  told: Standing | null | undefined;
  /** Whether somebody reads on from there just now. */
  reading: boolean;
  /** Whether something happened since they began. */
  again: boolean;
}

export interface NewsroomParts {
  readonly run: Run;
  readonly standings: Standings;
  readonly reads: Pick<Store, "page" | "erasures">;
  /** Hears of what should never happen. */
  readonly fault: (error: unknown) => void;
}

/** Circles that are compared at once; of one circle, bytes and erasures that are read at once. */
const atOnce = { circles: 256, bytes: 1024 ** 2, erasures: 1024 } as const;

/**
 * What is told to whoever listens in this process: of each circle followed all that happens, in order, once, whoever
 * did it. What was written here is told as it is, if it comes next. For everything else a hint is enough: from where
 * the circle has been told to where it stands now, it is read.
 */
export class Newsroom {
  listener: (news: readonly News[]) => void = () => {};
  readonly #parts: NewsroomParts;
  readonly #followed = new Map<CircleId, Followed>();

  constructor(parts: NewsroomParts) {
    this.#parts = parts;
  }

  async follow(id: CircleId): Promise<Standing | null> {
    const followed = this.#followed.get(id) ?? { told: undefined, reading: false, again: false };
    this.#followed.set(id, followed);
    const standing = await this.#standing(id);
    if (followed.told !== undefined) return standing;
    followed.told = standing;
    if (followed.again) this.#hint(id, followed);
    return standing;
  }

  unfollow(id: CircleId): void {
    this.#followed.delete(id);
  }

  /** By this process, in the order of each circle. */
  written(made: readonly Made[]): void {
    const news: News[] = [];
    for (const { before, after, changes, sponsor, blobsGone } of made) {
      // That a circle answered for another is told to nobody.
      const answered = sponsor === null ? undefined : this.#followed.get(sponsor.after.circle.id);
      if (answered !== undefined && sponsor !== null && isNext(answered, sponsor.before)) answered.told = sponsor.after;
      const { id } = after.circle;
      const followed = this.#followed.get(id);
      if (followed === undefined || isNext(followed, before)) {
        news.push({ before: before?.circle ?? null, circle: after.circle, ...toldOf(changes), blobsGone });
        if (followed !== undefined) followed.told = after;
        continue;
      }
      if (blobsGone.length > 0) news.push({ ...nothing, before: after.circle, circle: after.circle, blobsGone });
      this.#hint(id, followed);
    }
    if (news.length > 0) this.listener(news);
  }

  /** Something may have happened to these. */
  hint(ids: readonly CircleId[]): void {
    for (const id of ids) {
      const followed = this.#followed.get(id);
      if (followed !== undefined) this.#hint(id, followed);
    }
  }

  /** Finds what no hint told of. Never rejects: the next look comes. */
  async look(): Promise<void> {
    const ids = [...this.#followed.keys()];
    await this.#trying(async () => {
      for (let at = 0; at < ids.length; at += atOnce.circles) {
        const some = ids.slice(at, at + atOnce.circles);
        const now = await this.#parts.standings.look(this.#parts.run, some);
        this.hint(some.filter((id) => !isSame(this.#followed.get(id)?.told ?? null, now.get(id) ?? null)));
      }
    });
  }

  #hint(id: CircleId, followed: Followed): void {
    followed.again = true;
    if (followed.told !== undefined && !followed.reading) void this.#read(id, followed);
  }

  async #read(id: CircleId, followed: Followed): Promise<void> {
    followed.reading = true;
    await this.#trying(async () => {
      while (followed.again) {
        followed.again = false;
        while (await this.#readSome(id, followed));
      }
    });
    followed.reading = false;
  }

  /** What cannot be read while the database is away is found by the next look. */
  async #trying(read: () => Promise<void>): Promise<void> {
    try {
      await read();
    } catch (error) {
      if (!(error instanceof StoreAway)) this.#parts.fault(error);
    }
  }

  /** True if there is more. The circle is looked at first, so that no entry is told by a door from before it. */
  async #readSome(id: CircleId, followed: Followed): Promise<boolean> {
    const told = followed.told ?? null;
    const standing = await this.#standing(id);
    if (standing === null || isSame(told, standing)) return false;
    const [entries, erasures] = [await this.#entries(id, told, standing), await this.#erasures(id, told, standing)];
    if (this.#followed.get(id) !== followed) return false;
    const { tail } = standing.circle;
    const reached = { seq: entries.at(-1)?.seq ?? tail.seq, erasures: erasures.at(-1)?.number ?? tail.erasures };
    followed.told = { ...standing, circle: { ...standing.circle, tail: { ...tail, ...reached } } };
    const lettered = standing.letters > (told?.letters ?? 0);
    const before = told?.circle ?? null;
    this.listener([{ before, circle: standing.circle, entries, lettered, erasures, blobsGone: [] }]);
    return reached.seq < tail.seq || reached.erasures < tail.erasures;
  }

  /** Those after what was told, as far as the circle stood when it was looked at. */
  async #entries(id: CircleId, told: Standing | null, { circle: { tail } }: Standing): Promise<readonly Placed[]> {
    const after = told?.circle.tail.seq ?? 0;
    const limit = Math.min(caps.entriesInPage, tail.seq - after);
    if (limit <= 0) return [];
    return this.#parts.reads.page({ circle: id, after, limit, bytes: atOnce.bytes, newest: false });
  }

  async #erasures(id: CircleId, told: Standing | null, { circle: { tail } }: Standing): Promise<readonly Erasure[]> {
    const after = told?.circle.tail.erasures ?? 0;
    const limit = Math.min(atOnce.erasures, tail.erasures - after);
    return limit <= 0 ? [] : this.#parts.reads.erasures(id, after, limit);
  }

  async #standing(id: CircleId): Promise<Standing | null> {
    return (await this.#parts.standings.look(this.#parts.run, [id])).get(id) ?? null;
  }
}

const nothing = { entries: [], lettered: false, erasures: [] } as const;

function toldOf(changes: Changes): Omit<News, "before" | "circle" | "blobsGone"> {
  const { entries = [], erasures = [] } = changes;
  return { ...latchesOf(changes), entries: entries.map(placed), lettered: isLettered(changes), erasures };
}

function isNext({ told, reading }: Followed, before: Standing | null): boolean {
  return told !== undefined && !reading && isSame(told, before);
}

/** In all that anybody is told. */
function isSame(a: Standing | null, b: Standing | null): boolean {
  if (a === null || b === null) return a === b;
  const [one, other] = [a.circle.tail, b.circle.tail];
  if (one.seq !== other.seq || one.erasures !== other.erasures) return false;
  if (one.turn !== other.turn || one.epoch !== other.epoch) return false;
  return a.letters === b.letters && equal(a.doorHash, b.doorHash);
}
