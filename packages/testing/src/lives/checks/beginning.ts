import { hallAddress } from "../../world/test-hall.ts";
import { second } from "../deed.ts";
import { linking } from "../deeds/devices.ts";
import type { Life } from "../life.ts";
import type { Phone } from "../phone.ts";
import { everybodySeesTheSame } from "./same.ts";
import type { Standing } from "./standing.ts";
import { standing } from "./standing.ts";

/** A newcomer comes in, and another phone of somebody's begins. */
export async function othersCanBegin(life: Life, { circle, in: here }: Standing): Promise<void> {
  const [host] = here;
  // From three members up, nobody lets in whom they have invited themselves.
  const others = new Set(here.map(({ view }) => view.me));
  const people = host?.view.members.filter(({ state }) => state !== "left" && state !== "removed").length ?? 0;
  if (host === undefined || (people > 2 && others.size < 2)) return;
  const invited = await life.scheduler.until(host.member.invite(circle, { vouches: 0 }));
  if (!invited.ok) return void life.faults.push(`nobody new can be invited: ${JSON.stringify(invited.problem)}`);
  const newcomer = life.phone({
    name: `a newcomer to ${life.called(circle)}`,
    phones: [],
    hall: hallAddress,
    words: null,
  });
  await life.scheduler.until(newcomer.start());
  const asked = newcomer.member!.join({ link: invited.value.link, name: "newcomer", language: "en" });
  const outcome = await life.scheduler.until(asked);
  if (!outcome.ok) life.faults.push(`a newcomer: ${JSON.stringify(outcome.problem)}`);
  const linked = await life.scheduler.until(linking(life, host.phone));
  await life.scheduler.quiet();
  await life.passInSteps(6, 20 * second);
  isIn(life, newcomer, circle);
  const fresh = host.phone.person.phones.at(-1);
  if (fresh === undefined || fresh === host.phone) life.faults.push(`no other phone: ${linked}`);
  else isIn(life, fresh, circle);
  const now = standing(life, circle);
  everybodySeesTheSame(life, { ...now, in: now.in.map((at) => ({ ...at, view: { ...at.view, past: null } })) });
}

function isIn(life: Life, { member, name }: Phone, circle: Standing["circle"]): void {
  const state = member?.circle(circle)?.state ?? "nowhere";
  if (state !== "in") life.faults.push(`${life.called(circle)}: ${name} is ${state}`);
}
