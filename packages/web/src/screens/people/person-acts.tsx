import type { CircleView, MemberView } from "@unionhall/member";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { isolate } from "../../parts/isolate.ts";
import { tell } from "../../state/notice.ts";
import { EndSteward } from "./end-steward.tsx";
import { NameSteward } from "./name-steward.tsx";
import { Returning } from "./returning.tsx";
import { Sure } from "../../parts/sure.tsx";

export interface ActsProps {
  readonly view: CircleView;
  readonly member: MemberView;
  readonly close: () => void;
}

const acts = { hold: Hold, returning: Returning, name: NameSteward, end: EndSteward, remove: Remove };
type Choice = keyof typeof acts;

/** What can be done about someone. Each act is asked about once more, with what cannot be undone. */
export function PersonActs(props: ActsProps): VNode {
  const { people, stewards, common } = text();
  const [choice, setChoice] = useState<Choice | null>(null);
  const name = isolate(props.member.name);
  const words = {
    hold: people.hold,
    returning: people.returning,
    name: stewards.name(name),
    end: stewards.end(name),
    remove: people.remove(name),
  };
  if (choice !== null) {
    const Chosen = acts[choice];
    return <Chosen {...props} />;
  }
  return (
    <Dialog title={name} close={props.close}>
      {choicesFor(props).map((each) => (
        <Button key={each} wide press={() => setChoice(each)}>
          {words[each]}
        </Button>
      ))}
      <Button kind="plain" press={props.close}>
        {common.close}
      </Button>
    </Dialog>
  );
}

/** A steward is not removed before their stewardship has ended. */
function choicesFor({ view, member }: ActsProps): readonly Choice[] {
  const all = ["hold", "returning"] as const;
  if (!view.steward) return all;
  return member.steward ? [...all, "end"] : [...all, "name", "remove"];
}

function Hold({ view, member, close }: ActsProps): VNode {
  const { people } = text();
  const name = isolate(member.name);
  return (
    <Sure
      title={people.holdTitle(name)}
      does={people.holdText}
      cannot={people.holdBack}
      go={people.holdGo}
      deed={(circle) => circle.hold(view.id, member.id)}
      done={() => tell(people.holdDone(name))}
      close={close}
    />
  );
}

function Remove({ view, member, close }: ActsProps): VNode {
  const { people } = text();
  const name = isolate(member.name);
  return (
    <Sure
      title={people.removeTitle(name)}
      does={people.removeText}
      cannot={people.removeCannot}
      go={people.removeGo}
      deed={(circle) => circle.remove(view.id, member.id)}
      done={() => tell(people.removedDone(name))}
      close={close}
    />
  );
}
