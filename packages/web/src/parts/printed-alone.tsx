import type { ComponentChildren, VNode } from "preact";
import { text } from "../messages/messages.ts";
import { usePrintedAlone } from "../state/printed-alone.ts";
import { Button } from "./button.tsx";
import { FormTitle } from "./form-title.tsx";

interface PrintedAloneProps {
  readonly title: string;
  /** What to know, and to choose, before it is printed. */
  readonly before: ComponentChildren;
  /** What is printed, for whoever hears it. */
  readonly sheet: string;
  readonly lang?: string;
  /** Something else of the screen stands out. */
  readonly second?: boolean;
  /** The words that lead back, where the page is called something. */
  readonly back?: string;
  readonly close: () => void;
  readonly children: ComponentChildren;
}

/** Something for paper, in place of the page that it comes from: nothing else is printed. */
export function PrintedAlone(props: PrintedAloneProps): VNode {
  const { title, before, sheet, lang, second = false, back, close, children } = props;
  const { common } = text();
  usePrintedAlone();
  return (
    <>
      <section class="stack unprinted">
        <FormTitle>{title}</FormTitle>
        {before}
        <div class="row">
          <Button kind={second ? "normal" : "go"} press={() => print()}>
            {common.print}
          </Button>
          <Button press={close}>{back ?? common.back}</Button>
        </div>
      </section>
      <article class="plain-letter" lang={lang} aria-label={sheet}>
        {children}
      </article>
    </>
  );
}
