import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { isolate } from "../../parts/isolate.ts";
import { tell } from "../../state/notice.ts";
import { ToWalk } from "../walk/to-walk.tsx";
import type { ActsProps } from "./person-acts.tsx";
import { Sure } from "../../parts/sure.tsx";

/** Ends somebody's stewardship, or asks the other stewards. Of two, neither can. */
export function EndSteward({ view, member, close }: ActsProps): VNode {
  const { stewards, common } = text();
  const { count, needed } = view.stewards;
  const name = isolate(member.name);
  if (count < 3)
    return (
      <Dialog title={stewards.endTitle(name)} close={close}>
        <p>{stewards.endTwo}</p>
        <div class="row">
          <ToWalk circle={view.id} />
          <Button press={close}>{common.close}</Button>
        </div>
      </Dialog>
    );
  return (
    <Sure
      title={stewards.endTitle(name)}
      does={stewards.endText}
      cannot={stewards.takes(needed, count)}
      go={stewards.askGo}
      deed={(person) => person.stewards.end(view.id, member.id)}
      done={(stood) => tell(stood === "done" ? stewards.ended(name) : stewards.asked)}
      close={close}
    />
  );
}
