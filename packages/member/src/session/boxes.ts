import type { MemberId } from "@unionhall/protocol";
import { patienceAtTheDoor } from "../circle/at-the-door.ts";
import { askForBox, giveBox, lacksKeys } from "../circle/boxes.ts";
import type { Session } from "./session.ts";
import { spread } from "./waits.ts";

/** Whoever was left without the newest keys says so after a while, and looks whether somebody has helped. */
export async function seekBox(session: Session): Promise<void> {
  const { circle, waits } = session;
  if (!lacksKeys(circle)) {
    session.askedForBox = null;
    return;
  }
  const { turn } = circle.tie?.standing ?? {};
  if (!waits.isOver(`keys of ${turn}`, () => patienceAtTheDoor)) return;
  session.askedForBox = await askForBox(circle, session.askedForBox);
  if (session.askedForBox !== null) waits.lookAgain(patienceAtTheDoor);
}

/** Adds boxes for those who have said that they miss one; one device does it, and the others see that it is done. */
export async function giveBoxes({ circle, waits }: Session, me: MemberId): Promise<void> {
  for (const [member, missed] of circle.boxesMissed) {
    if (member === me || !waits.isOver(`box ${missed.seq}`, () => spread(circle))) continue;
    await giveBox(circle, member, missed);
    circle.boxesMissed.delete(member);
  }
}
