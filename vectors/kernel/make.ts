import { createHash } from "node:crypto";
import type { Content, Ports, Secrets, WholeEpoch } from "@unionhall/kernel";
import {
  boxTag,
  eraseSecret,
  freshEpoch,
  invitationKeys,
  recordOf,
  sealBox,
  sealEntry,
  sealLetter,
  sealNote,
  secretsFrom,
  signLetter,
  steppedEpoch,
  webSealing,
} from "@unionhall/kernel";
import type { Bytes } from "@unionhall/protocol";
import {
  book,
  bytesOf,
  circleIdOf,
  entryId,
  epochNumber,
  firstHead,
  hallIdOf,
  headToSign,
  idOf,
  lockOf,
  memberIdOf,
  nextHead,
  recordBytes,
  statementBytes,
  webCrypto,
} from "@unionhall/protocol";
import { hex } from "./hex.ts";
import { makeBlobs } from "./make-blobs.ts";
import { makeForks } from "./make-forks.ts";
import { makeDoors, makeSigned } from "./make-signed.ts";

/** Bytes that are the same in every run: SHA-256 of "name count", block after block. */
function seeded(name: string): Ports["random"] {
  let count = 0;
  return (length) => {
    const blocks = Array.from({ length: Math.ceil(length / 32) }, () => [
      ...createHash("sha256").update(`${name} ${count++}`).digest(),
    ]);
    return new Uint8Array(blocks.flat().slice(0, length));
  };
}

export function portsOf(name: string): Ports {
  const { subtle } = globalThis.crypto;
  return { crypto: webCrypto(subtle), sealing: webSealing(subtle), random: seeded(name) };
}

/** Everything the frozen vectors are made of. Boxes and letters differ in every run, as HPKE draws its own randomness. */
export async function makeVectors(): Promise<Record<string, readonly object[]>> {
  const ports = portsOf("vectors");
  const [ash, bo] = [await person(ports), await person(ports)];
  const statement = statementBytes({ v: 1, kernel: 1, of: "people", founder: ash.keys, nonce: ports.random(32) });
  const circle = circleIdOf(statement);
  const first = freshEpoch(ports, circle, 0);
  const step = await steppedEpoch(ports, circle, first, 1);
  const turn = freshEpoch(ports, circle, epochNumber(1, 0));
  const records = [
    await recordOf(ports, circle, first, null),
    await recordOf(ports, circle, step, first),
    await recordOf(ports, circle, turn, step),
  ];
  const epochs = [first, step, turn].map((epoch, at) => ({
    ...keysOf(epoch),
    record: hex(recordBytes(records[at]!)),
  }));
  const entries = await makeEntries(ports, ash, circle, [first, turn]);
  return {
    ids: [
      {
        statement: hex(statement),
        circle,
        signing: ash.keys.signing,
        member: memberIdOf(ash.keys.signing),
        hall: hallIdOf(ash.keys.signing),
      },
    ],
    epochs,
    blobs: await makeBlobs(portsOf("blobs"), circle),
    entries,
    heads: await makeHeads(ports, ash, circle, entries),
    forks: await makeForks(portsOf("forks"), circle),
    doors: await makeDoors(ports, ash, bo, circle),
    signed: await makeSigned(ports, ash, bo, circle),
    notes: [await makeNote(ports, circle, ash)],
    boxes: [await makeBox(ports, circle, turn, bo, epochs[2]!.record)],
    letters: [await makeLetter(ports, circle, bo)],
  };
}

function person(ports: Ports): Promise<Secrets & { readonly renew: Bytes }> {
  const seed = (): Bytes => ports.random(32);
  const seeds = { signing: seed(), box: seed(), latch: seed(), erase: seed(), renew: seed() };
  return secretsFrom(ports, seeds).then((secrets) => ({ ...secrets, renew: seeds.renew }));
}

function keysOf({ number, kept, passing, commitment }: WholeEpoch): {
  number: number;
  kept: string;
  passing: string;
  commitment: string;
} {
  return { number, kept: hex(kept), passing: hex(passing), commitment: hex(commitment) };
}

type Circle = ReturnType<typeof circleIdOf>;

async function makeEntries(
  ports: Ports,
  ash: Secrets,
  circle: Circle,
  epochs: readonly WholeEpoch[],
): Promise<{ header: string; body: string; id: string }[]> {
  const device = idOf("device", ports.random(8));
  const room = idOf("room", ports.random(16));
  const made = [];
  for (const [at, epoch] of epochs.entries()) {
    for (const c of ["kept", "passing"] as const) {
      const content: Content = {
        author: ash.keys.signing,
        device,
        counter: made.length + 1,
        seen: { seq: 0, head: firstHead(circle) },
        time: 1_767_225_600_000 + at,
        kind: "line.said",
        version: 1,
        payload: new TextEncoder().encode(`Nothing about us without us (${at}, ${c})`),
      };
      const to = { circle, room: c === "kept" ? book : room, class: c };
      const { header, body, id } = await sealEntry(ports, ash, epoch, to, content);
      const secret = await eraseSecret(ports, ash.erase, device, to.room, content.counter);
      const { author, counter, time, kind } = content;
      made.push({
        ...keysOf(epoch),
        header: hex(header),
        body: hex(body),
        id,
        author,
        device,
        counter,
        time,
        kind,
        payload: hex(content.payload),
        secret: hex(secret),
        lock: hex(lockOf(secret)),
      });
    }
  }
  return made;
}

async function makeHeads(
  ports: Ports,
  hall: Secrets,
  circle: Circle,
  entries: readonly { readonly header: string }[],
): Promise<object[]> {
  let head = firstHead(circle);
  const links = entries.map(({ header }, at) => {
    const entry = entryId(Uint8Array.from(Buffer.from(header, "hex")));
    head = nextHead(head, entry, 20_454 + at);
    return { entry, day: 20_454 + at, head };
  });
  const nonce = ports.random(32);
  const message = headToSign({ circle, seq: links.length, head, day: 20_457, nonce });
  const signature = hex(await ports.crypto.sign(hall.signing, message));
  return [
    {
      circle,
      first: firstHead(circle),
      links,
      nonce: hex(nonce),
      hall: hall.keys.signing,
      message: hex(message),
      signature,
    },
  ];
}

async function makeNote(ports: Ports, circle: Circle, ash: Secrets): Promise<object> {
  const secret = ports.random(16);
  const keys = await invitationKeys(ports, secret);
  const point = { state: ports.random(32), blob: idOf("blob", new Uint8Array(32).fill(7)), length: 4_096 };
  const anchor = { seq: 100, head: firstHead(circle), day: 20_000, epoch: 0, point };
  const note = {
    v: 1,
    hall: ash.keys.signing,
    circle,
    letterbox: ash.keys.box,
    anchor,
    title: "Everyone",
    from: "Ash",
  } as const;
  const sealed = hex(await sealNote(ports, keys.noteKey, note));
  return {
    secret: hex(secret),
    invitation: keys.invitation,
    latch: keys.latchKey,
    note: keys.note,
    sealed,
    title: note.title,
    from: note.from,
  };
}

async function makeBox(ports: Ports, circle: Circle, epoch: WholeEpoch, bo: Secrets, record: string): Promise<object> {
  const past = [{ number: 0, passing: ports.random(32) }];
  const { sealed } = await sealBox(ports, circle, epoch, bo.keys.box, past);
  const tag = await boxTag(ports, circle, epoch.number, bo.keys.box);
  return {
    seed: hex(bo.box),
    record,
    tag,
    sealed: hex(sealed),
    kept: hex(epoch.kept),
    passing: hex(epoch.passing),
    past: hex(past[0]!.passing),
  };
}

async function makeLetter(ports: Ports, circle: Circle, bo: Secrets): Promise<object> {
  const seed = ports.random(32);
  const keys = await invitationKeys(ports, ports.random(16));
  const letter = { v: 1, circle, invitation: keys.invitation, keys: bo.keys } as const;
  const signed = await signLetter(ports, letter, { invitation: keys.signing, signing: bo.signing });
  const sealed = hex(await sealLetter(ports, await ports.sealing.boxKey(seed), signed));
  return {
    circle,
    seed: hex(seed),
    sealed,
    invitation: keys.invitation,
    signing: hex(bytesOf(bo.keys.signing)),
    byInvitation: hex(signed.byInvitation),
  };
}
