import { createReadStream } from "node:fs";
import { open, rm } from "node:fs/promises";
import { connect } from "node:net";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { type Member, MemoryStore, openMember } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import { toBase32 } from "@unionhall/protocol";
import { good } from "../at-home.ts";
import { DiskSource } from "../files/file-source.ts";
import { DiskSink } from "../files/file-target.ts";
import { environment } from "../node/environment.ts";
import { serve } from "./children.ts";
import { random } from "./noise.ts";

export type FileTask =
  | { readonly type: "make"; readonly path: string; readonly bytes: number }
  /** To a hall and back, into a directory. */
  | { readonly type: "hall"; readonly path: string; readonly port: number; readonly code: Uint8Array<ArrayBuffer> }
  /** To a socket that keeps what comes. */
  | { readonly type: "bare"; readonly path: string; readonly port: number };

/** Seconds; and the most memory the process ever had, in bytes. */
export interface FileDone {
  readonly put: number;
  readonly get: number;
  readonly peak: number;
}

/** A whole member, who sends a file as `hall send-file` does, and gets it as `hall get-file` does. */
export function serveFileLoad(): void {
  serve(async (task) => {
    const wanted = task as FileTask;
    if (wanted.type === "make") return make(wanted.path, wanted.bytes);
    return wanted.type === "hall" ? throughTheHall(wanted) : throughASocket(wanted);
  });
}

async function make(path: string, bytes: number): Promise<null> {
  await using file = await open(path, "w");
  const some = random(1_000_000);
  for (let at = 0; at < bytes; at += some.length) await file.write(some, 0, Math.min(some.length, bytes - at), at);
  await file.sync();
  return null;
}

async function throughTheHall({ path, port, code }: FileTask & { type: "hall" }): Promise<FileDone> {
  const member = await openMember(environment(new MemoryStore(), { offline: false }));
  const hall = `http://127.0.0.1:${port}`;
  const founding = { hall, code: toBase32(code), title: "Bench", name: "bench", language: "en" } as const;
  const circle = good(await member.found(founding));
  await member.settled();
  const put = await timed(() => send(member, circle, path));
  const get = await timed(() => fetched(member, circle, `${path}.got`));
  await member.close();
  return { put, get, peak: process.resourceUsage().maxRSS * 1024 };
}

async function send(member: Member, circle: CircleId, path: string): Promise<void> {
  await using file = await DiskSource.open(path);
  good(await member.sendFile(circle, file));
  for (let round = 0; round < 2; round++) await member.settled();
}

async function fetched(member: Member, circle: CircleId, to: string): Promise<void> {
  const line = member.circle(circle)?.lines.at(-1);
  const file = line?.files[0];
  if (line === undefined || file === undefined) throw new Error("the file did not come to the circle");
  await using sink = await DiskSink.open({ path: to, force: true }, file);
  good(await member.getFile(circle, line.id, file.blob, sink));
  await sink.finish(file.length);
  await rm(to);
}

async function throughASocket({ path, port }: FileTask & { type: "bare" }): Promise<FileDone> {
  const put = await timed(async () => {
    const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
    const answered = buffer(socket);
    await pipeline(createReadStream(path), socket);
    if ((await answered).length === 0) throw new Error("the copy was not answered");
  });
  return { put, get: put, peak: process.resourceUsage().maxRSS * 1024 };
}

async function timed(run: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await run();
  return (performance.now() - began) / 1000;
}
