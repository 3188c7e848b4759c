import type { Member } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import type { Deed } from "../union/plan.ts";
import type { PersonName } from "../union/people.ts";
import { good, toolOf } from "./person.ts";

/** What a deed needs: the circle that it is done in, whose device is whose, and time for entries to arrive. */
export interface Scene {
  readonly circle: CircleId;
  readonly device: (who: PersonName) => Member;
  readonly quiet: () => Promise<void>;
}

type Lived = { readonly [does in Deed["does"]]: (deed: Deed & { does: does }, scene: Scene) => Promise<void> };

/** How each thing in the plan is done on a device: a feature more is a function more. */
const lived: Lived = {
  async line({ by, text }, { circle, device }) {
    await good(device(by).say(circle, text));
  },

  async message({ by, title, text, pinned, comments }, { circle, device, quiet }) {
    const author = device(by);
    const board = { circle, room: toolOf(author, circle, "board") };
    const room = await good(author.rooms.open(board, { what: "message", title, text }));
    if (pinned) await good(author.rooms.change(board, room, { pinned: true }));
    await quiet();
    for (const comment of comments) {
      const reader = device(comment.by);
      await good(reader.rooms.read(board));
      await good(reader.rooms.read({ circle, room }));
      await good(reader.rooms.say({ circle, room }, { text: comment.text }));
      await quiet();
    }
  },
};

export function live<D extends Deed["does"]>(deed: Deed & { does: D }, scene: Scene): Promise<void> {
  return lived[deed.does](deed, scene);
}
