import type { Anchor } from "@unionhall/kernel";
import type { CircleId } from "@unionhall/protocol";
import { stepOf } from "@unionhall/protocol";
import { readAs, write } from "@unionhall/union";
import { put } from "../circle/send.ts";
import type { HandedEpoch } from "../desk/kinds.ts";
import { deskAnchor, deskPassing, mostHanded, passingRoom } from "../desk/kinds.ts";
import type { Aside } from "./aside.ts";
import type { Session } from "./session.ts";

/** Passing keys of one person's circles, and where to begin in them, on their way from device to device by a room of the desk. */
export class HandOver {
  readonly #desk: Session;
  /** What was written to the desk from here, as `circle number`. */
  readonly #handed = new Set<string>();
  /** The place of the newest anchor that was written from here, by circle. */
  readonly #given = new Map<CircleId, number>();

  constructor(desk: Session) {
    this.#desk = desk;
  }

  /** What this person's devices have handed over of a circle. */
  of(circle: CircleId): readonly HandedEpoch[] {
    return this.#desk.circle.rooms.entries(passingRoom).flatMap((item) => {
      const handed = item.type === "said" ? readAs(deskPassing, item.entry) : null;
      return handed?.circle === circle ? handed.epochs : [];
    });
  }

  /** Where this person's devices can begin in a circle, by the newest word of one of them. */
  anchorOf(circle: CircleId): Anchor | null {
    const said = this.#desk.circle.rooms.entries(passingRoom).map((item) => {
      const given = item.type === "said" ? readAs(deskAnchor, item.entry) : null;
      return given?.circle === circle ? given.anchor : null;
    });
    return said.findLast((anchor) => anchor !== null) ?? null;
  }

  /** What this person's other and later devices will want goes to the desk. */
  async give(session: Session): Promise<void> {
    if (this.#desk.state !== "in") return;
    await this.#giveAnchor(session);
    await this.#giveKeys(session);
  }

  async #giveAnchor({ circle, held }: Session): Promise<void> {
    const { id, point } = circle;
    const known = [this.anchorOf(id)?.seq, held.waiting?.anchor?.seq, this.#given.get(id)];
    if (point === null || known.some((seq = 0) => seq >= point.anchor.seq)) return;
    const given = write(deskAnchor, { circle: id, anchor: point.anchor });
    await put(this.#desk.circle, { room: passingRoom, class: "passing" }, given);
    this.#given.set(id, point.anchor.seq);
    await this.#desk.send();
  }

  /** Passing keys that cannot be derived. */
  async #giveKeys({ circle }: Session): Promise<void> {
    const desk = this.#desk;
    const epochs = circle.epochs.all().filter((epoch): epoch is HandedEpoch => {
      if (epoch.passing === null || this.#handed.has(`${circle.id} ${epoch.number}`)) return false;
      // A step follows from the one before it. Who came by one has none before it, so theirs is handed over.
      return stepOf(epoch.number) === 0 || circle.epochs.get(epoch.number - 1)?.passing == null;
    });
    const known = new Set(this.of(circle.id).map(({ number }) => number));
    const fresh = epochs.filter(({ number }) => !known.has(number));
    const names = epochs.map(({ number }) => `${circle.id} ${number}`);
    for (const name of names) this.#handed.add(name);
    if (fresh.length === 0) return;
    try {
      for (let at = 0; at < fresh.length; at += mostHanded) {
        const handed = write(deskPassing, { circle: circle.id, epochs: fresh.slice(at, at + mostHanded) });
        await put(desk.circle, { room: passingRoom, class: "passing" }, handed);
      }
    } catch (error) {
      for (const name of names) this.#handed.delete(name);
      throw error;
    }
    await desk.send();
  }

  /** What other devices handed over goes into the circles, and what is here and not there is handed over. */
  async exchange(sessions: Iterable<Session>, aside: Aside): Promise<void> {
    for (const session of sessions) {
      const { id, epochs } = session.circle;
      if (await epochs.add(this.of(id))) aside.goOn(session.online());
      if (session.state === "in") await this.give(session);
    }
  }
}
