import type { At } from "@unionhall/member";
import { Ellipsis } from "lucide";
import type { ComponentChildren, VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { newsText } from "../../messages/news.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Hear } from "../../parts/hear.tsx";
import { useHold } from "../../parts/hold.ts";
import { Icon } from "../../parts/icon.tsx";
import { isolate } from "../../parts/isolate.ts";
import { OwnActs } from "../home/own-acts.tsx";

interface MenuProps {
  readonly at: At;
  readonly title: string;
  /** What can be heard of it, beside its title. */
  readonly words: string;
  /** The way to it. */
  readonly children: ComponentChildren;
}

/** An item in a list, and its menu, by the button at its end or by holding it: it is heard, and what its person alone does with it. */
export function WithMenu({ at, title, words, children }: MenuProps): VNode {
  const [open, setOpen] = useState(false);
  const hold = useHold(() => setOpen(true));
  const close = (): void => setOpen(false);
  return (
    <>
      <div class="row one" {...hold}>
        {children}
        <button
          type="button"
          class="btn plain square"
          aria-haspopup="dialog"
          aria-label={newsText().acts(isolate(title))}
          onClick={() => setOpen(true)}
        >
          <Icon of={Ellipsis} />
        </button>
      </div>
      {open ? (
        <Dialog title={title} close={close}>
          <Hear words={`${title}\n${words}`} />
          <OwnActs at={at} done={close} />
          <Button press={close}>{text().common.close}</Button>
        </Dialog>
      ) : null}
    </>
  );
}
