import type { VNode } from "preact";
import { placePieces } from "../prose/phones.ts";
import { Leading } from "./leading.tsx";

/** Where something is, or how to join: its addresses are opened and its numbers dialled, once it was said where to. */
export function PlaceWords({ of }: { readonly of: string }): VNode {
  return (
    <>
      {placePieces(of).map((piece, at) =>
        "words" in piece ? (
          piece.words
        ) : (
          <Leading key={at} lead={piece.lead}>
            {piece.address}
          </Leading>
        ),
      )}
    </>
  );
}
