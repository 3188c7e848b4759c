import type { Ports, Secrets, WholeEpoch } from "@unionhall/kernel";
import { freshEpoch, secretsFrom } from "@unionhall/kernel";
import type { Bytes, CircleId, MemberId } from "@unionhall/protocol";
import { circleIdOf, kernelVersion, memberIdOf, statementBytes } from "@unionhall/protocol";

/** What a founder's device drew by lot: whoever has heard it has the keys of the circle that it founded. */
export class Overheard {
  readonly #ports: Ports;
  readonly #drawn: Bytes[] = [];

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  readonly random = (length: number): Bytes => {
    const drawn = this.#ports.random(length);
    if (length === 32) this.#drawn.push(drawn.slice());
    return drawn;
  };

  async founderOf(circle: CircleId, member: MemberId): Promise<{ founder: Secrets; epoch: WholeEpoch }> {
    const founder = await this.secretsOf(member);
    const isNonce = (nonce: Bytes): boolean =>
      circleIdOf(statementBytes({ v: 1, kernel: kernelVersion, of: "people", founder: founder.keys, nonce })) ===
      circle;
    // Its keys are drawn after the nonce of its statement.
    const [kept, passing] = this.#drawn.slice(this.#drawn.findIndex(isNonce) + 1);
    const drawn = [kept!, passing!];
    return { founder, epoch: freshEpoch({ ...this.#ports, random: () => drawn.shift()! }, circle, 0) };
  }

  async secretsOf(member: MemberId): Promise<Secrets> {
    for (let at = 0; at + 5 <= this.#drawn.length; at++) {
      const [signing, box, latch, erase, renew] = this.#drawn.slice(at) as [Bytes, Bytes, Bytes, Bytes, Bytes];
      const secrets = await secretsFrom(this.#ports, { signing, box, latch, erase, renew });
      if (memberIdOf(secrets.keys.signing) === member) return secrets;
    }
    throw new Error("nobody drew the keys of this member");
  }
}
