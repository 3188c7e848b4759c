import type { VNode } from "preact";
import { Frame } from "../../parts/frame.tsx";
import { LanguageChoice } from "../../parts/language.tsx";
import { OtherDrawers } from "../../parts/other-drawers.tsx";
import { text } from "../../messages/messages.ts";
import { PasteLink } from "./paste-link.tsx";

/** Nobody is at home on this device yet. */
export function Welcome(): VNode {
  const { arriving } = text();
  return (
    <Frame page={arriving.title} title="">
      <div class="stack">
        <h1>{arriving.welcome}</h1>
        <p class="dim">{arriving.welcomeText}</p>
        <p class="dim">{arriving.noAccount}</p>
      </div>
      <section class="card">
        <h2>{arriving.haveLink}</h2>
        <PasteLink />
      </section>
      <section class="stack-s">
        <h2>{arriving.haveWords}</h2>
        <p class="dim">{arriving.haveWordsText}</p>
        <p>
          <a class="btn" href="#/recover">
            {arriving.recover}
          </a>
        </p>
      </section>
      <p class="small dim">{arriving.howToStart}</p>
      <OtherDrawers />
      <LanguageChoice />
    </Frame>
  );
}
