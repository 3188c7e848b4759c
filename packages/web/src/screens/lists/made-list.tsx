import type { CircleView, MadeToDo } from "@unionhall/member";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { adviceText } from "../../messages/advice.ts";
import { roomPath } from "../../route/route.ts";
import { useMember } from "../../state/member.ts";

interface MadeListProps {
  readonly of: readonly MadeToDo[];
  readonly circle: CircleView["id"];
}

/** To-dos that were made of something, and whether they are done. */
export function MadeList({ of, circle }: MadeListProps): VNode | null {
  useLists(of, circle);
  if (of.length === 0) return null;
  return (
    <ul class="list">
      {of.map((each) => (
        <Made key={each.room} of={each} circle={circle} />
      ))}
    </ul>
  );
}

/** Whether something is done stands in its list, which comes where it is not read here. */
function useLists(of: readonly MadeToDo[], circle: CircleView["id"]): void {
  const { rooms } = useMember();
  const unread = [...new Set(of.flatMap(({ is, list }) => (is === null ? list : [])))];
  useEffect(() => {
    for (const room of unread) void rooms.read({ circle, room });
  }, [unread.join(" ")]);
}

function Made({ of: { path, is }, circle }: { readonly of: MadeToDo; readonly circle: CircleView["id"] }): VNode {
  const say = adviceText();
  return (
    <li>
      <a class="item" href={roomPath(circle, path)}>
        <span class="grow" dir="auto">
          {is?.title ?? say.toDoUnread}
        </span>
        {is === null ? null : (
          <span class={is.done ? "tag good" : "tag wait"}>{is.done ? say.isDone : say.notDone}</span>
        )}
      </a>
    </li>
  );
}
