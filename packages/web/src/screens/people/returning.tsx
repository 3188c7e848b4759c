import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { isolate } from "../../parts/isolate.ts";
import { ShareLink } from "../../parts/share-link.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import type { ActsProps } from "./person-acts.tsx";
import { vouchesFor } from "./vouches.ts";

/** For someone without device and words: an invitation that names them. */
export function Returning({ view, member, agreed, close }: ActsProps): VNode {
  const { people, common } = text();
  const circle = useMember();
  const act = useAct();
  const [link, setLink] = useState<string | null>(null);
  const ask = { vouches: vouchesFor(view, agreed), returning: member.id };
  return (
    <Dialog title={people.returningTitle(isolate(member.name))} close={close}>
      <p>{people.returningText}</p>
      <Trouble of={act.problem} />
      {link === null ? (
        <Button
          wide
          busy={act.busy}
          press={() =>
            act.run(
              () => circle.invite(view.id, ask),
              (made) => setLink(made.link),
            )
          }
        >
          {people.returningGo}
        </Button>
      ) : (
        <ShareLink link={link} />
      )}
      <Button kind="plain" press={close}>
        {common.close}
      </Button>
    </Dialog>
  );
}
