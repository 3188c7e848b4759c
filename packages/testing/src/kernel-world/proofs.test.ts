import type { Read } from "@unionhall/kernel";
import { prove } from "@unionhall/kernel";
import { book, circleIdOf, idOf, toBytes } from "@unionhall/protocol";
import { mostSignatures, newLaw, outcomeDeclared } from "@unionhall/union";
import { expect, test } from "vitest";
import { quick } from "./lawful.ts";
import { madeUp } from "./paper-deciding.ts";
import { seededPorts } from "./ports.ts";

const blank = new Uint8Array(32);

test("what is full of signatures that are none is found out by a few of them", async () => {
  const ports = seededPorts("proofs");
  const checked = { times: 0 };
  const verify = async (): Promise<boolean> => ++checked.times > 1_000;
  const some = { by: idOf("key", blank), signature: new Uint8Array(64) };
  const signatures = Array.from({ length: mostSignatures }, () => some);
  const outcome = { ...madeUp(quick, idOf("entry", blank), { yes: 3 }), signatures };
  const header = { v: 1, circle: circleIdOf(blank), epoch: 0, room: book, class: "kept", size: 512 } as const;
  const read: Read = {
    seq: 1,
    day: 1,
    id: idOf("entry", blank),
    header: { ...header, lock: blank, body: blank },
    opened: true,
    signature: new Uint8Array(64),
    salt: new Uint8Array(0),
    author: idOf("key", blank),
    device: idOf("device", new Uint8Array(8)),
    counter: 1,
    seen: { seq: 0, head: idOf("head", blank) },
    time: 0,
    kind: outcomeDeclared.name,
    version: outcomeDeclared.version,
    payload: toBytes(outcomeDeclared.payload, outcome),
  };
  const bent = await prove({ ...ports, crypto: { ...ports.crypto, verify } }, read, newLaw());
  expect(bent.proven).toBe(false);
  expect(checked.times).toBeLessThan(20);
});
