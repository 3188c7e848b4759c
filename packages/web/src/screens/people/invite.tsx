import { UserRoundPlus } from "lucide";
import type { CircleView } from "@unionhall/member";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Icon } from "../../parts/icon.tsx";
import { ShareLink } from "../../parts/share-link.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import type { Door } from "./door-choice.tsx";
import { DoorChoice } from "./door-choice.tsx";
import { canKnock, vouchesFor } from "./vouches.ts";

export function Invite({ view }: { readonly view: CircleView }): VNode {
  const { people } = text();
  const [open, setOpen] = useState(false);
  return (
    <section class="stack">
      <button
        type="button"
        class={view.knocks.length + view.suspended.length === 0 ? "btn go wide" : "btn wide"}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Icon of={UserRoundPlus} />
        {people.inviteTitle}
      </button>
      {open ? <MakeLink view={view} close={() => setOpen(false)} /> : null}
    </section>
  );
}

function MakeLink({ view, close }: { readonly view: CircleView; readonly close: () => void }): VNode {
  const { people, common } = text();
  const member = useMember();
  const act = useAct();
  const [door, setDoor] = useState<Door>("open");
  const [link, setLink] = useState<string | null>(null);
  const vouches = door === "open" ? 0 : vouchesFor(view);
  const make = (): void =>
    act.run(
      () => member.invite(view.id, { vouches }),
      (made) => setLink(made.link),
    );
  return (
    <Dialog title={link === null ? people.inviteTitle : people.linkReady} close={close}>
      <p class="dim">{link === null ? people.inviteText : people.linkText}</p>
      {link === null && canKnock(view) ? (
        <DoorChoice vouches={vouchesFor(view)} chosen={door} choose={setDoor} />
      ) : null}
      <Trouble of={act.problem} />
      {link === null ? (
        <Button kind="go" wide busy={act.busy} press={make}>
          {people.makeLink}
        </Button>
      ) : (
        <ShareLink link={link} />
      )}
      <Button kind="plain" press={close}>
        {link === null ? common.cancel : common.done}
      </Button>
    </Dialog>
  );
}
