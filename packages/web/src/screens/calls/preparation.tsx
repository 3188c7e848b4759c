import type { ItemView } from "@unionhall/member";
import { listOf } from "@unionhall/union";
import type { VNode } from "preact";
import { beforeCallText } from "../../messages/before-call.ts";
import { useMember } from "../../state/member.ts";
import { Adding } from "../lists/adding.tsx";
import { Row } from "../lists/row.tsx";
import type { OfCall } from "./call.tsx";
import { useInCallPath } from "./call-event.ts";

interface PreparationProps extends OfCall {
  /** All that stands in the call's room. */
  readonly items: readonly ItemView[];
}

/** What is to be done for a call: to-dos as in a list, that stand in the call itself. */
export function Preparation({ call, may, items }: PreparationProps): VNode | null {
  const say = beforeCallText();
  const view = useMember().circle(call.circle);
  const path = useInCallPath(call);
  const [{ open, done }] = listOf(items).sections;
  if (view === null || (open.length + done.length === 0 && (call.over !== null || !may))) return null;
  return (
    <section class="stack-s">
      <h2>{say.prepare}</h2>
      {open.length + done.length === 0 ? <p class="dim">{say.prepareText}</p> : null}
      <ul class="list">
        {[...open, ...done].map((toDo) => (
          <li key={toDo.item.room}>
            <Row view={view} list={call} toDo={toDo} path={path(toDo.item.room)} />
          </li>
        ))}
      </ul>
      {may && call.over === null ? (
        <div class="row">
          <Adding list={call} group={null} first={false} />
        </div>
      ) : null}
    </section>
  );
}
