import type { Push } from "@unionhall/protocol";
import { takeErased, takePushed, takeStanding } from "./catch-up.ts";
import type { Circle } from "./circle.ts";

/** Takes what the hall says of a watched circle. That a letter or an offer lies there, or that the door is shut, changes nothing in it. */
export async function takePush(circle: Circle, push: Push): Promise<void> {
  switch (push.type) {
    case "came":
      return takePushed(circle, push.entries);
    case "moved":
      return takeStanding(circle, push.standing);
    case "erased":
      return takeErased(circle, push.erasures);
    case "lettered":
    case "offered":
    case "left":
  }
}
