import type { Live } from "../live.ts";
import { good } from "../person.ts";
import { dayIn, memberIn } from "../scene.ts";

export const about: Live<"about"> = async (scene, by, { pronouns, help, away }) => {
  const own = {
    ...(pronouns === undefined ? {} : { pronouns: scene.say(pronouns) }),
    ...(help === undefined ? {} : { help: scene.say(help) }),
    ...(away === undefined ? {} : { away: dayIn(scene, away) }),
  };
  await good(scene.device(by).people.describe(scene.circle, own));
};

export const remember: Live<"remember"> = async (scene, by, { who }) => {
  await good(scene.device(by).people.remember(scene.circle, memberIn(scene, by, who)));
};

export const read: Live<"read"> = async ({ device }, by) => {
  await good(device(by).mine.readAll());
};
