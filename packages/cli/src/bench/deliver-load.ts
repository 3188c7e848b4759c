import { setTimeout as wait } from "node:timers/promises";
import { Caller } from "./caller.ts";
import { serve } from "./children.ts";
import { newRoom, noiseCircle, noiseEntry } from "./noise.ts";
import { frame, RawSocket } from "./raw-socket.ts";

export interface DeliverTask {
  readonly port: number;
  /** The hall's founding code; without one, the other side is the bare broadcast. */
  readonly code?: Uint8Array<ArrayBuffer>;
  readonly sockets: number;
  readonly size: number;
  readonly seconds: number;
}

export interface DeliverDone {
  /** Deliveries a second, as fast as it goes. */
  readonly rate: number;
  /** Milliseconds at half that rate. */
  readonly p50: number;
  readonly p99: number;
}

/** Broadcasts under way at once while as many as possible are pushed through. */
const window = 4;

/** One writer and many listeners in one process, so that one clock times both ends. */
export function serveDeliverLoad(): void {
  serve(async (task) => load(task as DeliverTask));
}

async function load(task: DeliverTask): Promise<DeliverDone> {
  const room = await gather(task);
  const rate = await fullSpeed(room, task);
  const times = await paced(room, task, rate / 2 / task.sockets);
  return { rate, p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
}

/** Somebody to whom every broadcast comes. */
interface Listener {
  heard: () => void;
}

/** The listeners, and how to send the next thing to all of them. */
interface Room {
  readonly listeners: readonly Listener[];
  readonly send: () => void;
}

function gather(task: DeliverTask): Promise<Room> {
  return task.code === undefined ? gatherBare(task) : gatherInHall(task, task.code);
}

async function gatherInHall({ port, sockets, size }: DeliverTask, code: Uint8Array<ArrayBuffer>): Promise<Room> {
  const writer = await Caller.open(port);
  const circle = await noiseCircle({ code });
  await writer.ask(circle.request, "placed");
  await writer.enter(circle.id, circle.latch);
  const listeners: Listener[] = [];
  for (let at = 0; at < sockets; at++) {
    const caller = await Caller.open(port);
    await caller.enter(circle.id, circle.latch);
    await caller.ask({ type: "watch", circle: circle.id, on: true }, "done");
    const listener: Listener = { heard: () => undefined };
    caller.hear = () => listener.heard();
    listeners.push(listener);
  }
  const chat = newRoom();
  const send = (): void => {
    writer.send(writer.prepare({ type: "append", circle: circle.id, entries: [noiseEntry(circle.id, chat, size)] }));
  };
  return { listeners, send };
}

async function gatherBare({ port, sockets }: DeliverTask): Promise<Room> {
  const writer = await RawSocket.open(port, () => undefined);
  const listeners: Listener[] = [];
  for (let at = 0; at < sockets; at++) {
    const listener: Listener = { heard: () => undefined };
    await RawSocket.open(port, () => listener.heard());
    listeners.push(listener);
  }
  const go = frame(new Uint8Array(1));
  return { listeners, send: () => writer.send(go) };
}

/** Sends the next as soon as the one `window` before it has reached everybody. */
async function fullSpeed({ listeners, send }: Room, { seconds }: DeliverTask): Promise<number> {
  let heard = 0;
  let isOver = false;
  let sent = 0;
  const count = (): void => {
    heard += 1;
    if (isOver || sent * listeners.length - heard >= window * listeners.length) return;
    sent += 1;
    send();
  };
  for (const listener of listeners) listener.heard = count;
  for (; sent < window; sent++) send();
  await wait(1_000);
  const [began, before] = [process.hrtime.bigint(), heard];
  await wait(seconds * 1_000);
  const rate = (heard - before) / (Number(process.hrtime.bigint() - began) / 1e9);
  isOver = true;
  while (heard < sent * listeners.length) await wait(20);
  return rate;
}

/** Sends at a steady pace, whatever becomes of it, and times every delivery. Milliseconds, sorted. */
async function paced({ listeners, send }: Room, { seconds }: DeliverTask, perSecond: number): Promise<Float64Array> {
  const total = Math.floor(perSecond * seconds);
  const sentAt = new Float64Array(total);
  const times = new Float64Array(total * listeners.length);
  let heard = 0;
  for (const listener of listeners) {
    let nth = 0;
    listener.heard = () => {
      times[heard++] = performance.now() - sentAt[nth++]!;
    };
  }
  const began = performance.now();
  for (let nth = 0; nth < total; nth++) {
    const due = began + (nth * 1000) / perSecond;
    while (performance.now() < due) await wait(Math.max(0, due - performance.now()));
    sentAt[nth] = performance.now();
    send();
  }
  for (let more = 0; heard < times.length && more < 500; more++) await wait(20);
  if (heard < times.length) throw new Error(`${times.length - heard} of ${times.length} never arrived`);
  return times.sort();
}

export function percentile(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
