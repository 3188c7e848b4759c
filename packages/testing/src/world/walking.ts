import type { Dial, LocalStore, WalkedOut } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import { hallAddress, TestHall } from "./test-hall.ts";
import { good, idOf, type TestDevice, type World } from "./world.ts";

/** Somebody walks out in the same hall without some of the others. */
export async function walkOut(
  made: World,
  who: TestDevice,
  circle: CircleId,
  ...without: readonly string[]
): Promise<WalkedOut> {
  const left = without.map((name) => idOf(who, circle, name));
  const out = await good(who.member.walks.out(circle, { without: left, to: "here" }));
  await made.quiet();
  return out;
}

/** Says yes to the only offer there is. */
export async function sayYes(made: World, ...people: readonly TestDevice[]): Promise<void> {
  for (const { member } of people) {
    const offer = member.walks.offers()[0];
    if (offer === undefined) throw new Error("there is no offer");
    await good(member.walks.accept(offer.id));
  }
  await made.quiet();
}

export const elsewhere = "https://elsewhere.example";

/** A second hall, and devices that reach both. */
export class TwoHalls {
  readonly made: World;
  readonly there: TestHall;

  private constructor(made: World, there: TestHall) {
    this.made = made;
    this.there = there;
  }

  static async of(made: World): Promise<TwoHalls> {
    return new TwoHalls(made, await TestHall.open(made.clock, "another hall"));
  }

  /** The same device, switched off and on again. */
  async reaching(device: TestDevice): Promise<TestDevice> {
    const woken = await this.made.wake(device, this.#both(device.name));
    await this.quiet();
    return woken;
  }

  /** A new one. */
  device(name: string, store?: LocalStore): Promise<TestDevice> {
    return this.made.device(name, store, this.#both(name));
  }

  #both(name: string): { readonly dial: Dial } {
    return {
      dial: (address, events) => (address === hallAddress ? this.made.hall : this.there).dialFor(name)(address, events),
    };
  }

  /** Nobody reaches the first hall any more. */
  async shut(...people: readonly TestDevice[]): Promise<void> {
    for (const { name } of people) this.made.hall.cutOff(name);
    await this.quiet();
  }

  async quiet(): Promise<void> {
    do await this.made.quiet();
    while (this.there.busy > 0);
  }
}
