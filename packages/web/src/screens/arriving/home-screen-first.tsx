import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { copy } from "../../parts/copy.ts";
import { Frame } from "../../parts/frame.tsx";
import { LanguageChoice } from "../../parts/language.tsx";

/** Where a tab and the installed app keep apart, the app comes first. */
export function HomeScreenFirst({ link, anyway }: { readonly link: string; readonly anyway: () => void }): VNode {
  const { arriving } = text();
  return (
    <Frame page={arriving.title} title="">
      <div class="stack">
        <h1>{arriving.homeScreenTitle}</h1>
        <p class="dim">{arriving.homeScreenText}</p>
      </div>
      <ol class="steps">
        {[arriving.homeScreen1, arriving.homeScreen2, arriving.homeScreen3].map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div class="stack">
        <Button kind="go" wide press={() => void copy(link)}>
          {arriving.copyInvitation}
        </Button>
        <Button kind="plain" press={anyway}>
          {arriving.joinHere}
        </Button>
      </div>
      <LanguageChoice />
    </Frame>
  );
}
