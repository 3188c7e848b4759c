import type { Bytes } from "@unionhall/protocol";
import { concat } from "@unionhall/protocol";
import type { Source } from "../ports.ts";

/** A stretch of a file as it stands there, or bytes that stand in for something. */
export type Piece = { readonly from: number; readonly length: number } | { readonly bytes: Bytes };

/** So many make a picture; one in more pieces is taken for broken. */
export const mostPieces = 65_536;

/** What stays of a file, in order. */
export class Pieces {
  readonly list: Piece[] = [];

  keep(from: number, length: number): void {
    const last = this.list.at(-1);
    if (last !== undefined && "from" in last && last.from + last.length === from)
      this.list[this.list.length - 1] = { from: last.from, length: last.length + length };
    else if (length > 0) this.list.push({ from, length });
  }

  put(bytes: Bytes): void {
    this.list.push({ bytes });
  }
}

export function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((all, piece) => all + pieceLength(piece), 0);
}

/** The pieces one after another, read from where they stand. */
export function pieced(source: Source, pieces: readonly Piece[]): Source {
  const starts: number[] = [];
  let length = 0;
  for (const piece of pieces) {
    starts.push(length);
    length += pieceLength(piece);
  }
  return {
    length,
    async read(at, most) {
      const end = Math.min(length, at + most);
      const parts: Bytes[] = [];
      let next = starts.findLastIndex((start) => start <= at);
      for (let from = at; from < end; next++) {
        const piece = pieces[next]!;
        const [skip, to] = [from - starts[next]!, Math.min(end, starts[next]! + pieceLength(piece))];
        parts.push(await readPiece(source, piece, skip, to - from));
        from = to;
      }
      return concat(...parts);
    },
  };
}

function pieceLength(piece: Piece): number {
  return "bytes" in piece ? piece.bytes.length : piece.length;
}

async function readPiece(source: Source, piece: Piece, skip: number, length: number): Promise<Bytes> {
  return "bytes" in piece ? piece.bytes.slice(skip, skip + length) : source.read(piece.from + skip, length);
}
