import { setTimeout as pause } from "node:timers/promises";
import { entryId } from "@unionhall/protocol";
import type { Deed } from "./deeds.ts";
import type { Dice } from "./dice.ts";
import type { LoadedCircle } from "./line.ts";

/** Somebody who watches the circle, and has its head signed now and then. */
export function looking(circle: LoadedCircle, dice: Dice): Deed {
  return {
    async begin(line) {
      await line.ask({ type: "watch", circle: circle.id, on: true }, "done");
      line.hear = (push) => {
        if (push.type !== "came") return;
        for (const { seq, header } of push.entries) circle.ledger.tell(seq, entryId(header));
      };
    },
    async step(line) {
      await pause(dice.between(10, 60));
      await line.enter(circle);
    },
  };
}
