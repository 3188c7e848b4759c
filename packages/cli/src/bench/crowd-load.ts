import type { Member } from "@unionhall/member";
import type { CircleId, Key } from "@unionhall/protocol";
import { good } from "../at-home.ts";
import { comeIn, founder, type HallAt, newMember, sees, until } from "./bench-member.ts";
import { serve } from "./children.ts";

export type CrowdTask =
  | ({ readonly type: "gather"; readonly people: number; readonly lines: number } & HallAt)
  /** A link for somebody new, or for another device of the founder's. */
  | { readonly type: "invite" | "link-device" };

/** A circle of many people who have said much. Two of them stay: one invites, the other lets in. */
export function serveCrowd(): void {
  let crowd: Crowd | null = null;
  serve(async (asked) => {
    const task = asked as CrowdTask;
    if (task.type === "gather") {
      crowd = await gather(task);
      return { circle: crowd.circle };
    }
    if (crowd === null) throw new Error("nobody has gathered yet");
    if (task.type === "link-device") return good(await crowd.ash.linkDevice());
    return good(await crowd.ash.invite(crowd.circle, { vouches: 0 }));
  });
}

interface Crowd {
  readonly ash: Member;
  readonly circle: CircleId;
}

async function gather({ people, lines, ...hall }: CrowdTask & { type: "gather" }): Promise<Crowd> {
  const { member: ash, circle } = await founder(hall);
  const each = Math.ceil(lines / people);
  for (let person = 1; person < people; person++) {
    const member = await newMember();
    await comeIn(member, ash, circle, `person ${person}`);
    await say(member, circle, each);
    if (person === 1) letInAtOnce(member, circle);
    else await member.close();
  }
  await say(ash, circle, each);
  const said = people * each;
  await until(
    ash,
    sees(ash, circle, ({ headWords }) => headWords.seq >= said),
  );
  return { ash, circle };
}

/** By itself it waits some seconds, in case somebody else does. */
export function letInAtOnce(member: Member, circle: CircleId): void {
  const asked = new Set<Key>();
  member.subscribe(() => {
    for (const { key, may } of member.circle(circle)?.knocks ?? []) {
      if (!may.admit || asked.has(key)) continue;
      asked.add(key);
      // Refused where its own turn to let them in came meanwhile.
      void member.admit(circle, key);
    }
  });
}

async function say(member: Member, circle: CircleId, lines: number): Promise<void> {
  for (let line = 0; line < lines; line++)
    good(await member.say(circle, `Tonight at eight, and bring the banner that is still at your place. ${line}`));
  good(await member.settled());
}
