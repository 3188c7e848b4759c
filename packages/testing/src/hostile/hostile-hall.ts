import type { Bytes, CircleId, Placed, Told } from "@unionhall/protocol";
import type { TestHall } from "../world/test-hall.ts";
import type { Attack, Scene } from "./attack.ts";

/** A hall that remembers what it told, and can turn on one of its people. */
export class HostileHall {
  readonly #dice: Scene["dice"];
  readonly #earlier = new Map<string, Told[]>();
  #aimed: { readonly attack: Attack; readonly victim: string; readonly circle: CircleId } | null = null;
  #elsewhere: readonly Placed[] = [];

  /** `dice`: a number below. */
  constructor(hall: TestHall, dice: Scene["dice"]) {
    this.#dice = dice;
    hall.tamper = (told, who) => this.#tell(told, who);
    hall.spoil = (frame, who) => this.#spoil(frame, who);
    hall.mishear = (ask, who) => {
      const { attack } = this.#on(who) ?? {};
      const isOfCircle = "circle" in ask && ask.circle === this.#aimed?.circle;
      return attack?.mishear === undefined || !isOfCircle ? ask : attack.mishear(ask, this.#scene(who));
    };
  }

  /** From now on. */
  turnOn(victim: string, circle: CircleId, attack: Attack): void {
    const others = [...this.#earlier.values()].flat();
    this.#elsewhere = others.flatMap((told) =>
      "push" in told && told.push.type === "came" && told.push.circle !== circle ? told.push.entries : [],
    );
    this.#aimed = { attack, victim, circle };
  }

  /** It does as halls do. */
  relent(): void {
    this.#aimed = null;
  }

  #on(who: string): { readonly attack: Attack; readonly circle: CircleId } | null {
    return this.#aimed?.victim === who ? this.#aimed : null;
  }

  #scene(who: string): Scene {
    const circle = this.#aimed!.circle;
    return { dice: this.#dice, earlier: this.#earlier.get(who) ?? [], elsewhere: this.#elsewhere, circle };
  }

  #tell(told: Told, who: string): Told | readonly Told[] {
    const { attack } = this.#on(who) ?? {};
    if (attack !== undefined) return attack.tamper?.(told, this.#scene(who)) ?? told;
    this.#earlier.set(who, [...(this.#earlier.get(who) ?? []), told]);
    return told;
  }

  #spoil(frame: Bytes, who: string): Bytes {
    const { attack } = this.#on(who) ?? {};
    return attack?.spoil?.(frame, this.#scene(who)) ?? frame;
  }
}
