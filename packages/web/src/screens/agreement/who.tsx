import type { AgreementView, CircleView, StandingView, TermView } from "@unionhall/member";
import type { Standing } from "@unionhall/union";
import { standings } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { agreementText } from "../../messages/agreement.ts";
import { Button } from "../../parts/button.tsx";
import { Face } from "../../parts/face.tsx";
import { isolate } from "../../parts/isolate.ts";
import { listed } from "../../parts/listed.ts";
import { personPath } from "../../route/route.ts";
import { carriedBy, StepBack } from "./step-back.tsx";
import { termWords } from "./terms.ts";

interface WhoProps {
  readonly view: CircleView;
  readonly of: AgreementView;
}

/** Who carries what and until when, and how everybody takes part: nobody has to guess who is an adviser. */
export function WhoIsWhich({ view, of }: WhoProps): VNode {
  const say = agreementText();
  const mine = of.people.find(({ me }) => me);
  const carry = of.people.filter(({ roles }) => roles.length > 0);
  return (
    <section class="stack">
      <h2>{say.who}</h2>
      {mine === undefined ? null : <p>{say.youAre[mine.standing]}</p>}
      <h3>{say.carry}</h3>
      {carry.length === 0 ? <p class="dim">{say.carryNone}</p> : null}
      <ul class="list">
        {carry.map((one) => (
          <li key={one.id}>
            <Carries circle={view.id} one={one} />
          </li>
        ))}
      </ul>
      {view.state === "in" && carriedBy(mine).length > 0 ? <ToStepBack view={view} roles={carriedBy(mine)} /> : null}
      {standings.map((standing) => (
        <Those key={standing} standing={standing} of={of.people.filter((each) => each.standing === standing)} />
      ))}
    </section>
  );
}

function Carries({ circle, one }: { readonly circle: CircleView["id"]; readonly one: StandingView }): VNode {
  return (
    <div class="item middle">
      <Face of={one.id} name={one.name} />
      <span class="grow stack-s">
        <a class="whole" href={personPath(circle, one.id)}>
          <b>
            <bdi>{one.name}</bdi>
          </b>
        </a>
        {one.roles.map((term) => (
          <span key={term.role} class="small dim">
            {termWords(term)}
          </span>
        ))}
      </span>
    </div>
  );
}

interface ToStepBackProps {
  readonly view: CircleView;
  readonly roles: readonly TermView[];
}

function ToStepBack({ view, roles }: ToStepBackProps): VNode {
  const [asking, setAsking] = useState(false);
  return (
    <div class="row">
      <Button press={() => setAsking(true)}>{agreementText().stepBack}</Button>
      {asking ? <StepBack view={view} roles={roles} close={() => setAsking(false)} /> : null}
    </div>
  );
}

interface ThoseProps {
  readonly standing: Standing;
  readonly of: readonly StandingView[];
}

/** Advisers and guests are few and stand in plain sight; of members there may be hundreds. */
function Those({ standing, of }: ThoseProps): VNode | null {
  const say = agreementText();
  if (of.length === 0) return null;
  const names = <p>{listed(of.map(({ name }) => isolate(name)))}</p>;
  const means = <p class="small dim">{say.means[standing]}</p>;
  if (standing !== "member")
    return (
      <div class="stack-s">
        <h3>{say.count[standing](of.length)}</h3>
        {names}
        {means}
      </div>
    );
  return (
    <details>
      <summary>{say.count.member(of.length)}</summary>
      <div class="stack-s">
        {names}
        {means}
      </div>
    </details>
  );
}
