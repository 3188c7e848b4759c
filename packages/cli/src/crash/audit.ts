import { webcrypto } from "node:crypto";
import type { Crypto, EntryId, Head, Subtle } from "@unionhall/protocol";
import {
  bytesOf,
  caps,
  concat,
  entryId,
  epochNumber,
  equal,
  firstHead,
  headToSign,
  nextHead,
  readHeader,
  webCrypto,
} from "@unionhall/protocol";
import type { Line, LoadedCircle } from "./line.ts";
import { type SentFile, sha256 } from "./sending.ts";
import type { Turned } from "./turning.ts";

const crypto: Crypto = webCrypto(webcrypto.subtle as Subtle);

/** Places before the newest that are read again each time, besides what is new. */
const overlap = 64;
/** Files that are fetched each time. */
const filesEach = 4;

/** What a look goes by, besides the ledger. */
export interface Owed {
  readonly turned: Turned | null;
  readonly files: readonly SentFile[];
}

/** Reads a circle while nothing happens in it, and holds it against all that the hall has said of it. */
export class Auditor {
  readonly #circle: LoadedCircle;
  readonly #entries: { readonly entry: EntryId; readonly day: number }[] = [];
  readonly #heads: Head[] = [];

  constructor(circle: LoadedCircle) {
    this.#circle = circle;
  }

  /** `whole`: from the first entry, every body and every file; else what is new. */
  async look(line: Line, owed: Owed, whole: boolean): Promise<void> {
    const before = this.#entries.length;
    const from = whole ? 0 : Math.max(0, before - overlap);
    await this.#readLog(line, from);
    this.#circle.ledger.compare({ entries: this.#entries, heads: this.#heads });
    await this.#readBodies(line, from);
    if (owed.turned !== null) await this.#lookAtTurn(line, owed.turned);
    const kept = owed.files.filter(({ isKept }) => isKept);
    for (const file of whole ? kept : kept.slice(-filesEach)) await this.#lookAtFile(line, file);
  }

  /** The ids and days from a place on, chained to what was before, up to a head that the hall has signed. */
  async #readLog(line: Line, from: number): Promise<void> {
    const { id, ledger } = this.#circle;
    for (let after = from; ;) {
      const { heads, head } = await line.ask({ type: "heads", circle: id, after, limit: 65_535 }, "heads");
      ledger.sign(head.statement);
      for (const each of heads) this.#add(after++, each);
      if (heads.length > 0) continue;
      const isSigned = await crypto.verify(bytesOf(line.hall), head.signature, headToSign(head.statement));
      if (!isSigned) ledger.wrong("the head is not signed by the hall");
      if (head.statement.seq !== after || after < this.#entries.length)
        ledger.wrong(
          `the log ends at ${after}, the head signed is of ${head.statement.seq}, and there were ${this.#entries.length}`,
        );
      return;
    }
  }

  #add(at: number, { entry, day }: { readonly entry: EntryId; readonly day: number }): void {
    const known = this.#entries[at];
    if (known !== undefined && known.entry !== entry) this.#circle.ledger.wrong(`place ${at + 1} holds something else`);
    this.#entries[at] = { entry, day };
    this.#heads[at] = nextHead(this.#heads[at - 1] ?? firstHead(this.#circle.id), entry, day);
  }

  async #readBodies(line: Line, from: number): Promise<void> {
    const { id, ledger } = this.#circle;
    for (let after = from; after < this.#entries.length;) {
      const { entries } = await line.ask({ type: "read", circle: id, after, limit: caps.entriesInPage }, "page");
      for (const { seq, header, body } of entries) {
        const entry = entryId(header);
        if (this.#entries[seq - 1]?.entry !== entry) ledger.wrong(`the page has something else at ${seq} than the log`);
        else ledger.compareBody(entry, body !== undefined);
        if (body !== undefined && !equal(sha256(body), readHeader(header).body)) ledger.wrong(`${entry} is not whole`);
      }
      after = entries.at(-1)?.seq ?? Number.POSITIVE_INFINITY;
    }
  }

  /** All of a turn is there, or none of it; and all of it where it was acknowledged. */
  async #lookAtTurn(line: Line, { number, tag, entry, isPlaced }: Turned): Promise<void> {
    const { id, ledger } = this.#circle;
    const epoch = epochNumber(number, 0);
    const { records, boxes, standing } = await line.ask(
      { type: "boxes", circle: id, after: epoch - 1, tags: [tag] },
      "boxes",
    );
    const parts = [standing.turn === number, records.length === 1, boxes.length === 1, ledger.has(entry)];
    if (new Set(parts).size !== 1) ledger.wrong(`turn ${number} is half there: ${parts.join(", ")}`);
    else if (isPlaced && parts[0] !== true) ledger.wrong(`turn ${number} is lost`);
  }

  async #lookAtFile(line: Line, { blob, size, chunks, hashes }: SentFile): Promise<void> {
    const { id: circle, ledger } = this.#circle;
    const told = await line.ask({ type: "get-blob", circle, blob }, "blob");
    if (told.size !== size || !equal(told.hashes, hashes)) ledger.wrong(`${blob} is another file`);
    const { chunks: first } = await line.ask(
      { type: "get-chunks", circle, blob, from: 0, count: chunks.length },
      "chunks",
    );
    if (!equal(concat(...first.map(sha256)), hashes)) ledger.wrong(`${blob} is not whole`);
  }
}
