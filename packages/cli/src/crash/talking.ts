import type { Bytes, EntryId, Sealed } from "@unionhall/protocol";
import { entryId, lockOf } from "@unionhall/protocol";
import { newRoom, noiseEntry, random } from "../bench/noise.ts";
import type { Deed } from "./deeds.ts";
import type { Dice } from "./dice.ts";
import type { Line, LoadedCircle } from "./line.ts";

interface Made {
  readonly id: EntryId;
  readonly sealed: Sealed;
  readonly secret: Bytes;
}

/** How many of its own one writer remembers, to say them again or to take them back. */
const remembered = 64;

/**
 * Appends a few entries at once; says some again that were acknowledged, and takes some back. What was sent and not
 * answered for is sent again as it was.
 */
export function talking(circle: LoadedCircle, dice: Dice): Deed {
  const room = newRoom();
  const mine: Made[] = [];
  let hand: readonly Made[] | null = null;
  let erasing: Made | null = null;

  const make = (): Made => {
    const secret = random(32);
    const sealed = noiseEntry(circle.id, room, dice.between(512, 3_000), { epoch: circle.epoch, lock: lockOf(secret) });
    const made = { id: entryId(sealed.header), sealed, secret };
    circle.ledger.send(made.id);
    return made;
  };
  const take = (): readonly Made[] => {
    const fresh = Array.from({ length: dice.between(1, 6) }, make);
    const again = dice.oneIn(8) ? dice.one(mine) : undefined;
    return again === undefined ? fresh : [...fresh, again];
  };
  const say = async (line: Line): Promise<void> => {
    hand ??= take();
    const entries = hand.map(({ sealed }) => sealed);
    const { results } = await line.ask({ type: "append", circle: circle.id, entries }, "appended");
    for (const [at, made] of hand.entries()) {
      const isThere = circle.ledger.settle(made.id, results[at] ?? { place: null, refusal: null });
      if (isThere && !mine.includes(made)) mine.push(made);
    }
    mine.splice(0, mine.length - remembered);
    hand = null;
  };
  const takeBack = async (line: Line, { id: entry, secret }: Made): Promise<void> => {
    circle.ledger.body(entry, "asked to go");
    await line.ask({ type: "erase", circle: circle.id, entry, secret }, "done");
    circle.ledger.body(entry, "gone");
    erasing = null;
  };
  return {
    step(line) {
      if (hand === null && erasing === null && dice.oneIn(12)) erasing = dice.one(mine) ?? null;
      return erasing === null ? say(line) : takeBack(line, erasing);
    },
  };
}
