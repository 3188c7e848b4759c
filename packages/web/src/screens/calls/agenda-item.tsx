import type { ItemView } from "@unionhall/member";
import { agendaIn, agendaItemOf, agendaMoved } from "@unionhall/union";
import { Ellipsis } from "lucide";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { beforeCallText } from "../../messages/before-call.ts";
import { callText } from "../../messages/calls.ts";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Icon } from "../../parts/icon.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { excerptOf } from "../../prose/excerpt.ts";
import type { Act } from "../../state/act.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { readOut, tell } from "../../state/notice.ts";
import { Marks } from "../room/marks.tsx";
import { AgendaFactsLine } from "./agenda-facts.tsx";
import { EditItem } from "./agenda-edit.tsx";
import { LinksOf } from "./agenda-links.tsx";
import { CarriedLine, CarryOne } from "./carry-over.tsx";
import type { OfCall } from "./call.tsx";
import { WordsAt } from "./words-left.tsx";

export interface OfAgendaItem extends OfCall {
  /** All that stands in the call's room. */
  readonly items: readonly ItemView[];
  readonly item: ItemView;
  readonly path: string;
  /** What can be linked. */
  readonly linkable: readonly ItemView[];
}

/** One item of the agenda, and what is done with it. */
export function AgendaItem(props: OfAgendaItem): VNode {
  const { call, may, item, path, linkable } = props;
  const isNow = call.at?.item === item.room;
  const known = excerptOf(item.inside?.excerpt ?? "");
  return (
    <article class={isNow ? "card first" : "card"}>
      <div class="row one">
        <h3 class="grow" dir="auto">
          <a class="whole" href={path}>
            {item.title}
          </a>
        </h3>
        {may ? <Acts {...props} /> : null}
      </div>
      <AgendaFactsLine of={agendaItemOf(item)} call={call} />
      <CarriedLine call={call} item={item} />
      <Marks item={item} />
      {known === "" ? null : (
        <p class="excerpt" dir="auto">
          {known}
        </p>
      )}
      <LinksOf circle={call.circle} links={agendaItemOf(item).links} all={linkable} />
      <WordsAt call={call} may={may} item={item} />
      {may && call.may.agenda && !isNow && call.over === null ? <Begin {...props} /> : null}
    </article>
  );
}

function Begin({ call, item }: OfAgendaItem): VNode {
  const say = callText();
  const { calls } = useMember();
  const act = useAct();
  return (
    <>
      <Trouble of={act.problem} />
      <div class="row">
        <Button
          busy={act.busy}
          label={`${say.begin}: ${isolate(item.title)}`}
          press={() => act.run(() => calls.moveTo(call, item.room))}
        >
          {say.begin}
        </Button>
      </div>
    </>
  );
}

function Acts(props: OfAgendaItem): VNode {
  const { call, item } = props;
  const say = beforeCallText();
  const [asking, setAsking] = useState<"acts" | "edit" | null>(null);
  const act = useAct();
  const close = (): void => setAsking(null);
  return (
    <>
      <button
        type="button"
        class="btn square plain"
        aria-haspopup="dialog"
        aria-label={say.acts(isolate(item.title))}
        onClick={() => setAsking("acts")}
      >
        <Icon of={Ellipsis} />
      </button>
      {asking === "acts" ? (
        <Dialog title={isolate(item.title)} close={close}>
          <Trouble of={act.problem} />
          <Button wide press={() => setAsking("edit")}>
            {say.changeIt}
          </Button>
          <Moves {...props} act={act} close={close} />
          <CarryOne call={call} item={item} act={act} close={close} />
          <Button kind="plain" press={close}>
            {text().common.close}
          </Button>
        </Dialog>
      ) : null}
      {asking === "edit" ? <EditItem call={call} item={item} close={close} /> : null}
    </>
  );
}

function Moves({
  call,
  items,
  item,
  act,
  close,
}: OfAgendaItem & { readonly act: Act; readonly close: () => void }): VNode {
  const say = beforeCallText();
  const { rooms } = useMember();
  const [up, down] = [agendaMoved(items, item.room, "up"), agendaMoved(items, item.room, "down")];
  const where = (): string => {
    const now = agendaIn(rooms.look(call)?.items ?? []);
    return say.movedTo(now.findIndex(({ room }) => room === item.room) + 1, now.length);
  };
  const move = (change: NonNullable<typeof up>): void =>
    act.run(
      () => rooms.change(call, item.room, change),
      () => readOut(where()),
    );
  const takeOff = (): void =>
    act.run(
      () => rooms.change(call, item.room, { state: "archived" }),
      () => {
        tell(say.takenOff);
        close();
      },
    );
  return (
    <>
      {up === null ? null : (
        <Button wide press={() => move(up)}>
          {say.up}
        </Button>
      )}
      {down === null ? null : (
        <Button wide press={() => move(down)}>
          {say.down}
        </Button>
      )}
      <Button wide press={takeOff}>
        {say.takeOff}
      </Button>
    </>
  );
}
