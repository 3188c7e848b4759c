import type { CircleView, ItemView, RoomView } from "@unionhall/member";
import { fileFact, folderFact, foldersOf, longestItemTitle, readFacts, writeFacts } from "@unionhall/union";
import { File, FileText, Folder, PenLine } from "lucide";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { docsText } from "../../messages/docs.ts";
import { fileText } from "../../messages/files.ts";
import { text } from "../../messages/messages.ts";
import { roomText } from "../../messages/rooms.ts";
import { Button } from "../../parts/button.tsx";
import { AddFiles } from "../../parts/files/add-files.tsx";
import { shownName } from "../../parts/files/file-name.ts";
import { Going } from "../../parts/files/going.tsx";
import { KeepHere } from "../../parts/files/keep-here.tsx";
import { Icon } from "../../parts/icon.tsx";
import { sizeWords } from "../../parts/said.ts";
import { ago } from "../../parts/time.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { When } from "../../parts/when.tsx";
import { useAct } from "../../state/act.ts";
import { sendParcel } from "../../state/carry-parcels.ts";
import { useMember } from "../../state/member.ts";
import { putAway } from "../room/arrange-items.ts";
import { ErasedHere } from "../room/erased.tsx";
import { History } from "../room/history.tsx";
import { ItemLink } from "../room/item-link.tsx";
import { Marks } from "../room/marks.tsx";
import { MessageActs } from "../room/message-acts.tsx";
import { WriteMessage } from "../room/write-message.tsx";
import { lyingIn } from "./lie.ts";
import { Move } from "./move.tsx";
import { NewFolder } from "./new-folder.tsx";
import { Way } from "./way.tsx";

interface DocsProps {
  readonly view: CircleView;
  /** Where all of it stands, and the folder that is looked into; null is the top. */
  readonly docs: RoomView;
  readonly folder: ItemView | null;
}

/** What a circle keeps to be found again: texts, files, and folders with both. */
export function Docs({ view, docs, folder }: DocsProps): VNode {
  const [doing, setDoing] = useState<"write" | "folder" | "retitle" | null>(null);
  const here = folder?.room ?? null;
  const folders = foldersOf(docs.items);
  const shown = lyingIn(docs.items, here, folders);
  const away = putAway(docs.items).filter(({ room }) => folders.get(room) === here);
  const close = (): void => setDoing(null);
  const facts = writeFacts(folderFact, { folder: here });
  if (doing === "write") return <WriteMessage at={docs} what="document" facts={facts} close={close} />;
  if (doing === "folder") return <NewFolder docs={docs} facts={facts} close={close} />;
  if (doing === "retitle" && folder !== null) return <NewFolder docs={docs} changes={folder} close={close} />;
  return (
    <>
      {folder === null ? null : <Way docs={docs} item={folder} />}
      <h1 dir="auto">{folder?.title ?? roomText().tools["docs"]}</h1>
      {folder === null ? null : <Marks item={folder} />}
      {view.state === "in" ? <Acts docs={docs} facts={facts} choose={setDoing} /> : null}
      <Going to={docs} />
      {shown.length === 0 ? <Empty /> : <Items items={shown} docs={docs} />}
      <ErasedHere room={docs} way={[docs.room]} within={here} />
      {away.length === 0 ? null : (
        <details>
          <summary>{roomText().putAway(away.length)}</summary>
          <Items items={away} docs={docs} />
        </details>
      )}
      {folder === null ? null : (
        <details>
          <summary>{roomText().more}</summary>
          <div class="stack">
            {view.state === "in" ? (
              <>
                <MessageActs at={docs} item={folder} edit={() => setDoing("retitle")} />
                <Move docs={docs} item={folder} />
                <KeepHere at={docs} item={folder} />
              </>
            ) : null}
            <History of={folder} />
          </div>
        </details>
      )}
    </>
  );
}

interface ActsProps {
  readonly docs: RoomView;
  readonly facts: ReturnType<typeof writeFacts>;
  readonly choose: (act: "write" | "folder") => void;
}

function Acts({ docs, facts, choose }: ActsProps): VNode {
  const say = docsText();
  const member = useMember();
  const act = useAct();
  const put = (files: readonly File[]): void => {
    act.clear();
    for (const file of files)
      sendParcel(member, {
        at: docs,
        words: "",
        files: [file],
        finish: ([blob]) =>
          member.rooms.open(docs, { what: "file", title: file.name.slice(0, longestItemTitle), facts, file: blob! }),
      });
  };
  return (
    <div class="stack-s">
      <Button kind="go" wide press={() => choose("write")}>
        <Icon of={PenLine} />
        {say.write}
      </Button>
      <div class="row">
        <AddFiles have={[]} words pick={put} refuse={(problem) => act.refuse(problem)} />
        <Button press={() => choose("folder")}>
          <Icon of={Folder} />
          {say.newFolder}
        </Button>
      </div>
      <Trouble of={act.problem} />
    </div>
  );
}

function Empty(): VNode {
  const say = docsText();
  return (
    <section class="stack-s">
      <h2>{say.empty}</h2>
      <p class="dim">{say.emptyText}</p>
    </section>
  );
}

function Items({ items, docs }: { readonly items: readonly ItemView[]; readonly docs: RoomView }): VNode {
  return (
    <ul class="list">
      {items.map((item) => (
        <li key={item.room}>
          <OneItem item={item} docs={docs} />
        </li>
      ))}
    </ul>
  );
}

const icons = { folder: Folder, document: FileText, file: File } as const;

function OneItem({ item, docs }: { readonly item: ItemView; readonly docs: RoomView }): VNode {
  const messages = text();
  const say = docsText();
  const isKept = useMember()
    .rooms.kept()
    .some(({ room }) => room === item.room);
  const { what, title, name, made } = item;
  const kind = what === "folder" || what === "document" ? what : "file";
  const before = (
    <>
      <Icon of={icons[kind]} />
      <span class="unseen">{say.kinds[kind]}: </span>
    </>
  );
  return (
    <ItemLink room={docs} item={item} title={shownName(title)} before={before}>
      <span class="small dim">
        {aboutOf(item, docs)} · <bdi>{name}</bdi> · <When time={made} words={ago(made, Date.now(), messages)} />
      </span>
      {isKept ? (
        <span>
          <span class="tag none">{fileText().kept}</span>
        </span>
      ) : null}
    </ItemLink>
  );
}

function aboutOf(item: ItemView, docs: RoomView): string {
  const say = docsText();
  if (item.what === "folder") return say.holds(lyingIn(docs.items, item.room, foldersOf(docs.items)).length);
  const { file } = readFacts(fileFact, item);
  return file === undefined ? (say.kinds[item.what] ?? "") : sizeWords(file.ref.length, text().language);
}
