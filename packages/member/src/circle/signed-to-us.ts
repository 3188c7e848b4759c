import { isSignedBy } from "@unionhall/kernel";
import type { SignedHead } from "@unionhall/protocol";
import { equal } from "@unionhall/protocol";
import type { Circle } from "./circle.ts";
import { HallLies } from "./hall-lies.ts";

/** Throws `HallLies` where the hall has not signed this head, on this connection, of this circle. */
export async function checkHead(circle: Circle, signed: SignedHead): Promise<void> {
  const { greeting } = circle.link;
  const { statement } = signed;
  const good =
    greeting !== null &&
    statement.circle === circle.id &&
    equal(statement.nonce, greeting.nonce) &&
    (await isSignedBy(circle.env.crypto, greeting.hall, signed));
  if (!good) throw new HallLies();
}

/** What the hall signs now: the newest it has. Null where it is not what this device has read. */
export async function freshHead(circle: Circle): Promise<SignedHead | null> {
  const after = circle.log.chain.seq;
  const { head } = await circle.link.ask({ type: "heads", circle: circle.id, after, limit: 1 }, "heads");
  await checkHead(circle, head);
  if (circle.log.chain.at(head.statement.seq) !== head.statement.head) return null;
  await circle.heads.keep(head);
  return head;
}
