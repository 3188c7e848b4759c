import type { At, BoostView, LineView } from "@unionhall/member";
import type { VNode } from "preact";
import { roomText } from "../../messages/rooms.ts";
import { isolate } from "../../parts/isolate.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";

interface BoostsProps {
  readonly of: readonly BoostView[];
  readonly at: At;
  /** Null: the item itself. */
  readonly line: LineView["id"] | null;
  readonly may: boolean;
}

/** What people gave, and what one may give: pressed once it is given, and again it is taken back. */
export function Boosts({ of, at: { circle, room }, line, may }: BoostsProps): VNode | null {
  const say = roomText();
  const { rooms } = useMember();
  const act = useAct();
  const given = new Set(of.map(({ boost }) => boost));
  const offered = may ? say.boostWords.filter((word) => !given.has(word)) : [];
  const all = [...of, ...offered.map((boost): BoostView => ({ boost, names: [], mine: false }))];
  if (all.length === 0) return null;
  return (
    <div class="stack-s" role="group" aria-label={say.boosts}>
      {act.problem === null ? null : <Trouble of={act.problem} />}
      <div class="row">
        {all.map(({ boost, names, mine }) => (
          <button
            key={boost}
            type="button"
            class="boost"
            aria-pressed={mine}
            aria-label={say.boost(boost, names.map(isolate).join(", "))}
            disabled={!may}
            onClick={() => act.run(() => rooms.boost({ circle, room }, line, boost, !mine))}
          >
            <bdi>{boost}</bdi>
            {names.length === 0 ? null : <span class="small dim cut">{names.map(isolate).join(", ")}</span>}
          </button>
        ))}
      </div>
    </div>
  );
}
