import type { Live } from "../live.ts";
import { good } from "../person.ts";
import { memberIn } from "../scene.ts";

export const nameSteward: Live<"name-steward"> = async (scene, by, { who }) => {
  await good(scene.device(by).stewards.name(scene.circle, memberIn(scene, by, who)));
};

export const timeOut: Live<"time-out"> = async (scene, by, { with: second, who, days }) => {
  for (const steward of [by, second]) {
    await good(scene.device(steward).timeOuts.give(scene.circle, memberIn(scene, steward, who), days));
    await scene.quiet();
  }
};

export const stopClocks: Live<"stop-clocks"> = async ({ circle, device }, by) => {
  await good(device(by).agreements.stopClocks(circle));
};

export const startClocks: Live<"start-clocks"> = async ({ circle, device }, by) => {
  await good(device(by).agreements.startClocks(circle));
};
