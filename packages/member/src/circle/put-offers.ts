import type { SealedOffer } from "@unionhall/protocol";
import { hallIdOf, offersToSign } from "@unionhall/protocol";
import { Offline } from "../line/thrown.ts";
import type { Circle } from "./circle.ts";

/** Leaves something sealed for people of a circle, who find it by a tag of theirs: one from each latch for each tag. */
export async function putOffers({ env, id, link, latch }: Circle, offers: readonly SealedOffer[]): Promise<void> {
  if (link.hall === null) throw new Offline();
  const signature = await env.crypto.sign(latch.seed, offersToSign(hallIdOf(link.hall), id, offers));
  await link.ask({ type: "put-offers", circle: id, latch: latch.key, signature, offers }, "done");
}
