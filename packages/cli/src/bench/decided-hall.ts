import { openHall, type OpenHall, readEnv, silentLog } from "@unionhall/hall";
import type { Environment, LocalStore } from "@unionhall/member";
import { MemoryStore, openMember, readLink } from "@unionhall/member";
import type { CircleId, RoomId } from "@unionhall/protocol";
import { msInDay, toBase32 } from "@unionhall/protocol";
import { good } from "../at-home.ts";
import { environment } from "../node/environment.ts";
import { Caller } from "./caller.ts";
import { type Dated, Deciders } from "./deciders.ts";
import { agreeAnew, decideMuch } from "./much-decided.ts";
import { Overheard } from "./overheard.ts";

export interface MuchDecided {
  readonly people: number;
  readonly decisions: number;
  /** Under each outcome. */
  readonly signers: number;
}

const title = "Bench";
/** As many as a hall takes at once. */
const atOnce = 64;

/** A hall in which a circle has decided much, and what a phone of its founder keeps, who has not looked since they founded it. */
export class DecidedHall implements AsyncDisposable {
  readonly hall: OpenHall;
  readonly store: LocalStore;
  readonly circle: CircleId;
  /** The room of its decisions. */
  readonly tool: RoomId;
  readonly #stop: AbortController;

  private constructor(hall: OpenHall, { store, circle, tool }: Founded, stop: AbortController) {
    this.hall = hall;
    this.store = store;
    this.circle = circle;
    this.tool = tool;
    this.#stop = stop;
  }

  /** In this directory. `app`: what it hands to browsers. */
  static async open(dir: string, much: MuchDecided, app = ""): Promise<DecidedHall> {
    const clock = new PastClock(daysOf(much));
    const stop = new AbortController();
    const hall = await openHall(hallConfig(dir, app), stop.signal, silentLog, () => clock.now);
    const founded = await found(hall, clock);
    const entries: Dated[] = [];
    const { circle, founder, epoch } = founded;
    const begun = { circle, founder, epoch, day: clock.day };
    const deciders = new Deciders(environment(new MemoryStore(), { offline: true }), begun, (entry) => {
      entries.push(entry);
    });
    await deciders.gather(3, { steps: false });
    await agreeAnew(deciders);
    await deciders.gather(much.people, { steps: false });
    await decideMuch(deciders, { ...much, tool: founded.tool });
    await placeAll(hall.port, { circle, latch: { key: founder.keys.latch, seed: founder.latch } }, entries, clock);
    clock.isOver = true;
    return new DecidedHall(hall, founded, stop);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stop.abort();
    await this.hall[Symbol.asyncDispose]();
  }
}

/** The time at which a hall takes what is brought to it; in the end, the machine's. */
class PastClock {
  day: number;
  isOver = false;

  constructor(days: number) {
    this.day = Math.floor(Date.now() / msInDay) - days;
  }

  get now(): number {
    return this.isOver ? Date.now() : this.day * msInDay + 1;
  }
}

/** As many days as all of it takes, and some to spare: nothing of it is to be under way any more. */
function daysOf({ people, decisions }: MuchDecided): number {
  return Math.ceil(decisions / 3) + Math.ceil(people / 200) + 60;
}

/** Of a hall in a directory that takes as much as a bench has; `app`: what it hands to browsers. */
export function hallConfig(dir: string, app: string): Parameters<typeof openHall>[0] {
  const config = readEnv({
    HALL_DIR: dir,
    HALL_PORT: "0",
    HALL_HOST: "127.0.0.1",
    HALL_ENTRIES_PER_DAY: "10000000",
    HALL_BYTES_PER_CIRCLE: "100G",
    ...(app === "" ? {} : { HALL_APP: app }),
  });
  if ("problems" in config) throw new Error(config.problems.join(" "));
  return config;
}

type Founded = Awaited<ReturnType<Overheard["founderOf"]>> & {
  readonly circle: CircleId;
  readonly store: LocalStore;
  readonly tool: RoomId;
};

/** By a real device, as it will be gone on with. */
async function found({ url, found: link }: OpenHall, clock: PastClock): Promise<Founded> {
  const store = new MemoryStore();
  const here = environment(store, { offline: false });
  const heard = new Overheard(here);
  const env: Environment = { ...here, random: heard.random, clock: { ...here.clock, now: () => clock.now } };
  const member = await openMember(env);
  const code = toBase32(readLink(link ?? "")!.secret);
  const circle = good(await member.found({ hall: url, code, title, name: "bench", language: "en" }));
  good(await member.settled());
  const { hallway, members } = member.circle(circle)!;
  const tool = good(await member.rooms.open({ circle, room: hallway! }, { what: "decisions", title: "" }));
  good(await member.settled());
  await member.close();
  return { circle, store, tool, ...(await heard.founderOf(circle, members[0]!.id)) };
}

async function placeAll(
  port: number,
  { circle, latch }: { readonly circle: CircleId; readonly latch: Parameters<Caller["enter"]>[1] },
  entries: readonly Dated[],
  clock: PastClock,
): Promise<void> {
  const caller = await Caller.open(port);
  await caller.enter(circle, latch);
  for (let at = 0; at < entries.length;) {
    const { day } = entries[at]!;
    const some = together(entries, at);
    clock.day = day;
    const sealed = some.map(({ header, body }) => ({ header, body }));
    const { results } = await caller.ask({ type: "append", circle, entries: sealed }, "appended");
    const refused = results.find(({ refusal }) => refusal !== null);
    if (refused !== undefined) throw new Error(`the hall refused: ${refused.refusal?.reason}`);
    at += some.length;
  }
  caller.close();
}

/** Those of one day that one message takes. */
function together(entries: readonly Dated[], from: number): readonly Dated[] {
  const some = entries.slice(from, from + atOnce);
  const another = some.findIndex(({ day }) => day !== entries[from]!.day);
  return another < 0 ? some : some.slice(0, another);
}
