import type { ComponentChildren, VNode } from "preact";
import { text } from "../messages/messages.ts";

interface ButtonProps {
  readonly children: ComponentChildren;
  /** The one thing to do on a screen has the accent; nothing that destroys ever has. */
  readonly kind?: "go" | "plain" | "normal";
  readonly wide?: boolean;
  readonly busy?: boolean;
  /** What to say while it runs. */
  readonly busyWords?: string;
  readonly press?: () => void;
  readonly label?: string;
}

export function Button({
  children,
  kind = "normal",
  wide = false,
  busy = false,
  busyWords,
  press,
  label,
}: ButtonProps): VNode {
  const classes = ["btn", kind === "normal" ? "" : kind, wide ? "wide" : ""].filter(Boolean).join(" ");
  return (
    <button
      type={press === undefined ? "submit" : "button"}
      class={classes}
      aria-busy={busy}
      aria-disabled={busy}
      aria-label={label}
      onClick={press === undefined ? undefined : () => busy || press()}
    >
      {busy ? (busyWords ?? text().common.wait) : children}
    </button>
  );
}
