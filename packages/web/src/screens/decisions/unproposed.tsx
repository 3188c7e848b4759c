import type { CircleView, ItemView, RoomView } from "@unionhall/member";
import type { VNode } from "preact";
import { decisionText } from "../../messages/decisions.ts";
import { roomText } from "../../messages/rooms.ts";
import { Button } from "../../parts/button.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { roomPath } from "../../route/route.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";

interface UnproposedProps {
  readonly view: CircleView;
  readonly room: RoomView;
}

/** One's own that came too late to be proposed: nobody is asked about them. */
export function Unproposed({ view, room }: UnproposedProps): VNode | null {
  const of = useMember().decisions.unproposed(view.id);
  if (of.length === 0) return null;
  const say = decisionText();
  return (
    <section class="stack-s">
      <h2>{say.unproposed}</h2>
      <p class="dim">{say.unproposedText}</p>
      <ul class="list">
        {of.map((each) => (
          <li key={each.room}>
            <a class="item" href={roomPath(view.id, [room.room, each.room])}>
              <b class="headline grow" dir="auto">
                {each.title}
              </b>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface NotProposedProps {
  readonly room: RoomView;
  readonly item: ItemView;
  readonly anew: () => void;
}

/** Why nobody is asked about it, and what its author can do. */
export function NotProposed({ room, item, anew }: NotProposedProps): VNode {
  const say = decisionText();
  const { rooms } = useMember();
  const act = useAct();
  const parent = { circle: room.circle, room: item.in };
  return (
    <div class="note wait stack-s">
      <b>{say.notProposed}</b>
      <p>{say.unproposedText}</p>
      <Trouble of={act.problem} />
      <div class="row">
        <Button kind="go" press={anew}>
          {say.proposeAnew}
        </Button>
        <Button
          busy={act.busy}
          press={() =>
            act.run(
              () => rooms.change(parent, item.room, { state: "trashed" }),
              () => tell(roomText().trashedNow),
            )
          }
        >
          {roomText().trash}
        </Button>
      </div>
    </div>
  );
}
