import type { DecisionView, ItemView, RoomView } from "@unionhall/member";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { decisionText } from "../../messages/decisions.ts";
import { Button } from "../../parts/button.tsx";
import { Sure } from "../../parts/sure.tsx";
import { tell } from "../../state/notice.ts";
import { ToReport } from "../care/to-report.tsx";
import { More } from "../room/more.tsx";

interface ActsProps {
  readonly room: RoomView;
  readonly item: ItemView;
  readonly of: DecisionView;
  readonly amend: () => void;
}

/** What can be done with it as a whole. Nobody archives what is to be decided, or puts away what was. */
export function Acts({ room, item, of, amend }: ActsProps): VNode {
  const say = decisionText();
  const { may } = of;
  const also = (
    <div class="row">
      {may.amend ? <Button press={amend}>{say.amend}</Button> : null}
      {may.withdraw ? <Withdraw of={of} /> : null}
      {item.mine ? null : (
        <ToReport at={{ circle: room.circle, room: item.room }} about={{ id: item.by, name: item.name }} line={null} />
      )}
    </div>
  );
  return <More room={room} item={item} may={false} edit={amend} also={also} />;
}

export function Withdraw({ of }: Pick<ActsProps, "of">): VNode {
  const say = decisionText();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button press={() => setAsking(true)}>{say.withdraw}</Button>
      {asking ? (
        <Sure
          title={say.withdrawTitle}
          does={say.withdrawText}
          cannot={say.withdrawCannot}
          go={say.withdrawGo}
          deed={({ decisions }) => decisions.withdraw(of.at)}
          done={() => tell(say.withdrawn)}
          close={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
