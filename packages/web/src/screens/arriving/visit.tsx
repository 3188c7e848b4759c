import type { VNode } from "preact";
import { useContext } from "preact/hooks";
import { Leaving } from "../../leave/leaving.ts";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Frame } from "../../parts/frame.tsx";
import { LanguageChoice } from "../../parts/language.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { goInstead } from "../../route/route.ts";
import { useAct } from "../../state/act.ts";
import { fetchInsideSoon } from "../../state/inside.ts";
import { useMember } from "../../state/member.ts";

/** A person on a borrowed computer, for two hours. */
export function Visit({ link }: { readonly link: string }): VNode {
  const { arriving } = text();
  const member = useMember();
  const act = useAct();
  const begin = (): void => {
    fetchInsideSoon();
    act.run(
      () => member.visit(link),
      () => goInstead("#/"),
    );
  };
  return (
    <Frame page={arriving.title} title="">
      <div class="stack">
        <h1>{arriving.visitTitle}</h1>
        <p class="dim">{arriving.visitText}</p>
        <p class="note wait">{arriving.visitTruth}</p>
      </div>
      <Trouble of={act.problem} />
      <Button kind="go" wide press={begin} busy={act.busy}>
        {arriving.visitGo}
      </Button>
      <LanguageChoice />
    </Frame>
  );
}

export function VisitOver(): VNode {
  const { arriving, common } = text();
  const leave = useContext(Leaving);
  return (
    <Frame page={arriving.visitOverTitle} title="" center>
      <div class="stack">
        <h1>{arriving.visitOverTitle}</h1>
        <p class="dim">{arriving.visitOverText}</p>
      </div>
      <Button kind="go" wide press={leave}>
        {common.leave}
      </Button>
    </Frame>
  );
}
