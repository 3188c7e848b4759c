import type { CircleId } from "@unionhall/protocol";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Sure } from "../../parts/sure.tsx";
import { goInstead } from "../../route/route.ts";
import { told } from "../../state/notice.ts";

/** Lets go of a circle that the member is out of. */
export function ForgetCircle({ circle: id }: { readonly circle: CircleId }): VNode {
  const { circle } = text();
  const [asking, setAsking] = useState(false);
  return (
    <div>
      <Button press={() => setAsking(true)}>{circle.forget}</Button>
      {asking ? (
        <Sure
          title={circle.forgetTitle}
          does={circle.forgetText}
          cannot={circle.forgetCannot}
          go={circle.forgetGo}
          deed={(member) => told(member.forget(id), circle.forgotten)}
          done={() => goInstead("#/")}
          close={() => setAsking(false)}
        />
      ) : null}
    </div>
  );
}
