import type { VNode } from "preact";
import { intentLink, isAndroid } from "../../browser/messenger.ts";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { copy } from "../../parts/copy.ts";
import { DeadEnd } from "../../parts/dead-end.tsx";
import { Frame } from "../../parts/frame.tsx";
import { LanguageChoice } from "../../parts/language.tsx";

/** In a messenger's own browser nothing is begun: it is handed to the real one. */
export function InMessenger({ app, anyway }: { readonly app: string; readonly anyway: () => void }): VNode {
  const { arriving } = text();
  const android = isAndroid(navigator.userAgent);
  return (
    <Frame page={arriving.title} title="">
      <div class="stack">
        <h1>{arriving.messengerTitle}</h1>
        <p class="dim">{app === "" ? arriving.messengerSome : arriving.messengerIn(app)}</p>
        <p class="note good">{arriving.messengerSafe}</p>
      </div>
      <div class="stack">
        {android ? (
          <a class="btn go wide" href={intentLink(location.href)}>
            {arriving.openBrowser}
          </a>
        ) : null}
        <Button kind={android ? "normal" : "go"} wide press={() => void copy(location.href)}>
          {arriving.copyLink}
        </Button>
        <p class="small dim">{arriving.thenPaste}</p>
      </div>
      <Button kind="plain" press={anyway}>
        {arriving.reallyHere}
      </Button>
      <LanguageChoice />
    </Frame>
  );
}

export function InOtherTab({ useHere }: { readonly useHere: () => void }): VNode {
  const { arriving } = text();
  return (
    <Frame page={arriving.otherTabTitle} title="" center>
      <div class="stack">
        <h1>{arriving.otherTabTitle}</h1>
        <p class="dim">{arriving.otherTabText}</p>
      </div>
      <Button kind="go" wide press={useHere}>
        {arriving.useHere}
      </Button>
    </Frame>
  );
}

export type Broken = "store" | "old" | "unfetched" | "other";

export function CannotOpen({ why }: { readonly why: Broken }): VNode {
  const { common } = text();
  const words = {
    store: common.brokenStore,
    old: common.brokenOld,
    unfetched: common.notFetched,
    other: common.brokenOther,
  }[why];
  const title = why === "unfetched" ? common.notFetchedTitle : common.brokenTitle;
  return (
    <Frame page={title} title="" center>
      <div class="stack">
        <h1>{title}</h1>
        <p class="dim">{words}</p>
      </div>
      <Button kind="go" wide press={() => location.reload()}>
        {common.tryAgain}
      </Button>
    </Frame>
  );
}

export function Nowhere(): VNode {
  const { common } = text();
  return <DeadEnd page={common.nowhereTitle} title={common.nowhereTitle} words={common.nowhere} />;
}
