import type { Secrets } from "@unionhall/kernel";
import {
  invitationKeys,
  invitationMade,
  memberAdmitted,
  randomSeeds,
  secretsFrom,
  signLetter,
} from "@unionhall/kernel";
import type { CircleId, DeviceTag, Latch, Sponsor } from "@unionhall/protocol";
import { idOf, memberRights, msInDay } from "@unionhall/protocol";
import type { Written } from "@unionhall/union";
import { deed } from "../circle/book-writes.ts";
import type { NewCircle } from "../circle/founding.ts";
import { newCircle } from "../circle/founding.ts";
import type { Environment } from "../ports.ts";

/** A new desk, this device's place in it, and those of others. */
export interface NewDesk {
  readonly circle: NewCircle;
  readonly device: Secrets;
  readonly tag: DeviceTag;
  readonly others: readonly Secrets[];
}

/** A desk founded by the words, with this device let in at once, and so many others. */
export async function newDesk(env: Environment, recovery: Secrets, sponsor: Sponsor, takenAlong = 0): Promise<NewDesk> {
  const made = await Promise.all(Array.from({ length: 1 + takenAlong }, () => secretsFrom(env, randomSeeds(env))));
  const founderTag = newTag(env);
  const circle = await newCircle(env, {
    of: "devices",
    founder: recovery,
    device: founderTag,
    others: made.map(({ keys }) => ({ latch: latchOf(keys), box: keys.box })),
    written: async (id) => (await Promise.all(made.map((device) => letDeviceIn(env, id, device)))).flat(),
    sponsor,
  });
  const [device, ...others] = made;
  if (device === undefined) throw new Error("a desk has a device");
  return { circle, device, tag: newTag(env), others };
}

function latchOf({ latch: key, renew }: Secrets["keys"]): Latch {
  return { key, renew, rights: memberRights };
}

export function newTag(env: Environment): DeviceTag {
  return idOf("device", env.random(8));
}

async function letDeviceIn(env: Environment, circle: CircleId, device: Secrets): Promise<readonly Written[]> {
  const keys = await invitationKeys(env, env.random(16));
  const letter = { v: 1, circle, invitation: keys.invitation, keys: device.keys } as const;
  const signed = await signLetter(env, letter, { invitation: keys.signing, signing: device.signing });
  const until = Math.floor(env.clock.now() / msInDay) + 1;
  return [
    deed(invitationMade, { invitation: keys.invitation, latch: keys.latchKey, vouches: 0, until }),
    deed(memberAdmitted, { letter: signed }),
  ];
}
