import type { VNode } from "preact";
import { letterText } from "../../messages/letters.ts";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { fetched } from "../../parts/fetched.tsx";
import { usePrintedAlone } from "../../state/printed-alone.ts";

const Qr = fetched(async () => (await import("../../parts/qr.tsx")).Qr);

interface SheetProps {
  readonly slips: readonly string[];
  readonly leave: () => void;
}

/** Stamps to print and cut, shown once. */
export function Sheet({ slips, leave }: SheetProps): VNode {
  const say = letterText();
  usePrintedAlone();
  return (
    <>
      <section class="stack unprinted">
        <h2>{say.sheetTitle}</h2>
        <p class="note wait">{say.sheetText}</p>
        <div class="row">
          <Button kind="go" press={() => print()}>
            {text().common.print}
          </Button>
          <Button press={leave}>{say.leaveSheet}</Button>
        </div>
      </section>
      <ol class="sheet">
        {slips.map((slip, at) => (
          <li key={slip}>
            <Qr of={slip} label={say.slip(at + 1)} />
            <p class="small">{say.slipText}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
