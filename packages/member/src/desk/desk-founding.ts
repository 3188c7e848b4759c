import type { Secrets } from "@unionhall/kernel";
import {
  invitationKeys,
  invitationMade,
  memberAdmitted,
  randomSeeds,
  secretsFrom,
  signLetter,
} from "@unionhall/kernel";
import type { CircleId, DeviceTag, Sponsor } from "@unionhall/protocol";
import { idOf, rights } from "@unionhall/protocol";
import type { Written } from "@unionhall/union";
import { deed } from "../circle/book-writes.ts";
import type { NewCircle } from "../circle/founding.ts";
import { newCircle } from "../circle/founding.ts";
import type { Environment } from "../ports.ts";

/** A new desk and this device's place in it. */
export interface NewDesk {
  readonly circle: NewCircle;
  readonly device: Secrets;
  readonly tag: DeviceTag;
}

/** A desk founded by the words, with this device let in at once. `written` comes after that in its book. */
export async function newDesk(
  env: Environment,
  recovery: Secrets,
  sponsor: Sponsor,
  written: readonly Written[] = [],
): Promise<NewDesk> {
  const device = await secretsFrom(env, randomSeeds(env));
  const { latch, renew } = device.keys;
  const others = [{ latch: { key: latch, renew, rights: rights.enter | rights.invite }, box: device.keys.box }];
  const founderTag = newTag(env);
  const circle = await newCircle(env, {
    of: "devices",
    founder: recovery,
    device: founderTag,
    others,
    written: async (id) => [...(await letDeviceIn(env, id, device)), ...written],
    sponsor,
  });
  return { circle, device, tag: newTag(env) };
}

export function newTag(env: Environment): DeviceTag {
  return idOf("device", env.random(8));
}

async function letDeviceIn(env: Environment, circle: CircleId, device: Secrets): Promise<readonly Written[]> {
  const keys = await invitationKeys(env, env.random(16));
  const letter = { v: 1, circle, invitation: keys.invitation, keys: device.keys } as const;
  const signed = await signLetter(env, letter, { invitation: keys.signing, signing: device.signing });
  const until = Math.floor(env.clock.now() / 86_400_000) + 1;
  return [
    deed(invitationMade, { invitation: keys.invitation, latch: keys.latchKey, vouches: 0, until }),
    deed(memberAdmitted, { letter: signed }),
  ];
}
