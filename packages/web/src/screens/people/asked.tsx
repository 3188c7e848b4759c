import type { AskedView, CircleView } from "@unionhall/member";
import type { VNode } from "preact";
import type { Messages } from "../../messages/messages.ts";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { isolate } from "../../parts/isolate.ts";
import { plainDay } from "../../parts/time.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { told } from "../../state/notice.ts";

/** Changes of stewards that are asked of them. Everyone sees what is asked; the stewards answer. */
export function AskedOfStewards({ view }: { readonly view: CircleView }): VNode {
  return (
    <section class={view.asked.some(({ may }) => may.agree) ? "card first" : "card"}>
      <h2>{text().stewards.title}</h2>
      <ul class="list">
        {view.asked.map((asked) => (
          <li key={`${asked.deed} ${asked.member}`}>
            <OneAsked view={view} asked={asked} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface OneProps {
  readonly view: CircleView;
  readonly asked: AskedView;
}

function OneAsked({ view, asked }: OneProps): VNode {
  const messages = text();
  const { stewards, language } = messages;
  const standing = stewards.agreed(asked.agreed, view.stewards.needed);
  return (
    <div class="item">
      <div class="grow stack-s">
        <p>{question(view, asked, messages)}</p>
        <p class="small dim">
          {asked.state === "over" ? stewards.over : `${standing}, ${stewards.until(plainDay(asked.until, language))}`}
        </p>
        <Answers view={view} asked={asked} />
      </div>
    </div>
  );
}

function Answers({ view, asked }: OneProps): VNode {
  const { stewards } = text();
  const { stewards: acts } = useMember();
  const act = useAct();
  const { deed, member, may, state } = asked;
  const stand = (): ReturnType<typeof acts.end> =>
    deed === "named" ? acts.name(view.id, member) : acts.end(view.id, member);
  const agree = (): void => act.run(() => told(stand(), stewards.agreedDone));
  const takeBack = (): void => act.run(() => told(acts.takeBack(view.id, asked), stewards.takenBack));
  return (
    <>
      {may.agree ? (
        <div class="row">
          <Button kind="go" press={agree} busy={act.busy}>
            {stewards.agree}
          </Button>
        </div>
      ) : null}
      {may.takeBack ? (
        <div class="row">
          <Button press={takeBack} busy={act.busy}>
            {state === "over" ? stewards.letGo : stewards.takeBack}
          </Button>
        </div>
      ) : null}
      <Trouble of={act.problem} />
    </>
  );
}

function question({ members, me }: CircleView, { deed, by, member }: AskedView, { stewards }: Messages): string {
  const nameOf = (id: AskedView["by"]): string => isolate(members.find((each) => each.id === id)?.name ?? "?");
  const who = by === me ? stewards.youAsk : stewards.asks(nameOf(by));
  const [yours, theirs] =
    deed === "named" ? [stewards.youBecome, stewards.becomes] : [stewards.yoursEnds, stewards.ends];
  return `${who} ${member === me ? yours : theirs(nameOf(member))}`;
}
