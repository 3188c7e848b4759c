import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Answer, CircleId, Mark, MarkedDoor, RoomId, Sealed } from "@unionhall/protocol";
import { entryId } from "@unionhall/protocol";
import { copyHallFile } from "../store/sqlite/copy.ts";
import { openHallStore } from "../store/sqlite/sqlite-store.ts";
import type { Person } from "../wire/people.fixture.ts";
import { doorTurn, entry, founding, sign } from "../wire/requests.fixture.ts";
import { type Caller, TestHall } from "../wire/wire.fixture.ts";

/** What a member's device has of a circle. */
export interface Remembered {
  readonly mark: Mark;
  readonly door: MarkedDoor;
  readonly links: readonly { readonly entry: ReturnType<typeof entryId>; readonly day: number }[];
}

/** A hall of ash, who founded it, and bo; a copy of it from when two things had been said; and then bo went, and ash said two more. */
export class Lost implements AsyncDisposable {
  readonly hall: TestHall;
  readonly circle: CircleId;
  readonly ash: Person;
  readonly bo: Person;
  readonly before: readonly Sealed[];
  readonly after: readonly Sealed[];
  /** As ash's device has it at the end. */
  readonly remembered: Remembered;
  readonly #dir: string;
  readonly #restored: TestHall[] = [];

  private constructor(parts: Omit<Lost, "restored" | typeof Symbol.asyncDispose>, dir: string) {
    this.hall = parts.hall;
    this.circle = parts.circle;
    this.ash = parts.ash;
    this.bo = parts.bo;
    this.before = parts.before;
    this.after = parts.after;
    this.remembered = parts.remembered;
    this.#dir = dir;
  }

  static async make(secret?: Uint8Array<ArrayBuffer>, room?: RoomId): Promise<Lost> {
    const dir = await mkdtemp(join(tmpdir(), "unionhall-lost-"));
    const hall = await TestHall.open({}, openHallStore(join(dir, "hall.db")));
    const [ash, bo] = [await hall.person(), await hall.person()];
    await copyHallFile(join(dir, "hall.db"), join(dir, "empty.db"));
    const { circle, request } = founding(hall.random, { people: [ash, bo] });
    const caller = await hall.caller();
    if ((await caller.try({ ...request, sponsor: { code: await hall.code() } })) !== "placed")
      throw new Error("founded");
    await caller.enter(circle, ash);
    const saying = { ...(secret === undefined ? {} : { secret }), ...(room === undefined ? {} : { room }) };
    const before = [entry(circle, saying), entry(circle)];
    await caller.say(circle, ...before);
    await copyHallFile(join(dir, "hall.db"), join(dir, "copy.db"));
    if ((await caller.try(doorTurn(circle, await sign(circle, { drop: [bo.latch] }, [ash])))) !== "placed")
      throw new Error("dropped");
    const after = [entry(circle, saying), entry(circle)];
    await caller.say(circle, ...after);
    const remembered = await rememberedBy(caller, circle, ash);
    return new Lost({ hall, circle, ash, bo, before, after, remembered }, dir);
  }

  /** The same hall, from its copy, or from one that is older than the circle. */
  async restored(from: "copy" | "empty" = "copy"): Promise<TestHall> {
    const path = join(this.#dir, `restored-${this.#restored.length}.db`);
    await copyHallFile(join(this.#dir, `${from}.db`), path);
    const restored = await TestHall.open({}, openHallStore(path));
    this.#restored.push(restored);
    return restored;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const hall of [...this.#restored, this.hall]) await hall[Symbol.asyncDispose]();
    await rm(this.#dir, { recursive: true, force: true });
  }
}

export async function rememberedBy(caller: Caller, circle: CircleId, who: Person): Promise<Remembered> {
  const entered = only("entered", await caller.enter(circle, who));
  const { heads } = only("heads", await caller.ask({ type: "heads", circle, after: 0, limit: 100 }));
  const { type: _, ...door } = only("door", await caller.ask({ type: "door", circle }));
  return { mark: entered.mark, door, links: heads };
}

export function only<T extends Answer["type"]>(type: T, answer: Answer): Extract<Answer, { type: T }> {
  if (answer.type !== type) throw new Error(answer.type === "refuse" ? answer.refusal.reason : answer.type);
  return answer as Extract<Answer, { type: T }>;
}
