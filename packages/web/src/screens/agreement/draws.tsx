import type { CircleView, DrawView, DueARestView } from "@unionhall/member";
import { roleName } from "@unionhall/member/agreement";
import type { Agreement } from "@unionhall/union";
import type { VNode } from "preact";
import { drawText } from "../../messages/draws.ts";
import { text } from "../../messages/messages.ts";
import { isolate } from "../../parts/isolate.ts";
import { capital } from "../../parts/time.ts";
import { useMember } from "../../state/member.ts";
import { namesIn } from "../care/told.tsx";
import { useAgreed } from "./agreed.ts";
import { DrawBegin, DrawDecline, DrawGive, DrawJoin } from "./draw-acts.tsx";
import { called, farDay } from "./terms.ts";

interface DrawsProps {
  readonly view: CircleView;
  readonly agreement: Agreement;
}

/** The roles that are drawn, how far each draw is, and who is due a rest from one. */
export function Draws({ view, agreement }: DrawsProps): VNode | null {
  const say = drawText();
  const { draws } = useMember();
  const drawn = agreement.roles.filter(({ by }) => by === "draw");
  const all = draws.look(view.id);
  const rests = draws.dueARest(view.id);
  if (drawn.length === 0 && rests.length === 0) return null;
  return (
    <>
      {drawn.length === 0 ? null : (
        <section class="stack">
          <h2>{say.title}</h2>
          <p>{say.why}</p>
          {drawn.map(({ name }) => (
            <OneRole key={name} view={view} role={name} of={all.find(({ role }) => role === name)} />
          ))}
        </section>
      )}
      {rests.length === 0 ? null : <Rests of={rests} />}
    </>
  );
}

interface OneRoleProps {
  readonly view: CircleView;
  readonly role: string;
  /** Undefined where there never was one. */
  readonly of: DrawView | undefined;
}

function OneRole({ view, role, of }: OneRoleProps): VNode {
  const say = drawText();
  const { language } = text();
  const canBegin = useAgreed(view).can("draw") && view.state === "in";
  const isOver = of === undefined || of.stage === "over";
  return (
    <article class="card">
      <h3>
        <bdi>{capital(roleName(role, language), language)}</bdi>
      </h3>
      {of === undefined || of.given.length === 0 ? null : <p>{say.given(namesIn(of.given))}</p>}
      {of === undefined || isOver ? <p class="dim">{say.none}</p> : <Stage view={view} of={of} />}
      {isOver && canBegin ? (
        <div class="row">
          <DrawBegin view={view} role={role} />
        </div>
      ) : null}
    </article>
  );
}

interface StageProps {
  readonly view: CircleView;
  readonly of: DrawView;
}

function Stage({ view, of }: StageProps): VNode {
  const { may, apart, order } = of;
  const [next] = order;
  return (
    <>
      {of.stage === "numbers" ? <Numbers view={view} of={of} /> : <Opening view={view} of={of} />}
      {apart ? <p class="note wait">{drawText().apart}</p> : null}
      {may.join || may.decline || (may.give && next !== undefined) ? (
        <div class="row">
          {may.join ? <DrawJoin view={view} of={of} /> : null}
          {may.give && next !== undefined ? <DrawGive view={view} of={of} next={next} /> : null}
          {may.decline ? <DrawDecline view={view} of={of} /> : null}
        </div>
      ) : null}
    </>
  );
}

/** Who is in it, as what, and until when others can come in. */
function Numbers({ view, of: { joined, lastDay } }: StageProps): VNode {
  const say = drawText();
  const willing = joined.filter((each) => each.willing);
  const watching = joined.filter((each) => !each.willing);
  return (
    <>
      <p>{say.numbersUntil(farDay(lastDay))}</p>
      {joined.length === 0 ? <p class="dim">{say.nobodyIn}</p> : null}
      {willing.length === 0 ? null : <p>{say.willing(namesIn(willing))}</p>}
      {watching.length === 0 ? null : <p class="dim">{say.watching(namesIn(watching))}</p>}
      {joined.some(({ id }) => id === view.me) ? <p class="good">{say.iAmIn}</p> : null}
    </>
  );
}

/** Whom it waits for, and then whose turn it is. */
function Opening({ view, of: { waits, order, given, lastDay } }: StageProps): VNode | null {
  const say = drawText();
  const day = farDay(lastDay);
  const [next, ...later] = order;
  if (waits.length > 0) {
    const others = waits.filter(({ id }) => id !== view.me);
    return (
      <>
        {others.length === waits.length ? null : <p class="note wait">{say.waitsForMe(day)}</p>}
        {others.length === 0 ? null : <p>{say.waitsFor(namesIn(others), day)}</p>}
        <p class="small dim">{say.waitsWhy}</p>
      </>
    );
  }
  if (next === undefined) return given.length > 0 ? null : <p class="dim">{say.cameToNobody(day)}</p>;
  return (
    <>
      <p>
        <b>{next.id === view.me ? say.yourTurn : say.turn(isolate(next.name))}</b>
      </p>
      {later.length === 0 ? null : <p>{say.after(namesIn(later))}</p>}
      <p class="small dim">{say.giveUntil(day)}</p>
    </>
  );
}

/** Nobody else is named: a list of who did little would shame those who are ill, in jail, or tired. */
function Rests({ of }: { readonly of: readonly DueARestView[] }): VNode {
  const say = drawText();
  return (
    <section class="stack-s">
      <h2>{say.rests}</h2>
      <ul class="stack-s">
        {of.map(({ id, name, role, since }) => (
          <li key={`${id} ${role}`}>{say.rest(isolate(name), called(role), farDay(since))}</li>
        ))}
      </ul>
      <p class="small dim">{say.restsText}</p>
    </section>
  );
}
