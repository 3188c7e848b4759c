import type { VNode } from "preact";
import encodeQR from "qr";

/** Quiet squares around the code, as readers want them (ISO/IEC 18004). */
const border = 4;

/** A link as a square to scan, drawn as one path. Dark on light in both themes, because readers expect it. */
export function Qr({ of, label }: { readonly of: string; readonly label: string }): VNode {
  const squares = encodeQR(of, "raw", { ecc: "medium", border });
  const size = squares.length;
  return (
    <svg class="qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges">
      <rect class="qr-light" width={size} height={size} />
      <path class="qr-dark" d={path(squares)} />
    </svg>
  );
}

function path(squares: readonly (readonly boolean[])[]): string {
  return squares.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")).join("")).join("");
}
