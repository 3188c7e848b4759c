import { KeyRound } from "lucide";
import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Icon } from "../../parts/icon.tsx";
import { useMember } from "../../state/member.ts";

/** Stays until the words are confirmed; it can be put off only when its time has come. */
export function WordsReminder(): VNode | null {
  const { words } = text();
  const member = useMember();
  const { desk } = member;
  if (desk.state !== "open" || desk.words === "confirmed") return null;
  const due = desk.remindAt === null || desk.remindAt <= Date.now();
  return (
    <section class={due ? "card first" : "card"}>
      <div class="row">
        <Icon of={KeyRound} />
        <h2 class="grow">{words.remind}</h2>
      </div>
      <p class="dim">{words.remindText}</p>
      <div class="row">
        <a class={due ? "btn go" : "btn"} href="#/words">
          {words.remindGo}
        </a>
        {due ? (
          <Button kind="plain" press={() => void member.remindLater()}>
            {words.remindTomorrow}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
