import type { Bytes, Keep } from "@unionhall/protocol";
import {
  bytesUpTo,
  circleIdOf,
  keepCodec,
  literal,
  maybe,
  memberIdOf,
  readRecord,
  readStatement,
  struct,
  uint,
  unlessMalformed,
} from "@unionhall/protocol";
import type { Book } from "../book.ts";
import type { Kind } from "../kind.ts";
import { letterboxCodec } from "./letterbox.ts";
import { keysKnown, letIn, signingKeys } from "../membership.ts";
import { isLawfulBoxKey } from "../../sealing/lawful-box-key.ts";
import type { Letterbox } from "../book.ts";
import type { At } from "../voice.ts";
import type { Walked } from "../walked.ts";
import { walkedCodec } from "../walked.ts";

export interface CircleFounded {
  readonly statement: Bytes;
  readonly record: Bytes;
  readonly letterbox: Letterbox;
  readonly rules: number;
  /** How long what is passing is kept: the hall is asked for the same, and held to it. */
  readonly keep: Keep;
  /** Set where somebody walked out of a circle. */
  readonly walked?: Walked;
  /** Set where it is two people's, for good: so many ever come into it. */
  readonly most?: 2;
}

/** The first entry of every circle: the statement its id is the hash of. The founder is its first steward. */
export const circleFounded: Kind<CircleFounded> = {
  name: "circle.founded",
  version: 1,
  payload: struct({
    statement: bytesUpTo(4096),
    record: bytesUpTo(512),
    letterbox: letterboxCodec,
    rules: uint(65_535),
    keep: keepCodec,
    walked: maybe(walkedCodec),
    most: maybe(literal(2)),
  }),
  author: "itself",
  warranted: false,
  keys(payload) {
    const founder = parse(payload)?.statement.founder;
    return founder === undefined ? [] : signingKeys(founder);
  },
  check(book, { seq, author, payload }) {
    if (seq !== 1 || book.statement !== null) return "founded-once";
    if (circleIdOf(payload.statement) !== book.circle) return "not-this-circle";
    const parts = parse(payload);
    if (parts === null || parts.record.circle !== book.circle || parts.record.number !== 0) return "malformed";
    if (parts.record.base !== null) return "malformed";
    if (parts.statement.founder.signing !== author) return "not-a-member";
    const { founder, of } = parts.statement;
    if (of === "devices" && (payload.walked ?? payload.most) !== undefined) return "not-in-a-desk";
    if (keysKnown(book, founder)) return "keys-known";
    return isLawfulBoxKey(founder.box) && isLawfulBoxKey(payload.letterbox.key) ? null : "keys-unlawful";
  },
  apply(book, { seq, day, payload }) {
    const parts = parse(payload);
    if (parts !== null) found(book, { seq, day }, payload, parts);
  },
};

type Parts = { statement: ReturnType<typeof readStatement>; record: ReturnType<typeof readRecord> };

function found(book: Book, { seq, day }: At, payload: CircleFounded, { statement, record }: Parts): void {
  book.statement = statement;
  book.rules = payload.rules;
  book.keep = payload.keep;
  book.walked = payload.walked ?? null;
  book.ofTwo = payload.most !== undefined;
  book.letterbox = payload.letterbox;
  book.epochs.set(0, { record, seq });
  book.turns.push({ turn: 0, seq });
  letIn(book, {
    id: book.walked?.by ?? memberIdOf(statement.founder.signing),
    keys: statement.founder,
    steward: true,
    grant: { by: [], day },
    seq,
  });
}

function parse(payload: CircleFounded): Parts | null {
  return unlessMalformed(() => ({ statement: readStatement(payload.statement), record: readRecord(payload.record) }));
}
