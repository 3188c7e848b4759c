import type { CircleView, FileVersionView, ItemView, RoomView } from "@unionhall/member";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { docsText } from "../../messages/docs.ts";
import { text } from "../../messages/messages.ts";
import { roomText } from "../../messages/rooms.ts";
import { AddFiles } from "../../parts/files/add-files.tsx";
import { KeepHere } from "../../parts/files/keep-here.tsx";
import { shownName } from "../../parts/files/file-name.ts";
import { Files } from "../../parts/files/files.tsx";
import { Going } from "../../parts/files/going.tsx";
import { ago } from "../../parts/time.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { When } from "../../parts/when.tsx";
import { useAct } from "../../state/act.ts";
import { sendParcel } from "../../state/carry-parcels.ts";
import { useMember } from "../../state/member.ts";
import { History } from "../room/history.tsx";
import { Marks } from "../room/marks.tsx";
import { Comments } from "../room/comments.tsx";
import { By, useMessageRead } from "../room/message.tsx";
import { MessageActs } from "../room/message-acts.tsx";
import { Move } from "./move.tsx";
import { NewFolder } from "./new-folder.tsx";
import { Way } from "./way.tsx";

interface DocFileProps {
  readonly view: CircleView;
  readonly docs: RoomView;
  readonly room: RoomView;
  readonly item: ItemView;
}

/** A file as it is now, what it was before, and what people say to it. */
export function DocFile({ view, docs, room, item }: DocFileProps): VNode {
  const say = docsText();
  const [editing, setEditing] = useState(false);
  const [now, ...before] = useMember().rooms.fileVersions(room);
  useMessageRead(room);
  if (editing) return <NewFolder docs={docs} changes={item} close={() => setEditing(false)} />;
  return (
    <>
      <article class="stack">
        <Way docs={docs} item={item} />
        <h1 dir="auto">{shownName(item.title)}</h1>
        <By room={room} item={item} />
        <Marks item={item} />
        {now === undefined ? (
          <p class="dim">{say.waits}</p>
        ) : (
          <Files key={now.blob} circle={view.id} of={[now]} named />
        )}
        <Going to={docs} />
        {view.state === "in" ? <NewVersion docs={docs} item={item} /> : null}
      </article>
      <details>
        <summary>{roomText().more}</summary>
        <div class="stack">
          {view.state === "in" ? (
            <>
              <MessageActs at={docs} item={item} edit={() => setEditing(true)} />
              <Move docs={docs} item={item} />
              <KeepHere at={docs} item={item} />
            </>
          ) : null}
          <Before of={before} view={view} />
          <History of={item} />
        </div>
      </details>
      <Comments view={view} room={room} />
    </>
  );
}

function NewVersion({ docs, item }: Pick<DocFileProps, "docs" | "item">): VNode {
  const member = useMember();
  const act = useAct();
  const put = (files: readonly File[]): void => {
    act.clear();
    const finish = ([blob]: Parameters<Parameters<typeof sendParcel>[1]["finish"]>[0]) =>
      member.rooms.change(docs, item.room, { file: blob! });
    sendParcel(member, { at: docs, words: "", files, finish });
  };
  return (
    <div>
      <AddFiles
        have={[]}
        most={1}
        says={docsText().newVersion}
        words
        pick={put}
        refuse={(problem) => act.refuse(problem)}
      />
      <Trouble of={act.problem} />
    </div>
  );
}

function Before({ of, view }: { readonly of: readonly FileVersionView[]; readonly view: CircleView }): VNode | null {
  const messages = text();
  if (of.length === 0) return null;
  return (
    <section class="stack-s">
      <h2>{docsText().versions}</h2>
      {of.map((version) => (
        <div key={version.blob} class="stack-s">
          <p class="small dim">
            <bdi>{version.from}</bdi> · <When time={version.time} words={ago(version.time, Date.now(), messages)} />
          </p>
          <Files circle={view.id} of={[{ ...version, type: "" }]} named />
        </div>
      ))}
    </section>
  );
}
