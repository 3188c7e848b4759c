import type { CircleView } from "@unionhall/member";
import type { MemberId } from "@unionhall/protocol";
import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { isHere } from "../people/here.ts";

interface BehindProps {
  readonly view: CircleView;
  readonly left: readonly MemberId[];
  readonly choose: (left: readonly MemberId[]) => void;
}

/** Who is not taken along. */
export function Behind({ view, left, choose }: BehindProps): VNode {
  const { walk } = text();
  const others = view.members.filter((member) => isHere(member) && !member.me);
  return (
    <fieldset class="ways">
      <legend>{walk.who}</legend>
      {others.map(({ id, name, steward }) => (
        <label key={id} class="item middle">
          <input
            type="checkbox"
            checked={left.includes(id)}
            onChange={({ currentTarget: { checked } }) =>
              choose(checked ? [...left, id] : left.filter((each) => each !== id))
            }
          />
          <span class="grow">
            <bdi>{name}</bdi>
          </span>
          {steward ? <span class="tag">{walk.steward}</span> : null}
        </label>
      ))}
    </fieldset>
  );
}
