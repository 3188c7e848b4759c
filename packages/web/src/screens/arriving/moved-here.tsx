import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { Frame } from "../../parts/frame.tsx";
import { LanguageChoice } from "../../parts/language.tsx";
import { ShareLink } from "../../parts/share-link.tsx";
import { PasteLink } from "./paste-link.tsx";

/** The link of a hall's move, opened where nobody is at home: at the new address, as a rule. */
export function MovedHere({ link }: { readonly link: string }): VNode {
  const { arriving, desk } = text();
  return (
    <Frame page={desk.hallPage} title="">
      <div class="stack">
        <h1>{arriving.movedTitle}</h1>
        <p>{arriving.movedApp}</p>
        <ShareLink link={link} />
        <details>
          <summary>{arriving.movedElse}</summary>
          <div class="stack">
            <p class="dim">{arriving.movedElseText}</p>
            <PasteLink />
            <p>
              <a class="btn" href="#/recover">
                {arriving.movedWords}
              </a>
            </p>
          </div>
        </details>
      </div>
      <LanguageChoice />
    </Frame>
  );
}
