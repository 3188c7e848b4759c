import type { ComponentProps, RefObject, TargetedKeyboardEvent, VNode } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Choosing } from "./choosing.ts";
import { useChoosing } from "./choosing.ts";
import type { Nameable, Naming } from "./naming.ts";
import { namingAt, pick, pickedIn, shownOf, whoFits, writtenOf } from "./naming.ts";
import { optionId, PeopleList } from "./people-list.tsx";

interface NamingBoxProps extends Pick<ComponentProps<"textarea">, "id" | "rows" | "placeholder" | "required"> {
  /** With ids for names. */
  readonly written: string;
  readonly write: (written: string) => void;
  /** Who can be named. Asked for where an @ stands in the text. */
  readonly people: () => readonly Nameable[];
  readonly describedBy?: string;
  /** What is in it cannot stay as it is. */
  readonly isAmiss?: boolean;
  /** Keys that are not for choosing somebody. */
  readonly keyDown?: (event: TargetedKeyboardEvent<HTMLTextAreaElement>) => void;
  /** The box grows with what is in it. */
  readonly growing?: boolean;
}

/** A box to write in, in which people are named by an @. */
export function NamingBox({
  describedBy,
  isAmiss = false,
  keyDown,
  growing = false,
  written,
  write,
  people,
  ...rest
}: NamingBoxProps): VNode {
  const list = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const { shown, fits, choosing, choose, type, look, close } = useNaming(box, { written, write, people });
  const isOpen = fits.length > 0;
  return (
    <>
      {isOpen ? <PeopleList id={list} people={fits} at={choosing.at} pick={choose} /> : null}
      <div class={growing ? "growing" : undefined} data-text={growing ? shown : undefined}>
        <textarea
          {...rest}
          ref={box}
          dir="auto"
          value={shown}
          aria-autocomplete="list"
          aria-controls={isOpen ? list : undefined}
          aria-activedescendant={isOpen ? optionId(list, choosing.at) : undefined}
          aria-describedby={describedBy}
          aria-invalid={isAmiss}
          onInput={({ currentTarget: { value } }) => type(value)}
          onClick={look}
          onBlur={close}
          onKeyDown={(event) => {
            if (isOpen && choosing.key(event.key)) event.preventDefault();
            else keyDown?.(event);
          }}
        />
      </div>
    </>
  );
}

interface InBox {
  readonly shown: string;
  /** Who can be meant by what is being typed. */
  readonly fits: readonly Nameable[];
  readonly choosing: Choosing;
  readonly choose: (who: Nameable) => void;
  readonly type: (shown: string) => void;
  /** Looks where the caret is. */
  readonly look: () => void;
  readonly close: () => void;
}

function useNaming(
  box: RefObject<HTMLTextAreaElement | null>,
  { written, write, people }: Pick<NamingBoxProps, "written" | "write" | "people">,
): InBox {
  const [naming, setNaming] = useState<Naming | null>(null);
  const caret = useRef<number | null>(null);
  const all = written.includes("@") ? people() : [];
  const shown = shownOf(written, all);
  const close = (): void => setNaming(null);
  const fits = naming === null ? [] : whoFits(all, naming.typed);
  const choose = (who: Nameable): void => {
    if (naming === null) return;
    const picked = pick(written, all, naming, who);
    caret.current = picked.caret;
    write(picked.written);
    close();
  };
  const choosing = useChoosing({ people: fits, pick: choose, close });
  useLayoutEffect(() => {
    if (caret.current !== null) box.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  }, [shown]);
  const look = (): void => {
    if (box.current === null) return;
    const { selectionStart, selectionEnd, value } = box.current;
    setNaming(selectionStart === selectionEnd ? namingAt(value, selectionStart) : null);
  };
  const type = (value: string): void => {
    write(writtenOf(value, pickedIn(written, all)));
    look();
  };
  return { shown, fits, choosing, choose, type, look, close };
}
