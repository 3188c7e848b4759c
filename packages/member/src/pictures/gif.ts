import { Pieces, type Piece } from "./pieces.ts";
import type { Reader } from "./reader.ts";

/*
 * GIF89a: a screen and its colours, then blocks. Pictures stay, with how long each is shown, and the word of how often
 * all are. Comments, plain text and what applications add, such as XMP, go.
 */

const image = 0x2c;
const extension = 0x21;
const trailer = 0x3b;
const graphicControl = 0xf9;
const application = 0xff;
const loops: readonly string[] = ["NETSCAPE2.0", "ANIMEXTS1.0"];

/** What stays of it; null where it cannot be read as what it says it is. */
export async function cleanGif(file: Reader): Promise<readonly Piece[] | null> {
  const pieces = new Pieces();
  const screen = 13 + coloursBytes(await file.byte(10));
  pieces.keep(0, screen);
  for (let at = screen; ;) {
    const kind = await file.byte(at);
    if (kind === trailer) return [...pieces.list, { bytes: new Uint8Array([trailer]) }];
    const from = await subBlocksOf(file, at, kind);
    const next = from === null ? null : await afterSubBlocks(file, from);
    if (next === null) return null;
    if (kind === image || (await isShowing(file, at))) pieces.keep(at, next - at);
    at = next;
  }
}

/** Where what is in a block begins; null where there is none. */
async function subBlocksOf(file: Reader, at: number, kind: number): Promise<number | null> {
  if (kind === extension) return at + 2;
  // Ten bytes, its own colours if it has some, and how wide its codes are.
  return kind === image ? at + 10 + coloursBytes(await file.byte(at + 9)) + 1 : null;
}

async function isShowing(file: Reader, at: number): Promise<boolean> {
  const label = await file.byte(at + 1);
  if (label !== application) return label === graphicControl;
  // Of one that loops: eleven letters, and one block of three bytes.
  const said = await file.at(at + 2, 17);
  const isThree = said[12] === 3 && said[16] === 0;
  return isThree && said[0] === 11 && loops.includes(String.fromCharCode(...said.subarray(1, 12)));
}

async function afterSubBlocks(file: Reader, from: number): Promise<number | null> {
  for (let at = from; ;) {
    const length = await file.byte(at);
    if (length < 0) return null;
    at += 1 + length;
    if (length === 0) return at;
  }
}

/** Three bytes for each colour of a table, if the flags say that one follows. */
function coloursBytes(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}
