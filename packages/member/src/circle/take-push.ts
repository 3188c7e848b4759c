import type { Push } from "@unionhall/protocol";
import { takeErased, takePushed, takeStanding } from "./catch-up.ts";
import type { Circle } from "./circle.ts";
import { takeMark } from "./marks.ts";

/** Takes what the hall says of a watched circle. That a letter or an offer lies there, or that the door is shut, changes nothing in it. */
export async function takePush(circle: Circle, push: Push): Promise<void> {
  // Of another past, and unsigned: what the hall signs next tells.
  if (circle.parted) return;
  switch (push.type) {
    case "came":
      await takePushed(circle, push.entries);
      return takeMark(circle, push.mark);
    case "moved":
      await takeStanding(circle, push.standing);
      return takeMark(circle, push.mark);
    case "erased":
      await takeErased(circle, push.erasures);
      return takeMark(circle, push.mark);
    case "lettered":
    case "offered":
    case "left":
  }
}
