import type { AdviceSaid } from "@unionhall/union";
import { toolFor } from "@unionhall/union";
import type { AdviceView } from "../advice.ts";
import { adviceOn } from "../decisions/read-here.ts";
import type { At } from "../rooms.ts";
import { pathTo } from "../session/item-views.ts";
import { nameOf } from "../session/name-of.ts";
import type { Session } from "../session/session.ts";
import { adviceThere } from "./there.ts";

/** Of a decision; `other` is another circle of the same person, where they are in it. */
export function adviceViews(
  session: Session,
  room: At["room"],
  other: (circle: At["circle"]) => Session | undefined,
): readonly AdviceView[] {
  return adviceOn(session, room).map((asked) => {
    const { asking, circle, called, asks, by, time, used } = asked;
    const there = other(circle);
    return {
      asking: { circle, room: asking },
      called,
      asks,
      by,
      name: nameOf(session, by),
      time,
      brought: asked.brought.map((each) => {
        return { ...said(each), by: each.by, name: nameOf(session, each.by) };
      }),
      used: used === null ? null : { use: used.use, because: used.because, time: used.time },
      there: there?.state !== "in" ? null : thereOf(there, asked),
    };
  });
}

function thereOf(there: Session, asked: Parameters<typeof adviceThere>[1]): AdviceView["there"] {
  const { asking } = asked;
  const here = there.circle.rooms.isFollowed(asking);
  const path = pathTo(there, asking);
  const board = toolFor(there.hallway, "board");
  // Where that is not read here, it stands where such a message is put.
  const way = path.length > 0 || board === null ? path : [board, asking];
  return { here, left: here ? adviceThere(there, asked).map(said) : [], path: way };
}

function said({ line, adviser, said: time, advice }: AdviceSaid): AdviceSaid {
  return { line, adviser, said: time, advice };
}
