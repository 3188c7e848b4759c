import type { At, ItemView, Outcome } from "@unionhall/member";
import { toDoFacts, writeFacts } from "@unionhall/union";
import type { VNode } from "preact";
import { useRef } from "preact/hooks";
import { toDoText } from "../../messages/to-dos.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";

interface TickBoxProps {
  /** The list it stands in. */
  readonly list: At;
  readonly item: ItemView;
  readonly done: boolean;
  readonly may: boolean;
  readonly ticked?: (() => void) | undefined;
}

/** One tap, and it is done; another, and it is not. It is on this device at once, signal or not. */
export function TickBox({ list, item, done, may, ticked }: TickBoxProps): VNode {
  const { rooms } = useMember();
  const act = useAct();
  const wanted = useRef(done);
  // Who taps again before it is kept is heard once it is, also where the row has moved by then.
  const keep = async (): Promise<Outcome<void>> => {
    const on = wanted.current;
    const outcome = await rooms.change(list, item.room, { facts: writeFacts(toDoFacts, { done: on }) });
    return outcome.ok && wanted.current !== on ? keep() : outcome;
  };
  const set = (on: boolean): void => {
    ticked?.();
    wanted.current = on;
    act.run(keep);
  };
  return (
    <>
      <label class="tick-box">
        <input
          type="checkbox"
          aria-label={toDoText().tick(item.title)}
          // Until it is kept it shows what was tapped: another tap means the opposite of that.
          checked={act.busy ? wanted.current : done}
          disabled={!may}
          onChange={({ currentTarget }) => set(currentTarget.checked)}
        />
      </label>
      <Trouble of={act.problem} />
    </>
  );
}
