import { openHall, type OpenHall, silentLog } from "@unionhall/hall";
import { steppedEpoch, type WholeEpoch } from "@unionhall/kernel";
import {
  type At,
  type Dial,
  type Environment,
  type Member,
  MemoryStore,
  openMember,
  readLink,
} from "@unionhall/member";
import type { Bytes, CircleId, RoomId } from "@unionhall/protocol";
import { msInDay, toBase32 } from "@unionhall/protocol";
import { agendaFacts, eventFacts, writeFacts } from "@unionhall/union";
import { good } from "../at-home.ts";
import { environment } from "../node/environment.ts";
import type { BadNetwork } from "./bad-network.ts";
import { comeIn } from "./bench-member.ts";
import type { CallAsk } from "./call-hall.ts";
import { Caller, type LatchSeed } from "./caller.ts";
import { counted } from "./counted-dial.ts";
import { letInAtOnce } from "./crowd-load.ts";
import { hallConfig } from "./decided-hall.ts";
import { Deciders } from "./deciders.ts";
import { Ear } from "./ear.ts";
import { Overheard } from "./overheard.ts";

/** A hall with a circle in which a call is prepared, and what its crowd said that is not sent yet. */
export class CallPrepared implements AsyncDisposable {
  readonly hall: OpenHall;
  readonly clock: { now: number };
  readonly envs: readonly Environment[];
  readonly devices: Member[];
  readonly call: At;
  readonly agenda: readonly RoomId[];
  /** The rooms that lead to the call, and the call's. */
  readonly rooms: readonly RoomId[];
  readonly crowd: Deciders;
  readonly caller: Caller;
  readonly waiting: { readonly header: Bytes; readonly body: Bytes }[];
  readonly network: BadNetwork | null;
  readonly #latch: LatchSeed;
  readonly #ears: Ear[] = [];
  readonly #stop: AbortController;

  private constructor(made: Omit<CallPrepared, symbol | "wake" | "listen">, latch: LatchSeed, stop: AbortController) {
    this.hall = made.hall;
    this.clock = made.clock;
    this.envs = made.envs;
    this.devices = made.devices;
    this.call = made.call;
    this.agenda = made.agenda;
    this.rooms = made.rooms;
    this.crowd = made.crowd;
    this.caller = made.caller;
    this.waiting = made.waiting;
    this.network = made.network;
    this.#latch = latch;
    this.#stop = stop;
  }

  static async open(dir: string, ask: CallAsk): Promise<CallPrepared> {
    const clock = { now: ask.begins - 2 * msInDay };
    const stop = new AbortController();
    const hall = await openHall(hallConfig(dir, ask.app ?? ""), stop.signal, silentLog, () => clock.now);
    const network = (await ask.through?.(hall.port)) ?? null;
    const gathered = await gather(hall, clock, network, ask);
    const prepared = await prepare(gathered, ask);
    const { latch, ...crowd } = await crowdOf(gathered, hall.port, clock, ask);
    const { envs, devices } = gathered;
    return new CallPrepared({ hall, clock, network, envs, devices, ...prepared, ...crowd }, latch, stop);
  }

  /** A device that was switched off, as its owner switches it on again. */
  async wake(device: number): Promise<Member> {
    return (this.devices[device] = await openMember(this.envs[device]!));
  }

  async listen(count: number): Promise<readonly Ear[]> {
    const port = this.network?.port ?? this.hall.port;
    while (this.#ears.length < count) this.#ears.push(await Ear.open(port, this.call.circle, this.#latch));
    return this.#ears;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.caller.close();
    for (const ear of this.#ears) ear.close();
    for (const device of this.devices) await device.close();
    this.#stop.abort();
    await this.network?.[Symbol.asyncDispose]();
    await this.hall[Symbol.asyncDispose]();
  }
}

interface Gathered {
  readonly circle: CircleId;
  readonly envs: readonly Environment[];
  readonly devices: Member[];
  /** Of the first two, who let everybody else in. */
  readonly heard: readonly [Overheard, Overheard];
}

/** Those with devices: the first founds, the second lets in whom the first invites. */
async function gather(
  { url, found }: OpenHall,
  clock: { now: number },
  network: BadNetwork | null,
  ask: CallAsk,
): Promise<Gathered> {
  const way = network === null ? url : `http://127.0.0.1:${network.port}`;
  const envs = Array.from({ length: ask.devices }, (_, number): Environment => {
    const here = environment(new MemoryStore(), { offline: false });
    const straight: Dial = (_hall, events) => here.dial(way, events);
    const meter = ask.meters?.get(number);
    const dial = meter === undefined ? straight : counted(straight, meter);
    return { ...here, ...ask.ports, dial, clock: { ...here.clock, now: () => clock.now } };
  });
  const heard = [new Overheard(envs[0]!), new Overheard(envs[1]!)] as const;
  const devices = await Promise.all(
    envs.map((env, number) => openMember({ ...env, random: heard[number]?.random ?? env.random })),
  );
  const [first, ...others] = devices as [Member, Member];
  const code = toBase32(readLink(found ?? "")!.secret);
  const circle = good(await first.found({ hall: url, code, title: "Bench", name: "person 0", language: "en" }));
  good(await first.settled());
  for (const [nth, other] of others.entries()) {
    await comeIn(other, first, circle, `person ${nth + 1}`);
    if (nth === 0) letInAtOnce(other, circle);
  }
  for (const device of devices) good(await device.settled());
  return { circle, envs, devices, heard };
}

/** The call, as its first device prepares it. */
async function prepare(
  { circle, devices }: Gathered,
  { begins, items }: CallAsk,
): Promise<Pick<CallPrepared, "call" | "agenda" | "rooms">> {
  const [first] = devices as [Member];
  const { rooms, calls } = first;
  const hallway = first.circle(circle)!.hallway!;
  const schedule = good(await rooms.open({ circle, room: hallway }, { what: "schedule", title: "" }));
  const day = Math.floor(begins / msInDay);
  const minute = Math.floor((begins % msInDay) / 60_000);
  const facts = writeFacts(eventFacts, {
    when: { type: "timed", day, minute, length: 90, zone: "UTC" },
    repeat: { every: 1, by: { type: "weeks", on: [] }, ends: { type: "never" } },
    place: "",
  });
  const event = good(await rooms.open({ circle, room: schedule }, { what: "event", title: "National call", facts }));
  good(await calls.make({ circle, room: schedule }, event, { languages: ["en", "es"], access: "" }));
  const room = good(await calls.prepare({ circle, room: event }, day));
  const agenda: RoomId[] = [];
  for (const { title, minutes } of items) {
    const item = { what: "agenda", title, facts: writeFacts(agendaFacts, { minutes }) };
    agenda.push(good(await rooms.open({ circle, room }, item)));
  }
  good(await first.settled());
  return { call: { circle, room }, agenda, rooms: [schedule, event, room] };
}

/** All others, let in by the first two. */
async function crowdOf(
  { circle, devices, heard }: Gathered,
  port: number,
  clock: { readonly now: number },
  { people, ports }: CallAsk,
): Promise<Pick<CallPrepared, "crowd" | "caller" | "waiting"> & { readonly latch: LatchSeed }> {
  const env = { ...environment(new MemoryStore(), { offline: true }), ...ports };
  const [one, other] = devices.map((device) => device.circle(circle)!.members.find(({ me }) => me)!.id);
  const { founder, epoch } = await heard[0].founderOf(circle, one!);
  const second = await heard[1].secretsOf(other!);
  // Everybody who came with a device of their own came by a step.
  let newest: WholeEpoch = epoch;
  for (let step = 1; step < devices.length; step++) newest = await steppedEpoch(env, circle, newest, newest.number + 1);
  const waiting: CallPrepared["waiting"] = [];
  const begun = { circle, founder, epoch: newest, day: Math.floor(clock.now / msInDay) };
  const others = { secrets: [second], members: devices.length };
  const crowd = new Deciders(env, begun, ({ header, body }) => void waiting.push({ header, body }), others);
  await crowd.gather(people - devices.length + 2, { steps: false });
  const caller = await Caller.open(port);
  const latch = { key: founder.keys.latch, seed: founder.latch };
  await caller.enter(circle, latch);
  return { crowd, caller, waiting, latch };
}
