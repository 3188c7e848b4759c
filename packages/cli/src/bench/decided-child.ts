import type { Member } from "@unionhall/member";
import { openMember } from "@unionhall/member";
import type { CircleId, RoomId } from "@unionhall/protocol";
import { good } from "../at-home.ts";
import { decidedIn } from "../decisions/verified.ts";
import { environment } from "../node/environment.ts";
import { DecidedHall, type MuchDecided } from "./decided-hall.ts";
import { serveHeld } from "./held.ts";

export type DecidedTask =
  /** Opens such a hall; `app`: what it hands to browsers. */
  ({ readonly type: "decide"; readonly app: string } & MuchDecided) | { readonly type: "verify" };

/** Where it is, and by what a browser becomes another device of somebody who is in the circle. */
export interface Decided {
  readonly url: string;
  readonly link: string;
  readonly circle: CircleId;
  /** The room of its decisions. */
  readonly tool: RoomId;
}

/** Seconds: all of it read anew and judged, and then what was decided put together. */
export interface VerifyDone {
  readonly whole: number;
  readonly texts: number;
}

interface Phone {
  readonly hall: DecidedHall;
  readonly member: Member;
}

/** A hall in which a circle has decided much, and a phone of somebody who is in it. Stays until nobody wants anything any more. */
export function serveDecided(): void {
  serveHeld<DecidedTask, Phone>(
    async (dir, task, stay) => {
      if (task.type !== "decide") throw new Error("nobody has decided anything yet");
      await using hall = await DecidedHall.open(dir, task, task.app);
      const member = await openMember(environment(hall.store, { offline: false }));
      good(await member.settled());
      await stay({ hall, member });
      await member.close();
    },
    (phone, { type }) => (type === "decide" ? where(phone) : verify(phone)),
  );
}

async function where({ hall, member }: Phone): Promise<Decided> {
  const {
    hall: { url },
    circle,
    tool,
  } = hall;
  return { url, circle, tool, link: good(await member.linkDevice()).link };
}

async function verify({ hall: { circle }, member }: Phone): Promise<VerifyDone> {
  const [t0, seen] = [performance.now(), good(await member.verify(circle))];
  const odd = seen.findings.filter(({ type }) => type !== "missing-latch");
  if (odd.length > 0 || !seen.ours.same) throw new Error(`not as it should be: ${JSON.stringify(odd.slice(0, 3))}`);
  const t1 = performance.now();
  const decided = await decidedIn(member, member.circle(circle)!, seen.texts);
  if (decided.some(({ here, changed }) => here && changed)) throw new Error("a text is not the one that was decided");
  return { whole: (t1 - t0) / 1000, texts: (performance.now() - t1) / 1000 };
}
