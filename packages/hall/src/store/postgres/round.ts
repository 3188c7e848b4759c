import type { CircleId } from "@unionhall/protocol";
import { doorCodec, toBytes } from "@unionhall/protocol";
import type { Circle } from "../circle.ts";
import { ledgerCodec } from "../circle.ts";
import type { Changes, Decision, Known, Seen } from "../store.ts";
import { isLettered } from "../store.ts";
import type { Run } from "./connections.ts";
import type { Made, Moved } from "./made.ts";
import type { Asking, Sight } from "./sight.ts";
import { nameIn, readSight } from "./sight.ts";
import type { Standing, Standings } from "./standings.ts";
import { doorHashOf } from "./standings.ts";
import { writeAll } from "./write.ts";

/** A change that waits for its transaction. */
export interface Asked<T = unknown> extends Asking {
  readonly decide: (seen: Seen) => Decision<T>;
}

/** Bytes of bodies after which a round takes no more. */
const fullAt = 8 * 1024 ** 2;

/**
 * Changes that are decided one after the other on one look at the database, and then written together. Each sees
 * what those before it made of its circle, and the entries they added. Where it might have to see more than that,
 * it belongs in the next round.
 */
export class Round {
  readonly made: Made[] = [];
  readonly #sight: Sight;
  readonly #locked: ReadonlyMap<CircleId, Standing>;
  readonly #now: Map<CircleId, Standing>;
  readonly #added = new Map<string, Known>();
  /** Circles in which more was changed than is remembered here. */
  readonly #spoiled = new Set<CircleId>();
  #bytes = 0;

  private constructor(locked: ReadonlyMap<CircleId, Standing>, sight: Sight) {
    this.#locked = locked;
    this.#now = new Map(locked);
    this.#sight = sight;
  }

  static async open(run: Run, standings: Standings, asked: readonly Asked[]): Promise<Round> {
    const ids = asked.flatMap(({ id, wanted: { sponsor } }) => (sponsor === undefined ? [id] : [id, sponsor]));
    // In one breath: the connection takes them in this order, so the look comes after the lock.
    const [locked, sight] = await Promise.all([standings.lock(run, [...new Set(ids)]), readSight(run, asked)]);
    return new Round(locked, sight);
  }

  /** Whether what was read for it still holds. */
  takes({ id, wanted }: Asked): boolean {
    if (this.#bytes > fullAt || this.#spoiled.has(id)) return false;
    if (wanted.sponsor !== undefined && this.#spoiled.has(wanted.sponsor)) return false;
    // A note's name and a code belong to no circle.
    return this.#spoiled.size === 0 || (wanted.note === undefined && wanted.code === undefined);
  }

  /** Throws what the decision throws; then nothing has changed. */
  decide({ id, wanted, decide }: Asked): unknown {
    const { answer, changes } = decide(this.#see({ id, wanted }));
    if (changes !== undefined) this.#take(changes);
    return answer;
  }

  write(run: Run): readonly Promise<unknown>[] {
    const circles = [...this.#now].flatMap(([id, after]) => {
      const before = this.#locked.get(id) ?? null;
      return before === after ? [] : [{ before, after }];
    });
    return writeAll(run, circles, this.made);
  }

  #see({ id, wanted }: Asking): Seen {
    const { entries = [], record, blobs = [], upload, note, outside, erasures, stamps, code, sponsor } = wanted;
    const [first] = entries;
    return {
      circle: this.#circle(id),
      entries: entries.map((entry) => this.#added.get(nameIn(id, entry)) ?? this.#sight.entry(id, entry)),
      record: record === undefined ? null : this.#sight.record(id, record),
      blobs: this.#sight.blobs(id, blobs),
      upload: upload === undefined ? null : this.#sight.upload(id, upload),
      note: note === undefined ? null : this.#sight.note(note),
      outside: this.#sight.outside(id, outside),
      erasures: erasures !== true || first === undefined ? [] : this.#sight.erasures(id, first),
      stamps: stamps === true ? this.#sight.stamps(id) : 0,
      code: code !== undefined && this.#sight.code(code),
      sponsor: sponsor === undefined ? null : this.#circle(sponsor),
    };
  }

  #circle(id: CircleId): Circle | null {
    return this.#now.get(id)?.circle ?? null;
  }

  #take(changes: Changes): void {
    const { circle, sponsor, entries = [], letter: _letter, ...rest } = changes;
    const moved = this.#move(circle, isLettered(changes) ? 1 : 0);
    const answered = sponsor === undefined ? null : this.#move(sponsor, 0);
    for (const { id, seq, day, headerBytes: header, body } of entries) {
      this.#added.set(nameIn(circle.id, id), { seq, day, header, whole: true });
      this.#bytes += body.length;
    }
    if (Object.keys(rest).length > 0) this.#spoiled.add(circle.id);
    this.made.push({ ...moved, changes, sponsor: answered, blobsGone: [] });
  }

  #move(circle: Circle, letters: number): Moved {
    const before = this.#now.get(circle.id) ?? null;
    const after = standingAfter(before, circle, letters);
    this.#now.set(circle.id, after);
    return { before, after };
  }
}

function standingAfter(before: Standing | null, circle: Circle, letters: number): Standing {
  const sameDoor = before?.circle.door === circle.door && before.circle.ledger === circle.ledger;
  return {
    circle,
    doorHash: sameDoor
      ? before.doorHash
      : doorHashOf(toBytes(doorCodec, circle.door), toBytes(ledgerCodec, circle.ledger)),
    letters: (before?.letters ?? 0) + letters,
  };
}
