import { readTold } from "@unionhall/protocol";
import { Caller } from "./caller.ts";
import { serve } from "./children.ts";
import { newRoom, noiseCircle, noiseEntry } from "./noise.ts";

export interface AppendTask {
  /** Of the processes of one hall, which the sockets are spread over. */
  readonly ports: readonly [number, ...number[]];
  readonly code: Uint8Array<ArrayBuffer>;
  readonly sockets: number;
  readonly circles: number;
  /** Entries in one message. */
  readonly atOnce: number;
  /** Before the clock runs: for the first of them the code is still being compiled. */
  readonly messagesBefore: number;
  readonly messagesPerSocket: number;
  readonly size: number;
}

export interface AppendDone {
  readonly entries: number;
  readonly seconds: number;
}

/** Many sockets, each sending its next entry when the last is acknowledged. All frames are made before the clock runs. */
export function serveAppendLoad(): void {
  serve(async (task) => load(task as AppendTask));
}

async function load(task: AppendTask): Promise<AppendDone> {
  const { ports } = task;
  const founder = await Caller.open(ports[0]);
  const circles = [await noiseCircle({ code: task.code })];
  await founder.ask(circles[0]!.request, "placed");
  await founder.enter(circles[0]!.id, circles[0]!.latch);
  while (circles.length < task.circles) {
    const circle = await noiseCircle({ circle: circles[0]!.id });
    await founder.ask(circle.request, "placed");
    circles.push(circle);
  }
  const writers: { readonly caller: Caller; readonly frames: readonly Buffer[] }[] = [];
  for (let at = 0; at < task.sockets; at++) {
    const circle = circles[at % circles.length]!;
    const caller = await Caller.open(ports[at % ports.length] ?? ports[0]);
    await caller.enter(circle.id, circle.latch);
    const room = newRoom();
    const frames = Array.from({ length: task.messagesBefore + task.messagesPerSocket }, () => {
      const entries = Array.from({ length: task.atOnce }, () => noiseEntry(circle.id, room, task.size));
      return caller.prepare({ type: "append", circle: circle.id, entries });
    });
    writers.push({ caller, frames });
  }
  const send = (from: number, to: number): Promise<unknown> =>
    Promise.all(writers.map(({ caller, frames }) => sendAll(caller, frames.slice(from, to))));
  await send(0, task.messagesBefore);
  const began = process.hrtime.bigint();
  await send(task.messagesBefore, task.messagesBefore + task.messagesPerSocket);
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  for (const { caller } of writers) caller.close();
  founder.close();
  return { entries: task.sockets * task.messagesPerSocket * task.atOnce, seconds };
}

function sendAll(caller: Caller, frames: readonly Buffer[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let next = 0;
    caller.hear = (payload) => {
      // The first and the last answer are read; between them counting is enough.
      if ((next === 1 || next === frames.length) && !isAcknowledged(payload))
        return reject(new Error("not acknowledged"));
      if (next === frames.length) return resolve();
      caller.send(frames[next++]!);
    };
    caller.send(frames[next++]!);
  });
}

function isAcknowledged(payload: Uint8Array<ArrayBuffer>): boolean {
  const told = readTold(payload);
  return "say" in told && told.say.type === "appended" && told.say.results.every(({ refusal }) => refusal === null);
}
