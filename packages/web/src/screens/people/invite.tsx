import { UserRoundPlus } from "lucide";
import type { CircleView } from "@unionhall/member";
import type { Standing } from "@unionhall/union";
import { standings } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { agreementText } from "../../messages/agreement.ts";
import { text } from "../../messages/messages.ts";
import { visitorText } from "../../messages/visitors.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Icon } from "../../parts/icon.tsx";
import { ShareLink } from "../../parts/share-link.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { Ways } from "../../parts/ways.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import type { Agreed } from "../agreement/agreed.ts";
import { useAgreed } from "../agreement/agreed.ts";
import type { Door } from "./door-choice.tsx";
import { DoorChoice } from "./door-choice.tsx";
import { canKnock, vouchesFor } from "./vouches.ts";

interface InviteProps {
  readonly view: CircleView;
  /** Something else of the screen stands out. */
  readonly second?: boolean;
}

export function Invite({ view, second = false }: InviteProps): VNode {
  const { people } = text();
  const agreed = useAgreed(view);
  const [open, setOpen] = useState(false);
  if (!agreed.can("invite")) return <p class="dim">{agreementText().notYou}</p>;
  return (
    <section class="stack">
      <button
        type="button"
        class={!second && view.knocks.length + view.suspended.length === 0 ? "btn go wide" : "btn wide"}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Icon of={UserRoundPlus} />
        {people.inviteTitle}
      </button>
      {open ? <MakeLink view={view} agreed={agreed} close={() => setOpen(false)} /> : null}
    </section>
  );
}

interface MakeLinkProps {
  readonly view: CircleView;
  readonly agreed: Agreed;
  readonly close: () => void;
}

function MakeLink({ view, agreed, close }: MakeLinkProps): VNode {
  const { people, common } = text();
  const member = useMember();
  const act = useAct();
  const [door, setDoor] = useState<Door>("open");
  const [as, setAs] = useState<Standing | null>(agreed.newcomers);
  const [link, setLink] = useState<string | null>(null);
  const comesMuted = agreed.mutes && as === "guest";
  const vouches = (door === "open" || comesMuted) && agreed.vouches === 0 ? 0 : vouchesFor(view, agreed);
  const make = (): void =>
    act.run(
      () => member.invite(view.id, { vouches, ...(as === null || as === agreed.newcomers ? {} : { as }) }),
      (made) => setLink(made.link),
    );
  return (
    <Dialog title={link === null ? people.inviteTitle : people.linkReady} close={close}>
      <p class="dim">{link === null ? people.inviteText : people.linkText}</p>
      {link === null ? (
        <>
          {as === null ? null : <AsWhat mutes={agreed.mutes} chosen={as} choose={setAs} />}
          {comesMuted && agreed.vouches === 0 ? null : (
            <HowIn view={view} agreed={agreed} chosen={door} choose={setDoor} />
          )}
        </>
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

interface AsWhatProps {
  readonly mutes: boolean;
  readonly chosen: Standing;
  readonly choose: (as: Standing) => void;
}

const hostOrVisitor = ["guest", "member"] as const;

function AsWhat({ mutes, chosen, choose }: AsWhatProps): VNode {
  const [said, visitors] = [agreementText(), visitorText()];
  const say = mutes ? visitors : said;
  // Whoever comes as a visitor waits at the door, whichever way it is open to hosts.
  const ways = mutes
    ? hostOrVisitor.map((value) => ({ value, words: visitors.as[value], hint: visitors.asHint[value] }))
    : standings.map((value) => ({ value, words: said.as[value], hint: said.asHint[value] }));
  return <Ways legend={say.inviteAs} of={ways} chosen={chosen} choose={choose} />;
}

interface HowInProps {
  readonly view: CircleView;
  readonly agreed: Agreed;
  readonly chosen: Door;
  readonly choose: (door: Door) => void;
}

/** Where the agreement says that somebody vouches, there is nothing to choose. */
function HowIn({ view, agreed, chosen, choose }: HowInProps): VNode | null {
  const vouches = vouchesFor(view, agreed);
  if (agreed.vouches > 0) return <p>{agreementText().vouchFirst(vouches)}</p>;
  return canKnock(view) ? <DoorChoice vouches={vouches} chosen={chosen} choose={choose} /> : null;
}
