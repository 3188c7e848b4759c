import type { Life } from "./life.ts";
import { othersCanBegin } from "./checks/beginning.ts";
import { filesAreWhole } from "./checks/files.ts";
import { nothingIsLeft } from "./checks/gone.ts";
import { everybodyHears } from "./checks/hearing.ts";
import { lettersAreThere } from "./checks/letters.ts";
import { nothingIsMissing } from "./checks/lines.ts";
import { whoIsOutIsOut } from "./checks/out.ts";
import { nothingIsPlain } from "./checks/plain.ts";
import { everybodySeesTheSame } from "./checks/same.ts";
import { everybodyIsThere } from "./checks/there.ts";
import { twoPastsAreTold } from "./checks/two-pasts.ts";
import { verified } from "./checks/verified.ts";
import { standing } from "./checks/standing.ts";

/** What has to hold in the end, whatever happened. */
export async function checks(life: Life): Promise<void> {
  for (const name of life.open.keys()) life.faults.push(`never came to an end: ${name}`);
  for (const circle of life.circles) {
    const before = standing(life, circle);
    whoIsOutIsOut(life, before);
    everybodySeesTheSame(life, before);
    everybodyIsThere(life, before);
    await everybodyHears(life, before);
    await nothingIsMissing(life, standing(life, circle));
    await filesAreWhole(life, standing(life, circle));
    await lettersAreThere(life, standing(life, circle));
    await verified(life, standing(life, circle));
    await othersCanBegin(life, standing(life, circle));
  }
  await nothingIsPlain(life);
  const last = life.circles[life.dice(life.circles.length)];
  if (life.dice(2) === 0) await nothingIsLeft(life);
  else if (last !== undefined && life.halls.copies !== null) await twoPastsAreTold(life, standing(life, last));
}
