import type { At, CircleView, ItemView, LineView, Member, Outcome, WishView } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { roomText } from "../../messages/rooms.ts";
import { Button } from "../../parts/button.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Sure } from "../../parts/sure.tsx";
import { plainDay } from "../../parts/time.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";

interface WishItemProps {
  /** The room in which it stands. */
  readonly at: At;
  readonly item: ItemView;
}

interface WishProps {
  readonly circle: CircleId;
  readonly line: LineView;
}

/** A steward wishes this line gone: shown to who may keep it, with the way to. */
export function Wished({ circle: id, line, wish }: WishProps & { readonly wish: WishView }): VNode {
  return <ToKeep wish={wish} deed={({ wishes }) => wishes.object(id, line.id)} />;
}

/** The same of an item. */
export function WishedItem({ at, item, wish }: WishItemProps & { readonly wish: WishView }): VNode {
  return <ToKeep wish={wish} deed={({ wishes }) => wishes.objectOf(at, item.room)} />;
}

interface ToKeepProps {
  readonly wish: WishView;
  readonly deed: (member: Member) => Promise<Outcome<void>>;
}

function ToKeep({ wish, deed }: ToKeepProps): VNode {
  const { circle, language } = text();
  const member = useMember();
  const act = useAct();
  const day = plainDay(wish.day, language);
  const keep = (): void =>
    act.run(
      () => deed(member),
      () => tell(circle.kept),
    );
  return (
    <div class="note wait stack-s">
      <p>{wish.mine ? circle.iWishGone(day) : circle.wishedGone(isolate(wish.name), day)}</p>
      <Trouble of={act.problem} />
      <Button press={keep} busy={act.busy}>
        {circle.keep}
      </Button>
    </div>
  );
}

/** Of two, neither has a door to keep. */
export function mayHaveErased({ steward, alone, state, visit }: CircleView): boolean {
  return steward && alone === null && state === "in" && visit === null;
}

/** A steward's way to have somebody else's line erased. */
export function HaveErased({ circle: id, line }: WishProps): VNode {
  const title = text().circle.haveErasedTitle;
  return <ToErase title={title} whose={line.name} deed={({ wishes }) => wishes.make(id, line.id)} />;
}

/** The same of something that somebody else opened. */
export function HaveItemErased({ at, item }: WishItemProps): VNode {
  const title = roomText().haveErasedTitle;
  return <ToErase title={title} whose={item.name} deed={({ wishes }) => wishes.makeOf(at, item.room)} />;
}

interface ToEraseProps {
  readonly title: string;
  readonly whose: string;
  readonly deed: (member: Member) => Promise<Outcome<void>>;
}

function ToErase({ title, whose, deed }: ToEraseProps): VNode {
  const { circle } = text();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button press={() => setAsking(true)}>{circle.haveErased}</Button>
      {asking ? (
        <Sure
          title={title}
          does={circle.haveErasedText(isolate(whose))}
          cannot={circle.haveErasedCannot}
          go={circle.haveErased}
          deed={deed}
          done={() => tell(circle.wished)}
          close={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
