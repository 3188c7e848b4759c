import type { Deed } from "./deed.ts";
import * as coming from "./deeds/coming.ts";
import * as copies from "./deeds/copies.ts";
import * as devices from "./deeds/devices.ts";
import * as disks from "./deeds/disks.ts";
import * as erasing from "./deeds/erasing.ts";
import * as files from "./deeds/files.ts";
import * as going from "./deeds/going.ts";
import * as letters from "./deeds/letters.ts";
import * as lines from "./deeds/lines.ts";
import * as locking from "./deeds/locking.ts";
import * as stewards from "./deeds/stewards.ts";
import * as talk from "./deeds/talk.ts";
import * as time from "./deeds/time.ts";
import * as visits from "./deeds/visits.ts";
import * as walking from "./deeds/walking.ts";

/** Everything that people here do and that happens to them, and how often of a thousand times or so. */
const weighted: readonly (readonly [number, Deed])[] = [
  [200, talk.say],
  [10, talk.rename],
  [15, talk.readBack],
  [10, talk.readTo],
  [35, erasing.takeBack],
  [25, erasing.wish],
  [20, erasing.object],
  [50, coming.invite],
  [60, coming.join],
  [40, coming.vouch],
  [40, coming.admit],
  [10, coming.object],
  [8, coming.withdraw],
  [10, coming.open],
  [12, going.leave],
  [30, going.remove],
  [25, going.hold],
  [25, going.confirm],
  [10, going.forget],
  [35, stewards.name],
  [12, stewards.end],
  [35, stewards.answer],
  [10, stewards.stepBack],
  [20, devices.link],
  [10, devices.recover],
  [6, devices.lose],
  [30, devices.inviteBack],
  [30, devices.comeBack],
  [35, devices.restart],
  [35, devices.crash],
  [20, locking.setPassphrase],
  [25, locking.lock],
  [60, locking.unlock],
  [15, disks.fillPhone],
  [30, disks.mendPhone],
  [30, disks.tryToStart],
  [5, disks.fillHall],
  [40, disks.mendHall],
  [20, copies.backUp],
  [14, copies.restore],
  [15, letters.turnLetterbox],
  [15, letters.lookForLetters],
  [30, letters.writeIn],
  [8, letters.makeStamps],
  [8, letters.dropLetter],
  [8, visits.visit],
  [4, visits.endVisit],
  [8, walking.walkOut],
  [30, walking.answerOffer],
  [20, files.sendFile],
  [15, files.getFile],
  [45, lines.goAway],
  [60, lines.comeBack],
  [50, lines.cut],
  [30, lines.changeNetwork],
  [30, lines.slow],
  [12, lines.restartHall],
  [80, time.seconds],
  [35, time.minutes],
  [12, time.hours],
  [10, time.days],
  [5, time.weeks],
];

/** Each as often as it is done. */
export const deeds: readonly Deed[] = weighted.flatMap(([weight, deed]) => Array.from({ length: weight }, () => deed));
