import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Frame } from "../../parts/frame.tsx";
import { LanguageChoice } from "../../parts/language.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { goInstead } from "../../route/route.ts";
import { useAct } from "../../state/act.ts";
import { arrive } from "../../state/arrive.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";

/** This device becomes another of the same person. */
export function LinkedDevice({ link }: { readonly link: string }): VNode {
  const { arriving } = text();
  const member = useMember();
  const act = useAct();
  const join = (): void =>
    arrive(
      act,
      () => member.joinDesk(link),
      () => {
        tell(arriving.deviceDone);
        goInstead("#/");
      },
    );
  return (
    <Frame page={arriving.title} title="">
      <div class="stack">
        <h1>{arriving.deviceTitle}</h1>
        <p class="dim">{arriving.deviceText}</p>
        <p class="note wait">{arriving.deviceWarning}</p>
      </div>
      <Trouble of={act.problem} />
      <Button kind="go" wide press={join} busy={act.busy}>
        {arriving.device}
      </Button>
      <LanguageChoice />
    </Frame>
  );
}
