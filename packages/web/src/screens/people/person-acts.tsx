import type { CircleView, MemberView } from "@unionhall/member";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { careText } from "../../messages/care.ts";
import { personText } from "../../messages/person.ts";
import { timeOutText } from "../../messages/time-outs.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { isolate } from "../../parts/isolate.ts";
import { tell } from "../../state/notice.ts";
import type { Agreed } from "../agreement/agreed.ts";
import { KeepApart } from "../care/keep-apart.tsx";
import { Report } from "../care/report.tsx";
import { isHere } from "./here.ts";
import { EndSteward } from "./end-steward.tsx";
import { NameSteward } from "./name-steward.tsx";
import { Returning } from "./returning.tsx";
import { Sure } from "../../parts/sure.tsx";
import { AskTimeOut } from "./time-out.tsx";

interface About {
  readonly view: CircleView;
  readonly member: MemberView;
  readonly agreed: Agreed;
}

export interface ActsProps extends About {
  readonly close: () => void;
}

const acts = {
  hold: Hold,
  timeOut: AskTimeOut,
  returning: Returning,
  name: NameSteward,
  end: EndSteward,
  remove: Remove,
  remember: Remember,
  mute: Mute,
  report: ReportThem,
  apart: Apart,
  care: NameCare,
  noCare: TakeOffCare,
  forget: Forget,
};
type Choice = keyof typeof acts;

/** What can be done about someone. Each act is asked about once more, with what cannot be undone. */
export function PersonActs(props: ActsProps): VNode {
  const { people, stewards, common } = text();
  const [choice, setChoice] = useState<Choice | null>(null);
  const name = isolate(props.member.name);
  const words = {
    hold: people.hold,
    timeOut: timeOutText().ask(name),
    returning: people.returning,
    name: stewards.name(name),
    end: stewards.end(name),
    remove: people.remove(name),
    remember: personText().remember(name),
    forget: personText().forgetIt,
    mute: personText().mute(name),
    report: careText().report(name),
    apart: careText().keepApart(name),
    care: careText().name(name),
    noCare: careText().takeOff(name),
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

/** Whether there is anything. */
export function canAct(about: About): boolean {
  return choicesFor(about).length > 0;
}

/** A steward is not removed before their stewardship has ended. What takes a decision is proposed, and not done from here. */
function choicesFor({ view, member, agreed: { can } }: About): readonly Choice[] {
  const muting = member.muted ? [] : (["mute"] as const);
  // Of two, who does not want to hear the other leaves; nobody else is there to tell, or to do anything.
  if (view.alone !== null) return muting;
  const own = [...muting, ...forOneself(member)];
  if (!isHere(member)) {
    if (!view.steward) return own;
    return [member.state === "remembered" ? "forget" : "remember", ...own];
  }
  const all = [...(can("hold") ? (["hold"] as const) : []), ...(can("invite") ? (["returning"] as const) : [])];
  if (!view.steward) return [...all, ...own];
  const changing = can("stewards") ? [member.steward ? ("end" as const) : ("name" as const)] : [];
  const removing = member.steward || !can("remove") ? [] : (["remove", "remember"] as const);
  const resting = can("time-out") ? (["timeOut"] as const) : [];
  return [...all, ...changing, ...removing, ...resting, ...own, member.care ? "noCare" : "care"];
}

function forOneself(member: MemberView): readonly Choice[] {
  if (member.state === "remembered") return [];
  return member.apart === undefined ? ["report", "apart"] : ["report"];
}

function ReportThem({ view, member, close }: ActsProps): VNode {
  return <Report circle={view.id} about={member} close={close} />;
}

function Apart({ view, member, close }: ActsProps): VNode {
  return <KeepApart circle={view.id} member={member} close={close} />;
}

function NameCare({ view, member, close }: ActsProps): VNode {
  const say = careText();
  const name = isolate(member.name);
  return (
    <Sure
      title={say.nameTitle(name)}
      does={say.nameText}
      cannot={say.nameCannot}
      go={say.nameGo}
      deed={({ care }) => care.name(view.id, member.id, true)}
      done={() => tell(say.named(name))}
      close={close}
    />
  );
}

function TakeOffCare({ view, member, close }: ActsProps): VNode {
  const say = careText();
  const name = isolate(member.name);
  return (
    <Sure
      title={say.takeOffTitle(name)}
      does={say.takeOffText}
      cannot={say.takeOffCannot}
      go={say.takeOffGo}
      deed={({ care }) => care.name(view.id, member.id, false)}
      done={() => tell(say.takenOff(name))}
      close={close}
    />
  );
}

function Mute({ view, member, close }: ActsProps): VNode {
  const say = personText();
  const name = isolate(member.name);
  return (
    <Sure
      title={say.muteTitle(name)}
      does={say.muteText}
      cannot={say.muteCannot}
      go={say.muteGo}
      deed={({ mine }) => mine.mute(view.id, member.id, true)}
      done={() => tell(say.mutedNow(name))}
      close={close}
    />
  );
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

function Remember({ view, member, close }: ActsProps): VNode {
  const say = personText();
  const name = isolate(member.name);
  return (
    <Sure
      title={say.rememberTitle(name)}
      does={say.rememberText}
      cannot={say.rememberCannot}
      go={say.rememberGo}
      deed={({ people }) => people.remember(view.id, member.id)}
      done={() => tell(say.rememberedNow(name))}
      close={close}
    />
  );
}

function Forget({ view, member, close }: ActsProps): VNode {
  const say = personText();
  return (
    <Sure
      title={say.forgetTitle(isolate(member.name))}
      does={say.forgetText}
      cannot={say.forgetCannot}
      go={say.forgetGo}
      deed={({ people }) => people.takeBackRemembering(view.id, member.id)}
      done={() => tell(say.forgotten)}
      close={close}
    />
  );
}
