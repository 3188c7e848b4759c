import type { At, CircleView } from "@unionhall/member";
import { Handshake, Plus } from "lucide";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { agreementText } from "../../messages/agreement.ts";
import { dockText } from "../../messages/dock.ts";
import { text } from "../../messages/messages.ts";
import { visitorText } from "../../messages/visitors.ts";
import { Button } from "../../parts/button.tsx";
import { Face } from "../../parts/face.tsx";
import { Icon } from "../../parts/icon.tsx";
import { callPath, circlePath } from "../../route/route.ts";
import { useMember } from "../../state/member.ts";
import { AsVisitor } from "../calls/as-visitor.tsx";
import { isHere } from "../people/here.ts";
import { Newcomer } from "../home/newcomer.tsx";
import { BringingNote } from "../walk/bringing.tsx";
import { ArrangeTools } from "./arrange-tools.tsx";
import { ComesNext } from "./comes-next.tsx";
import { HiddenTools } from "./hidden-tools.tsx";
import { OpenTool } from "./open-tool.tsx";
import { Purpose } from "./purpose.tsx";
import { ToolCard } from "./tool-card.tsx";
import { hiddenTools, shownTools } from "./tools.ts";

/** A circle's own page: who is here, and its tools. */
export function Dock({ view }: { readonly view: CircleView }): VNode {
  const [arranging, setArranging] = useState(false);
  const visits = view.visitor !== null;
  const call = useVisited(view);
  // From a borrowed computer people talk, and nothing else.
  const mayArrange = view.state === "in" && view.visit === null && view.hallway !== null && !visits;
  return (
    <>
      <ToAnswer view={view} />
      <BringingNote of={view.bringing} />
      {view.alone === null ? (
        <>
          <Purpose view={view} />
          <AsVisitor view={view} />
          {view.newHere === "newcomer" ? <Newcomer view={view} /> : null}
          {visits ? null : <Here view={view} />}
          {view.visit === null && view.state !== "out" ? <ToAgreement view={view} /> : null}
        </>
      ) : null}
      {call !== null ? (
        <a class="btn go wide" href={callPath(view.id, [call.room], "now")}>
          {visitorText().toCall}
        </a>
      ) : arranging && mayArrange ? (
        <ArrangeTools view={view} close={() => setArranging(false)} />
      ) : (
        <Tools view={view} arrange={mayArrange ? () => setArranging(true) : null} />
      )}
      <ComesNext view={view} />
      {hiddenTools(view).length === 0 ? null : <HiddenTools view={view} may={mayArrange} />}
    </>
  );
}

/** The call that whoever visits is here for. */
function useVisited({ id, visitor, state }: CircleView): At | null {
  const { visitors } = useMember();
  return visitor === null || state !== "in" ? null : (visitors.look(id)?.call ?? null);
}

function ToAnswer({ view }: { readonly view: CircleView }): VNode | null {
  const toAnswer = view.asked.filter(({ may }) => may.agree).length;
  if (toAnswer === 0) return null;
  return (
    <a class="note wait" href={circlePath(view.id, "people")}>
      {text().stewards.note(toAnswer)}
    </a>
  );
}

const mostFaces = 4;

function Here({ view }: { readonly view: CircleView }): VNode {
  const here = view.members.filter(isHere);
  return (
    <a class="item middle here" href={circlePath(view.id, "people")}>
      <span class="faces">
        {here.slice(0, mostFaces).map(({ id, name }) => (
          <Face key={id} of={id} name={name} small />
        ))}
      </span>
      <span class="grow">{dockText().here(here.length)}</span>
    </a>
  );
}

function ToAgreement({ view }: { readonly view: CircleView }): VNode {
  return (
    <a class="item middle here" href={circlePath(view.id, "agreement")}>
      <span class="face s">
        <Icon of={Handshake} />
      </span>
      <span class="grow">{agreementText().title}</span>
    </a>
  );
}

interface ToolsProps {
  readonly view: CircleView;
  /** Null where this member changes nothing. */
  readonly arrange: (() => void) | null;
}

function Tools({ view, arrange }: ToolsProps): VNode {
  const say = dockText();
  const [opening, setOpening] = useState(false);
  const tools = shownTools(view);
  return (
    <section class="stack">
      <h2>{say.tools}</h2>
      {tools.length === 0 ? <p class="dim">{say.none}</p> : null}
      <ul class="dock">
        {tools.map((tool) => (
          <ToolCard key={tool.room} view={view} tool={tool} />
        ))}
      </ul>
      {arrange === null ? null : (
        <div class="row">
          <Button press={() => setOpening(true)}>
            <Icon of={Plus} />
            {say.open}
          </Button>
          {tools.length === 0 ? null : (
            <Button kind="plain" press={arrange}>
              {say.arrange}
            </Button>
          )}
        </div>
      )}
      {opening ? <OpenTool view={view} close={() => setOpening(false)} /> : null}
    </section>
  );
}
