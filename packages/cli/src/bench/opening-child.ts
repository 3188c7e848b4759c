import { randomBytes, webcrypto } from "node:crypto";
import {
  freshEpoch,
  openEntries,
  type Ports,
  randomSeeds,
  sealEntry,
  secretsFrom,
  webSealing,
  type Secrets,
} from "@unionhall/kernel";
import type { Placed, Subtle } from "@unionhall/protocol";
import { firstHead, idOf, webCrypto } from "@unionhall/protocol";
import { lineSaid, write } from "@unionhall/union";
import { serve } from "./children.ts";
import { newRoom, random } from "./noise.ts";

export interface OpeningTask {
  readonly entries: number;
  readonly authors: number;
}

export interface OpeningDone {
  /** Seconds with the engine's own Ed25519, and without. */
  readonly native: number;
  readonly fallback: number;
}

/** As many as a device asks the hall for at once. */
const page = 256;

/** Entries that many people wrote, opened as a new device opens them: decrypted, their signatures checked, parsed. */
export function serveOpening(): void {
  serve(async (task) => measure(task as OpeningTask));
}

async function measure(task: OpeningTask): Promise<OpeningDone> {
  const made = await makeEntries(portsOf(true), task);
  await openAll(portsOf(true), { ...made, placed: made.placed.slice(0, 500) });
  const native = await openAll(portsOf(true), made);
  const fallback = await openAll(portsOf(false), made);
  return { native, fallback };
}

function portsOf(native: boolean): Ports {
  const subtle = webcrypto.subtle as Subtle;
  const ports = { crypto: webCrypto(subtle, { native }), sealing: webSealing(subtle, { native }) };
  return { ...ports, random: (length) => new Uint8Array(randomBytes(length)) };
}

type Made = { readonly placed: readonly Placed[]; readonly epoch: ReturnType<typeof freshEpoch> };

async function makeEntries(ports: Ports, { entries, authors }: OpeningTask): Promise<Made> {
  const circle = idOf("circle", random(20));
  const epoch = freshEpoch(ports, circle, 0);
  const people: Secrets[] = [];
  for (let at = 0; at < authors; at++) people.push(await secretsFrom(ports, randomSeeds(ports)));
  const to = { circle, room: newRoom(), class: "passing" } as const;
  const written = write(lineSaid, { text: "Tonight at eight, and bring the banner that is still at your place." });
  const placed: Placed[] = [];
  for (let seq = 1; seq <= entries; seq++) {
    const person = people[seq % authors]!;
    const where = { device: idOf("device", random(8)), counter: 1, seen: { seq: 0, head: firstHead(circle) }, time: 0 };
    const content = { author: person.keys.signing, ...where, ...written };
    const { header, body } = await sealEntry(ports, person, epoch, to, content);
    placed.push({ seq, day: 20_000, header, body });
  }
  return { placed, epoch };
}

async function openAll(ports: Ports, { placed, epoch }: Made): Promise<number> {
  const began = performance.now();
  for (let at = 0; at < placed.length; at += page) {
    const reads = await openEntries(ports, placed.slice(at, at + page), () => epoch);
    if (!reads.every(({ opened }) => opened)) throw new Error("an entry did not open");
  }
  return (performance.now() - began) / 1000;
}
