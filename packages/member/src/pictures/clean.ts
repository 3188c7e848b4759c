import type { Source } from "../ports.ts";
import { cleanGif } from "./gif.ts";
import { cleanJpeg } from "./jpeg.ts";
import { bytesToTell, kindOf, type PictureType } from "./kind.ts";
import { mostPieces, pieced, type Piece } from "./pieces.ts";
import { cleanPng } from "./png.ts";
import { Reader } from "./reader.ts";
import { cleanWebp } from "./webp.ts";

/**
 * A file as it may be sealed. `picture` is one without what it says of its maker: it draws the same, the same way up, and
 * all that does not draw it is gone. `other-picture` may say anything, and we cannot take it out; `broken` begins as a
 * picture and goes on as something else.
 */
export type Cleaned =
  | { readonly kind: "picture"; readonly type: PictureType; readonly source: Source }
  | { readonly kind: "no-picture" | "other-picture" | "broken" };

const cleaners: { readonly [type in PictureType]: (file: Reader) => Promise<readonly Piece[] | null> } = {
  "image/jpeg": cleanJpeg,
  "image/png": cleanPng,
  "image/gif": cleanGif,
  "image/webp": cleanWebp,
};

/** Looks at what is in it, never at what it is called. The same file is cleaned to the same bytes. */
export async function cleaned(source: Source): Promise<Cleaned> {
  const reader = new Reader(source);
  const kind = kindOf(await reader.at(0, bytesToTell));
  if (kind === "no-picture" || kind === "other-picture") return { kind };
  const pieces = await cleaners[kind](reader);
  if (pieces === null || pieces.length > mostPieces) return { kind: "broken" };
  return { kind: "picture", type: kind, source: pieced(source, pieces) };
}
