import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { docsText } from "../../messages/docs.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Diff } from "../../parts/diff.tsx";
import { isolate } from "../../parts/isolate.ts";

interface Since {
  /** Whether somebody has saved something else meanwhile that this person has not been shown. */
  readonly hasChanged: boolean;
  readonly see: () => void;
}

/** What was there when somebody began to write, held against what is there now. */
export function useChangedSince(now: string | undefined): Since {
  const [seen, setSeen] = useState(now);
  return { hasChanged: seen !== now, see: () => setSeen(now) };
}

interface ChangedSinceProps {
  readonly by: string;
  readonly theirs: string;
  readonly mine: string;
  readonly save: () => void;
  readonly close: () => void;
}

/** Two wrote at once: the second is shown it before they save, and nothing of either is lost. */
export function ChangedSince({ by, theirs, mine, save, close }: ChangedSinceProps): VNode {
  const say = docsText();
  return (
    <Dialog title={say.since} close={close}>
      <p>{say.sinceText(isolate(by))}</p>
      <Diff before={theirs} after={mine} />
      <p class="note">{say.nothingLost}</p>
      <div class="row">
        <Button kind="go" press={save}>
          {say.saveMine}
        </Button>
        <Button press={close}>{say.goOn}</Button>
      </div>
    </Dialog>
  );
}
