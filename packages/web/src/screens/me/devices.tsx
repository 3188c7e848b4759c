import { Smartphone } from "lucide";
import type { DeskView } from "@unionhall/member";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Icon } from "../../parts/icon.tsx";
import { PhoneGone } from "../../parts/phone-gone.tsx";
import { ShareLink } from "../../parts/share-link.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";

type OpenDesk = Extract<DeskView, { readonly state: "open" }>;

export function Devices({ desk }: { readonly desk: OpenDesk }): VNode {
  const { me } = text();
  const member = useMember();
  const act = useAct();
  const [link, setLink] = useState<string | null>(null);
  const make = (): void =>
    act.run(
      () => member.linkDevice(),
      (made) => setLink(made.link),
    );
  return (
    <section class="card">
      <h2>{me.devicesTitle}</h2>
      <ul class="list">
        {desk.devices.map((device, at) => (
          <li key={device.key} class="item middle">
            <Icon of={Smartphone} />
            <span class="grow row">
              {me.device(at + 1)} {device.here ? <span class="tag">{me.here}</span> : null}
            </span>
          </li>
        ))}
      </ul>
      <Trouble of={act.problem} />
      <div>
        <Button press={make} busy={act.busy}>
          {me.linkDevice}
        </Button>
      </div>
      <PhoneGone>{me.lostText}</PhoneGone>
      {link === null ? null : <LinkDialog link={link} close={() => setLink(null)} />}
    </section>
  );
}

function LinkDialog({ link, close }: { readonly link: string; readonly close: () => void }): VNode {
  const { me, common } = text();
  return (
    <Dialog title={me.linkDevice} close={close}>
      <p class="note wait">{me.linkDeviceText}</p>
      <ShareLink link={link} />
      <Button kind="plain" press={close}>
        {common.done}
      </Button>
    </Dialog>
  );
}
