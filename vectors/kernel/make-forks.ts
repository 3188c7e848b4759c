import type { ForkProof, Ports } from "@unionhall/kernel";
import { forkProofBytes, headAfter, provesFork } from "@unionhall/kernel";
import type { CircleId, Head, Passed, SignedHead } from "@unionhall/protocol";
import { firstHead, hallIdOf, headToSign, idOf } from "@unionhall/protocol";
import { hex } from "./hex.ts";

/** A hall has signed 1, 2 to one and 1, 3, 4 to another; and a proof of the same form that shows one past alone. */
export async function makeForks(ports: Ports, circle: CircleId): Promise<readonly object[]> {
  const seed = ports.random(32);
  const hall = idOf("key", await ports.crypto.publicKey(seed));
  const [first, second, third, fourth] = [1, 2, 3, 4].map((at) => passed(ports, at));
  const headOf = (...past: readonly Passed[]): Head => headAfter(firstHead(circle), past);
  const sign = async (past: readonly Passed[]): Promise<SignedHead> => {
    const day = past.at(-1)!.day;
    const statement = { circle, seq: past.length, head: headOf(...past), day, nonce: ports.random(32) };
    return { statement, signature: await ports.crypto.sign(seed, headToSign(statement)) };
  };
  const one = await sign([first!, second!]);
  const two = { one, other: await sign([first!, third!, fourth!]), before: headOf(first!, third!) };
  const same = { one, other: await sign([first!, second!, fourth!]), before: headOf(first!, second!) };
  return Promise.all(
    [two, same].map(async (each) => {
      const proof: ForkProof = { v: 1, hall, ...each, between: [fourth!] };
      const holds = (await provesFork(ports.crypto, proof)) ? "yes" : "no";
      return { holds, hall: hallIdOf(hall), circle, proof: hex(forkProofBytes(proof)) };
    }),
  );
}

function passed(ports: Ports, at: number): Passed {
  return { entry: idOf("entry", ports.random(32)), day: 20_453 + at };
}
