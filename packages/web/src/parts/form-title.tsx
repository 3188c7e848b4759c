import type { ComponentChildren, VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useWritingAbove } from "../state/writing-place.ts";

/** The heading of a form that takes the place of a whole page: the reader is brought to it, and back to the page after it. */
export function FormTitle({ children }: { readonly children: ComponentChildren }): VNode {
  const title = useRef<HTMLHeadingElement>(null);
  useWritingAbove();
  useEffect(() => {
    const page = title.current?.closest("main");
    title.current?.focus();
    return () => page?.focus();
  }, []);
  return (
    <h1 ref={title} tabIndex={-1}>
      {children}
    </h1>
  );
}
