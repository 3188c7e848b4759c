import type { CircleCard, CircleView, SeatOf } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { seatText } from "../../messages/seats.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Form } from "../../parts/form.tsx";
import { Select } from "../../parts/select.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { Ways } from "../../parts/ways.tsx";
import { roomPath } from "../../route/route.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { told } from "../../state/notice.ts";

interface PrepareSeatProps {
  readonly view: CircleView;
  /** In which it can stand, one at least. */
  readonly others: readonly CircleCard[];
  readonly close: () => void;
}

/** A page for a seat, before anything of it is seen elsewhere. */
export function PrepareSeat({ view, others, close }: PrepareSeatProps): VNode {
  const say = seatText();
  const { seats } = useMember();
  const act = useAct();
  const [circle, setCircle] = useState<CircleId>(others[0]!.id);
  const [of, setOf] = useState<SeatOf>("caucus");
  const prepare = (): void =>
    act.run(
      () => told(seats.prepare(view.id, { in: circle, of }), say.prepared),
      (room) => (location.hash = roomPath(view.id, [room])),
    );
  return (
    <Dialog title={say.prepareTitle} close={close}>
      <Form submit={prepare}>
        <p>{say.prepareText}</p>
        <Select
          label={say.where}
          of={others.map(({ id, title }) => ({ value: id, words: title }))}
          chosen={circle}
          choose={setCircle}
        />
        <Ways
          legend={say.asWhat}
          of={(["caucus", "chapter"] as const).map((value) => ({
            value,
            words: say.as[value],
            hint: say.asHint[value],
          }))}
          chosen={of}
          choose={setOf}
        />
        <Trouble of={act.problem} />
        <div class="row">
          <Button kind="go" busy={act.busy}>
            {say.prepareGo}
          </Button>
          <Button press={close}>{text().common.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
