import type { VNode } from "preact";
import { speakInside } from "../messages/messages.ts";

/** The screens of someone who is at home on this device. */
interface Screens {
  readonly Inside: () => VNode;
  readonly Lock: () => VNode;
  readonly MovedHere: (props: { readonly link: string }) => VNode;
}

let asked: Promise<Screens> | null = null;

/** Fetches them and what they say, once: who stands before the door does not pay for them yet. After a failure, it tries again. */
export function fetchInside(): Promise<Screens> {
  asked ??= Promise.all([import("../inside.tsx"), speakInside()]).then(
    ([screens]) => screens,
    (error: unknown) => {
      asked = null;
      throw error;
    },
  );
  return asked;
}

/** They will be needed soon. Where they do not come now, they are asked for again when they are. */
export function fetchInsideSoon(): void {
  fetchInside().catch(() => undefined);
}
