import type { Ports, Secrets } from "@unionhall/kernel";
import { consentToSign, renewalToSign, visitToSign } from "@unionhall/kernel";
import type { Bytes, CircleId, DoorChange } from "@unionhall/protocol";
import {
  addressesToSign,
  bytesOf,
  changeBytes,
  changeHash,
  changeToSign,
  enterToSign,
  hallIdOf,
  holdToSign,
  idOf,
  keepToSign,
  liftToSign,
  locatorToSign,
  memberIdOf,
  rights,
  swapToSign,
  wishToSign,
} from "@unionhall/protocol";
import { hex } from "./hex.ts";

/** A signed change of a door. */
export async function makeDoors(ports: Ports, ash: Secrets, bo: Secrets, circle: CircleId): Promise<object[]> {
  const latch = (of: Secrets, given: number): DoorChange["add"][number] => ({
    key: of.keys.latch,
    renew: of.keys.renew,
    rights: given,
  });
  const change = changeBytes({
    v: 1,
    circle,
    turn: 3,
    drop: [],
    add: [latch(bo, rights.enter)],
    keep: { default: 60, rooms: [] },
  });
  const message = changeToSign(change);
  const signature = hex(await ports.crypto.sign(ash.latch, message));
  return [
    {
      change: hex(change),
      hash: hex(changeHash(change)),
      message: hex(message),
      latch: ash.keys.latch,
      signature,
    },
  ];
}

const moved = ["https://new.example", "https://old.example"];

/** Everything else that is signed, under one key. */
export async function makeSigned(ports: Ports, ash: Secrets, bo: Secrets, circle: CircleId): Promise<object[]> {
  const { signing, latch, renew } = ash.keys;
  const entry = idOf("entry", new Uint8Array(32).fill(1));
  const messages: readonly (readonly [string, Bytes])[] = [
    ["enter", enterToSign(hallIdOf(signing), circle, ports.random(32))],
    ["swap", swapToSign(circle, latch, bo.keys.latch, bo.keys.renew)],
    ["hold", holdToSign(circle, latch)],
    ["lift", liftToSign(circle, latch)],
    ["locator", locatorToSign(7, ports.random(48))],
    ["wish", wishToSign(circle, { entry, after: 9, day: 20_461 })],
    ["keep", keepToSign(circle, { entry, after: 9, wish: new Uint8Array(64).fill(2) })],
    ["renewal", renewalToSign(circle, renew, bo.keys)],
    ["visit", visitToSign(circle, signing, bo.keys.signing, 1_767_225_600_000)],
    ["consent", consentToSign("steward.named", circle, 12, bytesOf(memberIdOf(bo.keys.signing)))],
    ["addresses", addressesToSign({ v: 1, hall: signing, number: 1_767_225_600_000, addresses: moved })],
  ];
  return Promise.all(
    messages.map(async ([what, message]) => ({
      what,
      message: hex(message),
      key: signing,
      signature: hex(await ports.crypto.sign(ash.signing, message)),
    })),
  );
}
