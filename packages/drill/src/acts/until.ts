import type { Member } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";

/** Waits until something shows on a device. Rejects after half a minute. */
export function until(member: Member, isSo: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (!isSo()) return;
      clearTimeout(late);
      stop();
      resolve();
    };
    const late = setTimeout(() => {
      stop();
      reject(new Error("what the drill waited for did not come"));
    }, 30_000);
    const stop = member.subscribe(look);
    look();
  });
}

/** Waits until something can be said in a circle: whoever has just come along reads first where that is. */
export function untilTalk(member: Member, circle: CircleId): Promise<void> {
  return until(member, () => member.circle(circle)?.dock.some(({ what }) => what === "chat") ?? false);
}
