import { readAs } from "@unionhall/union";
import { passingRoom } from "../desk/kinds.ts";
import { leaveShells } from "../desk/spent-keys.ts";
import type { Session } from "../session/session.ts";
import { deskReported } from "./kinds.ts";
import { keptCare } from "./kept.ts";

/** Takes off this device the words of reports that its person has taken back, on whichever device. */
export async function forgetTakenBack(desk: Session): Promise<void> {
  const { reported } = keptCare(desk);
  if ([...reported.values()].every(({ said }) => said !== null)) return;
  await desk.circle.serial.run(() =>
    leaveShells(desk.circle, passingRoom, (read) => {
      const own = readAs(deskReported, read);
      return own !== null && own.said !== null && reported.get(own.report)?.said === null;
    }),
  );
}
