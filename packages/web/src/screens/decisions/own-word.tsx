import type { DecisionView, OwnPosition } from "@unionhall/member";
import type { EntryId } from "@unionhall/protocol";
import type { VNode } from "preact";
import { decisionText } from "../../messages/decisions.ts";
import { Button } from "../../parts/button.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import { ObjectButton } from "./object.tsx";
import type { Under } from "./rounds.tsx";
import { Taking } from "./taking.tsx";
import { positionInWords, untilDay } from "./words.ts";

interface OwnWordProps {
  readonly of: DecisionView;
  /** Something else on the screen has the accent. */
  readonly second?: boolean;
}

/** Where this person stands. */
export function OwnWord({ of, second = false, under: Title = "h2" }: OwnWordProps & Under): VNode | null {
  const say = decisionText();
  const { may, own } = of;
  if (!may.take && !may.object && own === null) return null;
  return (
    <section class="stack">
      <Title>{say.your}</Title>
      {own?.recordedBy == null ? null : <Recorded of={of} own={own} by={own.recordedBy.name} />}
      {may.take ? <TakeIt of={of} second={second} /> : <Told of={of} />}
      {may.object ? <ObjectButton of={of} /> : null}
      {own === null || of.lastDay === null || !may.take ? null : (
        <p class="small dim">{say.changeable(untilDay(of.lastDay))}</p>
      )}
    </section>
  );
}

/** What was said, where nothing can be said any more. */
function Told({ of }: Pick<OwnWordProps, "of">): VNode | null {
  return of.own === null ? null : <p>{positionInWords(of.own, of)}</p>;
}

function TakeIt({ of, second = false }: OwnWordProps): VNode {
  const say = decisionText();
  const { decisions } = useMember();
  const act = useAct();
  return (
    <>
      <Taking
        key={of.own?.recordedBy?.id ?? ""}
        of={of}
        own={of.own}
        go={of.own === null ? say.say : say.change}
        busy={act.busy}
        second={second}
        take={(said) =>
          act.run(
            () => decisions.take(of.at, said),
            () => tell(say.said),
          )
        }
      />
      <Trouble of={act.problem} />
    </>
  );
}

interface RecordedProps {
  readonly of: DecisionView;
  readonly own: OwnPosition;
  readonly by: string;
}

/** What somebody else wrote down in this person's name, and how it counts no more. */
function Recorded({ of, own, by }: RecordedProps): VNode {
  const say = decisionText();
  const { decisions } = useMember();
  const act = useAct();
  const undo = (entry: EntryId): void =>
    act.run(
      () => decisions.undo(of.at, entry),
      () => tell(say.undone),
    );
  const { entry } = own;
  return (
    <div class="note wait stack-s">
      <p>
        <b>{say.recorded(isolate(by), positionInWords(own, of))}</b>
      </p>
      <p>{say.recordedText}</p>
      <Trouble of={act.problem} />
      {entry === null ? null : (
        <div class="row">
          <Button busy={act.busy} press={() => undo(entry)}>
            {say.undo}
          </Button>
        </div>
      )}
    </div>
  );
}
