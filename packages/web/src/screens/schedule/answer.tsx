import type { RoomView } from "@unionhall/member";
import type { Coming } from "@unionhall/union";
import type { VNode } from "preact";
import { scheduleText } from "../../messages/schedule.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";

interface AnswerProps {
  readonly room: RoomView;
  /** The occurrence that begins on that day; null: all of it. */
  readonly day: number | null;
  readonly label: string;
  readonly may: boolean;
}

const words: readonly Exclude<Coming, "unsaid">[] = ["yes", "maybe", "no"];

/** Pressed once it is said, and again it is taken back. */
export function Answer({ room, day, label, may }: AnswerProps): VNode {
  const say = scheduleText();
  const { schedule } = useMember();
  const act = useAct();
  const mine = room.answers.find((each) => each.mine && each.day === day)?.coming ?? "unsaid";
  const press = (word: Coming): void =>
    act.run(() => schedule.answer({ circle: room.circle, room: room.room }, day, word === mine ? "unsaid" : word));
  return (
    <>
      <Trouble of={act.problem} />
      <div class="row" role="group" aria-label={label}>
        {words.map((word) => (
          <button
            key={word}
            type="button"
            class="boost"
            aria-pressed={word === mine}
            disabled={!may}
            onClick={() => press(word)}
          >
            {say.answers[word]}
          </button>
        ))}
      </div>
    </>
  );
}
