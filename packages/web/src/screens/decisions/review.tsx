import type { DecisionView, ReviewView } from "@unionhall/member";
import type { RoomId } from "@unionhall/protocol";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { adviceText } from "../../messages/advice.ts";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { dayHere } from "../../parts/day-here.ts";
import { DayField } from "../../parts/day-field.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Form } from "../../parts/form.tsx";
import { isolate } from "../../parts/isolate.ts";
import { ago } from "../../parts/time.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { roomPath } from "../../route/route.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import { dayInFull } from "./words.ts";

interface ReviewProps {
  readonly of: DecisionView;
  /** Where decisions stand. */
  readonly tool: RoomId;
  /** Proposes it anew, with what it said. */
  readonly again: () => void;
}

/** When it is looked at again, who has looked, and what can be said of it then. */
export function Review({ of, tool, again }: ReviewProps): VNode | null {
  const say = adviceText();
  const { review, may } = of;
  const [asking, setAsking] = useState(false);
  if (review === null) return null;
  return (
    <>
      <p class={review.due ? "note wait" : ""}>{whenInWords(review)}</p>
      <Looked of={of} tool={tool} review={review} />
      {may.after && review.looked?.instead == null ? (
        <div class="row">
          <Button press={() => setAsking(true)}>{say.stillRight}</Button>
          <Button press={again}>{say.anew}</Button>
        </div>
      ) : null}
      {asking ? <StillRight of={of} close={() => setAsking(false)} /> : null}
    </>
  );
}

function whenInWords({ day, due }: ReviewView): string {
  const say = adviceText();
  if (day === null) return say.reviewNone;
  return due ? say.reviewDue(dayInFull(day)) : say.reviewNext(dayInFull(day));
}

interface LookedProps extends Pick<ReviewProps, "of" | "tool"> {
  readonly review: ReviewView;
}

function Looked({ of, tool, review: { looked } }: LookedProps): VNode | null {
  const say = adviceText();
  if (looked === null) return null;
  const words = [isolate(looked.name), ago(looked.time, Date.now(), text())] as const;
  return (
    <>
      <p class="small dim">{looked.instead === null ? say.looked(...words) : say.lookedInstead(...words)}</p>
      {looked.instead === null ? null : (
        <div class="row">
          <a class="btn plain" href={roomPath(of.at.circle, [tool, looked.instead])}>
            {say.toInstead}
          </a>
        </div>
      )}
    </>
  );
}

function StillRight({ of, close }: { readonly of: DecisionView; readonly close: () => void }): VNode {
  const say = adviceText();
  const { decisions } = useMember();
  const act = useAct();
  const [day, choose] = useState<number | null>(null);
  const done = (): void => {
    tell(say.stillDone);
    close();
  };
  return (
    <Dialog title={say.stillTitle} close={close}>
      <p>{say.stillText}</p>
      <Form submit={() => act.run(() => decisions.stillRight(of.at, day), done)}>
        <DayField label={say.nextDay} day={day} choose={choose} from={dayHere() + 1} />
        <Trouble of={act.problem} />
        <div class="row">
          <Button press={close}>{text().common.cancel}</Button>
          <Button kind="go" busy={act.busy}>
            {say.stillRight}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
