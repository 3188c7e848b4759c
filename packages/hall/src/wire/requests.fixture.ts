import type {
  BlobId,
  Bytes,
  CircleId,
  DoorChange,
  Founding,
  HallId,
  Header,
  Latch,
  Request,
  RoomId,
  Sealed,
  SealedOffer,
  SignedChange,
} from "@unionhall/protocol";
import {
  authorshipOf,
  book,
  changeBytes,
  changeToSign,
  circleIdOf,
  entryId,
  epochNumber,
  headerBytes,
  holdToSign,
  idOf,
  keepToSign,
  kernelVersion,
  liftToSign,
  lockOf,
  offersToSign,
  recordBytes,
  rights,
  statementBytes,
  swapToSign,
  walkToSign,
  wishToSign,
} from "@unionhall/protocol";
import { sha256 } from "../verbs/hashes.ts";
import type { Person } from "./people.fixture.ts";
import { crypto, seeded } from "./people.fixture.ts";

/** What members would ask, with noise for what they would seal. */
export const chat: RoomId = idOf("room", new Uint8Array(16).fill(9));

export function latchOf(person: Person, ...may: readonly (keyof typeof rights)[]): Latch {
  const all = may.reduce<number>((sum, right) => sum + rights[right], rights.enter);
  return { key: person.latch, renew: person.renew, rights: all };
}

export function joinLatch(person: Person, by: Person): Latch {
  return { key: person.latch, rights: rights.join, by: by.latch };
}

let salt = 0;

export interface Saying {
  readonly epoch?: number;
  readonly room?: RoomId;
  readonly class?: "kept" | "passing";
  readonly secret?: Bytes;
  readonly length?: number;
  readonly blobs?: readonly BlobId[];
}

/** An entry with a body of noise, different each time. */
export function entry(circle: CircleId, of: Saying = {}): Sealed {
  const noise = seeded(1000 + salt++);
  const body = noise(of.length ?? 512);
  const header: Header = {
    v: 1,
    circle,
    epoch: of.epoch ?? 0,
    room: of.room ?? chat,
    class: of.class ?? "passing",
    size: body.length,
    lock: lockOf(of.secret ?? noise(32)),
    body: sha256(body),
    ...(of.blobs === undefined ? {} : { blobs: of.blobs }),
  };
  return { header: headerBytes(header), body };
}

export interface FoundingOf {
  readonly people: readonly Person[];
  readonly founding?: Partial<Founding>;
}

/** The request that founds a circle whose first person is its steward. */
export function founding(
  random: (length: number) => Bytes,
  { people, founding: over = {} }: FoundingOf,
): { circle: CircleId; request: Extract<Request, { type: "found" }> } {
  const [founder] = people;
  if (founder === undefined) throw new Error("nobody founds");
  const keys = { signing: founder.signing, box: new Uint8Array(1216), latch: founder.latch, renew: founder.renew };
  const statement = statementBytes({
    v: 1,
    kernel: kernelVersion,
    of: "people",
    founder: keys,
    nonce: random(32),
  });
  const circle = circleIdOf(statement);
  const latches = people.map((person) =>
    person === founder ? latchOf(person, "invite", "steward") : latchOf(person, "invite"),
  );
  const base = { statement, latches, hold: 2, invites: 5, keep: { default: 30, rooms: [] } };
  return {
    circle,
    request: {
      type: "found",
      founding: { ...base, ...over },
      record: record(circle, 0, null),
      boxes: [{ epoch: 0, tag: idOf("tag", random(32)), sealed: random(100) }],
      entries: [entry(circle, { room: book, class: "kept" })],
      sponsor: {},
    },
  };
}

export function record(circle: CircleId, number: number, base: number | null): Bytes {
  const zeros = new Uint8Array(32);
  return new Uint8Array(
    recordBytes({
      v: 1,
      circle,
      number,
      base,
      commitment: zeros,
      passingHash: zeros,
      link: new Uint8Array(number === 0 ? 0 : 48),
    }),
  );
}

export const firstTurn: number = epochNumber(1, 0);

type Change = Partial<Omit<DoorChange, "v" | "circle">>;

export async function sign(
  circle: CircleId,
  of: Change,
  signers: readonly Person[],
  renewing: readonly Person[] = [],
): Promise<SignedChange> {
  const change = changeBytes({ v: 1, circle, turn: 0, drop: [], add: [], ...of });
  const by = (seed: Bytes): Promise<Bytes> => crypto.sign(seed, changeToSign(change));
  return {
    change,
    latches: await Promise.all(signers.map(async ({ latch, seeds }) => ({ latch, signature: await by(seeds.latch) }))),
    renewals: await Promise.all(
      renewing.map(async ({ latch, seeds }) => ({ latch, signature: await by(seeds.renew) })),
    ),
  };
}

export async function swapFor(circle: CircleId, from: Person, to: Person): Promise<Request> {
  const signature = await crypto.sign(from.seeds.renew, swapToSign(circle, from.latch, to.latch, to.renew));
  return { type: "swap", circle, from: from.latch, to: to.latch, renew: to.renew, signature };
}

export async function holdFor(circle: CircleId, target: Person, by: Person): Promise<Request> {
  const signature = await crypto.sign(by.seeds.latch, holdToSign(circle, target.latch));
  return { type: "hold", circle, latch: target.latch, by: by.latch, signature };
}

export async function liftFor(circle: CircleId, person: Person): Promise<Request> {
  return {
    type: "lift",
    circle,
    latch: person.latch,
    signature: await crypto.sign(person.seeds.renew, liftToSign(circle, person.latch)),
  };
}

/** A founding by somebody who walks out of a circle. */
export async function walkFor(
  { hall, random }: { readonly hall: HallId; readonly random: (length: number) => Bytes },
  from: CircleId,
  by: Person,
): Promise<Extract<Request, { type: "found" }>> {
  const { circle: to, request } = founding(random, { people: [by] });
  const signature = await crypto.sign(by.seeds.latch, walkToSign(hall, from, to));
  return { ...request, sponsor: { walk: { circle: from, latch: by.latch, signature } } };
}

export async function offersFor(
  hall: HallId,
  circle: CircleId,
  by: Person,
  offers: readonly SealedOffer[],
): Promise<Extract<Request, { type: "put-offers" }>> {
  const signature = await crypto.sign(by.seeds.latch, offersToSign(hall, circle, offers));
  return { type: "put-offers", circle, latch: by.latch, signature, offers };
}

/** A steward's wish to have a body gone. */
export async function wishFor(
  circle: CircleId,
  { header }: Sealed,
  by: Person,
  of: { readonly after: number; readonly day: number },
): Promise<Extract<Request, { type: "wish" }>> {
  const said = { entry: entryId(header), ...of };
  return { type: "wish", circle, ...said, signature: await crypto.sign(by.seeds.latch, wishToSign(circle, said)) };
}

/** An objection to a wish; the author's with the secret of the entry's lock. */
export async function keepFor(
  { circle, entry, signature: wish }: Extract<Request, { type: "wish" }>,
  by: Person,
  of: { readonly after: number; readonly secret?: Bytes },
): Promise<Extract<Request, { type: "keep-entry" }>> {
  const said = { entry, after: of.after, wish };
  const signature = await crypto.sign(by.seeds.latch, keepToSign(circle, said));
  const author = of.secret === undefined ? {} : { author: authorshipOf(of.secret) };
  return { type: "keep-entry", circle, ...said, signature, ...author };
}

/** A turn that changes only the door. */
export function doorTurn(circle: CircleId, door: SignedChange, after = 0): Extract<Request, { type: "turn" }> {
  return { type: "turn", circle, after, door, boxes: [], entries: [] };
}
