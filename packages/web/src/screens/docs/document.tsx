import type { BodyView, CircleView, ItemView, RoomView } from "@unionhall/member";
import type { VNode } from "preact";
import { docsText } from "../../messages/docs.ts";
import { text } from "../../messages/messages.ts";
import { Diff } from "../../parts/diff.tsx";
import { KeepHere } from "../../parts/files/keep-here.tsx";
import { ago } from "../../parts/time.ts";
import { When } from "../../parts/when.tsx";
import { Message } from "../room/message.tsx";
import { Move } from "./move.tsx";
import { Way } from "./way.tsx";

interface DocumentProps {
  readonly view: CircleView;
  readonly docs: RoomView;
  readonly room: RoomView;
  readonly item: ItemView;
}

/** A text that is written together: a message that lies in a folder, and tells what changed in it. */
export function Document({ view, docs, room, item }: DocumentProps): VNode {
  const may = view.state === "in";
  return (
    <>
      <Way docs={docs} item={item} />
      <Message
        view={view}
        room={room}
        item={item}
        earlier={room.body === null ? null : <Changes of={room.body} />}
        more={
          may ? (
            <>
              <Move docs={docs} item={item} />
              <KeepHere at={docs} item={item} />
            </>
          ) : null
        }
      />
    </>
  );
}

/** Each change with who made it, the newest first. */
function Changes({ of: body }: { readonly of: BodyView }): VNode | null {
  const messages = text();
  const versions = [...body.before, body];
  const changes = versions.slice(1).map((after, at) => ({ before: versions[at]!, after }));
  if (changes.length === 0) return null;
  return (
    <section class="stack-s">
      <h2>{docsText().changes(changes.length)}</h2>
      {changes.toReversed().map(({ before, after }, at) => (
        <details key={changes.length - at}>
          <summary>
            <span>
              <bdi>{after.name}</bdi> · <When time={after.time} words={ago(after.time, Date.now(), messages)} />
            </span>
          </summary>
          <Diff before={before.text} after={after.text} />
        </details>
      ))}
    </section>
  );
}
