import type { CircleView, MemberView } from "@unionhall/member";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Ask, Dialog } from "../../parts/dialog.tsx";
import { isolate } from "../../parts/isolate.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import { Returning } from "./returning.tsx";

interface ActsProps {
  readonly view: CircleView;
  readonly member: MemberView;
  readonly close: () => void;
}

type Choice = "choosing" | "hold" | "returning" | "remove";

/** What can be done about someone. Each act is asked about once more, with what cannot be undone. */
export function PersonActs({ view, member, close }: ActsProps): VNode {
  const { people, common } = text();
  const [choice, setChoice] = useState<Choice>("choosing");
  const name = isolate(member.name);
  if (choice === "hold") return <Hold view={view} member={member} close={close} />;
  if (choice === "remove") return <Remove view={view} member={member} close={close} />;
  if (choice === "returning") return <Returning view={view} member={member} close={close} />;
  return (
    <Dialog title={name} close={close}>
      <Button wide press={() => setChoice("hold")}>
        {people.hold}
      </Button>
      <Button wide press={() => setChoice("returning")}>
        {people.returning}
      </Button>
      {view.steward ? (
        <Button wide press={() => setChoice("remove")}>
          {people.remove(name)}
        </Button>
      ) : null}
      <Button kind="plain" press={close}>
        {common.close}
      </Button>
    </Dialog>
  );
}

function Hold({ view, member, close }: ActsProps): VNode {
  const { people } = text();
  const circle = useMember();
  const act = useAct();
  const name = isolate(member.name);
  const yes = (): void =>
    act.run(
      () => circle.hold(view.id, member.id),
      () => {
        tell(people.holdDone(name));
        close();
      },
    );
  return (
    <Ask
      title={people.holdTitle(name)}
      does={people.holdText}
      cannot={people.holdBack}
      go={people.holdGo}
      busy={act.busy}
      problem={act.problem}
      yes={yes}
      close={close}
    />
  );
}

function Remove({ view, member, close }: ActsProps): VNode {
  const { people } = text();
  const circle = useMember();
  const act = useAct();
  const name = isolate(member.name);
  const yes = (): void =>
    act.run(
      () => circle.remove(view.id, member.id),
      () => {
        tell(people.removedDone(name));
        close();
      },
    );
  return (
    <Ask
      title={people.removeTitle(name)}
      does={people.removeText}
      cannot={people.removeCannot}
      go={people.removeGo}
      busy={act.busy}
      problem={act.problem}
      yes={yes}
      close={close}
    />
  );
}
