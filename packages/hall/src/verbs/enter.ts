import type { Answer, Bytes, CircleId, Key, Standing } from "@unionhall/protocol";
import { bytesOf, enterToSign } from "@unionhall/protocol";
import type { Circle } from "../store/circle.ts";
import type { Guest, Hall } from "./hall.ts";
import { refuse } from "./hall.ts";
import { signHead } from "./head.ts";
import { opens } from "./inside.ts";
import { markOf } from "./mark.ts";

interface Enter {
  readonly circle: CircleId;
  readonly latch: Key;
  readonly signature: Bytes;
}

/** The door is looked at before the signature and again after it: it may have turned meanwhile. */
export async function enter(hall: Hall, guest: Guest, { circle: id, latch, signature }: Enter): Promise<Answer> {
  const { nonce } = guest;
  if (nonce === null) return refuse("say-hello-first");
  const before = opens(await hall.store.circle(id), latch, hall.now());
  if (!before.ok) return refuse(before.reason);
  if (!guest.entered.has(id) && guest.entered.size >= hall.limits.circlesPerLink) return refuse("too-fast");
  const signed = await hall.crypto.verify(bytesOf(latch), signature, enterToSign(hall.id, id, nonce));
  if (!signed) return refuse("bad-signature");
  const after = opens(await hall.store.circle(id), latch, hall.now());
  if (!after.ok) return refuse(after.reason);
  guest.follow(id, latch);
  const head = await signHead(hall, after.circle, nonce);
  return {
    type: "entered",
    head,
    standing: standingOf(after.circle),
    rights: after.latch.rights,
    mark: markOf(hall, after.circle),
  };
}

export function standingOf({ door, tail }: Circle): Standing {
  return { turn: tail.turn, epoch: tail.epoch, door: door.version };
}
