import { authorshipOf, daysToObject, keepToSign, wishToSign } from "@unionhall/protocol";
import type { Bytes, EntryId } from "@unionhall/protocol";
import type { Circle } from "./circle.ts";
import { learnErasures } from "./erasures.ts";
import type { Wish } from "./gone.ts";

/** As a steward: this body goes when whoever may object has had a whole week, wherever midnight is. */
export async function wishErased(circle: Circle, entry: EntryId): Promise<void> {
  const { seq, day } = circle.next;
  const wish = { entry, after: seq - 1, day: day + daysToObject + 1 };
  const signature = await sign(circle, wishToSign(circle.id, wish));
  await circle.link.ask({ type: "wish", circle: circle.id, ...wish, signature }, "done");
  await learnErasures(circle);
}

/** Objects to a wish. With the secret of the entry's lock as its author: what is shown of it does not erase. */
export async function keepEntry(circle: Circle, { entry, signature: wish }: Wish, secret: Bytes | null): Promise<void> {
  const keep = { entry, after: circle.log.chain.seq, wish };
  const signature = await sign(circle, keepToSign(circle.id, keep));
  const author = secret === null ? {} : { author: authorshipOf(secret) };
  await circle.link.ask({ type: "keep-entry", circle: circle.id, ...keep, signature, ...author }, "done");
  await learnErasures(circle);
}

function sign({ env, latch }: Circle, message: Bytes): Promise<Bytes> {
  return env.crypto.sign(latch.seed, message);
}
