import { HallLink } from "../line/hall-link.ts";
import type { HallEnvironment } from "../line/hall-link.ts";
import { Whereabouts } from "../line/whereabouts.ts";
import { Stopped } from "../problems.ts";
import { patience } from "../line/patience.ts";

/** Asks a hall something as nobody in particular: a line of its own, let go when it is answered. */
export async function atHall<T>(
  env: HallEnvironment,
  address: string,
  ask: (link: HallLink) => Promise<T>,
): Promise<T> {
  const { link, online } = dial(env, address);
  try {
    await online;
    return await ask(link);
  } finally {
    link.close();
  }
}

function dial(env: HallEnvironment, address: string): { link: HallLink; online: Promise<void> } {
  let up: () => void = () => undefined;
  const link = new HallLink(env, new Whereabouts(env.crypto), address, {
    state: (state) => state === "online" && up(),
    push() {},
  });
  const online = new Promise<void>((resolve, reject) => {
    const callOff = env.clock.after(patience, () => reject(new Stopped("offline")));
    up = () => (callOff(), resolve());
  });
  return { link, online };
}
