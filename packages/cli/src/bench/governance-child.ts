import { randomBytes, webcrypto } from "node:crypto";
import {
  type Book,
  bookBytes,
  type BookRead,
  emptyBook,
  fold,
  openEntries,
  type Ports,
  prove,
  readBook,
  webSealing,
} from "@unionhall/kernel";
import type { Placed, Subtle } from "@unionhall/protocol";
import { webCrypto } from "@unionhall/protocol";
import { newLaw, outcomeDeclared, readAs, readLaw } from "@unionhall/union";
import { serve } from "./children.ts";
import { Deciders } from "./deciders.ts";
import { agree, decideMuch } from "./much-decided.ts";

export interface GovernanceTask {
  readonly people: number;
  readonly decisions: number;
  /** Under each outcome. */
  readonly signers: number;
  /** Of so many entries signatures are checked without the engine's own Ed25519. */
  readonly fallback: number;
}

export interface GovernanceDone {
  readonly entries: number;
  /** Of authors, and those under outcomes. */
  readonly signatures: number;
  /** Seconds: decrypted, and every signature checked. */
  readonly opened: number;
  /** The same without the engine's own Ed25519, for one signature. */
  readonly openedByFallback: number;
  /** Seconds, of what has been opened before. */
  readonly folded: number;
  /** Seconds until the book is there, with what came since. */
  readonly fromPoint: number;
  /** Bytes at the hall, and of what a device begins with. */
  readonly sealed: number;
  readonly point: number;
  readonly law: number;
  /** Bytes in use by JavaScript. */
  readonly book: number;
  readonly log: number;
}

/** Places at which devices make points, and as many entries as come between two at most. */
const sincePoint = 100;
/** As many as a device asks the hall for at once. */
const page = 256;

/** The book of a circle that decides much, read as a device reads it. */
export function serveGovernance(): void {
  serve(async (task) => measure(task as GovernanceTask));
}

async function measure(task: GovernanceTask): Promise<GovernanceDone> {
  const { placed, deciders } = await writeBook(task);
  // Before the clock runs: for the first of them the code is still being compiled.
  await openAll(portsOf(true), deciders, placed.slice(0, page));
  const before = memoryNow();
  const [reads, opened] = await timed(() => openAll(portsOf(true), deciders, placed));
  const withLog = memoryNow();
  const [book, folded] = await timed(() => foldAll(emptyBook(deciders.circle, newLaw()), reads));
  const withBook = memoryNow();
  for (const [seq, { reason }] of book.voids) throw new Error(`the entry at ${seq} is void: ${reason}`);
  const few = placed.slice(-task.fallback);
  const [, byFallback] = await timed(() => openAll(portsOf(false), deciders, few));
  return {
    ...(await fromPoint({ placed, deciders }, reads)),
    entries: placed.length,
    signatures: signaturesIn(reads),
    opened,
    openedByFallback: byFallback / signaturesIn(reads.slice(-task.fallback)),
    folded,
    sealed: placed.reduce((sum, { body = [] }) => sum + body.length, 0),
    law: book.law.bytes().length,
    book: withBook - withLog,
    log: withLog - before,
  };
}

/** As a device begins that has never seen the circle, once it has fetched both. */
async function fromPoint(
  { placed, deciders }: Written,
  reads: readonly BookRead[],
): Promise<Pick<GovernanceDone, "fromPoint" | "point">> {
  const point = bookBytes(foldAll(emptyBook(deciders.circle, newLaw()), reads.slice(0, -sincePoint)));
  const [book, seconds] = await timed(async () => {
    const begun = readBook(point, readLaw);
    return foldAll(begun, await openAll(portsOf(true), deciders, placed.slice(-sincePoint)));
  });
  if (book.voids.size > 0) throw new Error("from a point it comes to something else");
  return { fromPoint: seconds, point: point.length };
}

async function timed<T>(run: () => T | Promise<T>): Promise<readonly [T, number]> {
  const began = performance.now();
  const done = await run();
  return [done, (performance.now() - began) / 1000];
}

/** Its author's, and those of whoever counted. */
function signaturesIn(reads: readonly BookRead[]): number {
  const under = reads.map((read) => (read.opened ? (readAs(outcomeDeclared, read)?.signatures.length ?? 0) : 0));
  return under.reduce((sum, count) => sum + count + 1, 0);
}

interface Written {
  readonly deciders: Deciders;
  readonly placed: readonly Placed[];
}

async function writeBook({ people, decisions, signers }: GovernanceTask): Promise<Written> {
  const placed: Placed[] = [];
  const take = (entry: Omit<Placed, "seq">): void => void placed.push({ seq: placed.length + 1, ...entry });
  const deciders = await Deciders.found(portsOf(true), 18_000, take);
  await agree(deciders);
  await deciders.gather(people, { steps: true });
  await decideMuch(deciders, { decisions, signers, tool: null });
  return { deciders, placed };
}

function portsOf(native: boolean): Ports {
  const subtle = webcrypto.subtle as Subtle;
  const ports = { crypto: webCrypto(subtle, { native }), sealing: webSealing(subtle, { native }) };
  return { ...ports, random: (length) => new Uint8Array(randomBytes(length)) };
}

/** Decrypted, and every signature checked: the authors', and those that stand in it. */
async function openAll(ports: Ports, { epochs }: Deciders, placed: readonly Placed[]): Promise<readonly BookRead[]> {
  const law = newLaw();
  const all: BookRead[] = [];
  for (let at = 0; at < placed.length; at += page) {
    const reads = await openEntries(ports, placed.slice(at, at + page), (epoch) => epochs.get(epoch));
    const kept = (epoch: number): Uint8Array<ArrayBuffer> | undefined => epochs.get(epoch)?.kept;
    all.push(...(await Promise.all(reads.map((read) => prove(ports, read, law, kept)))));
  }
  return all;
}

function foldAll(book: Book, reads: readonly BookRead[]): Book {
  for (const read of reads) fold(book, read);
  return book;
}

function memoryNow(): number {
  for (let again = 0; again < 3; again++) global.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
