import { join } from "node:path";
import Database from "better-sqlite3";

/** A page of the hall as it lies in its store. */
export interface Page {
  readonly number: number;
  /** The number of its circle in this file. */
  readonly circle: number;
  readonly seq: number;
  /** As YYYY-MM-DD. */
  readonly day: string;
  readonly bytes: number;
  /** Its first bytes. */
  readonly begins: string;
}

export interface Counted {
  readonly circles: number;
  readonly pages: number;
  readonly bytes: number;
}

/** What a hall's file holds, read past the hall: nothing here opens anything. */
export class Pages implements Disposable {
  readonly #db: Database.Database;

  constructor(dir: string) {
    this.#db = new Database(join(dir, "hall.db"), { readonly: true });
  }

  counted(): Counted {
    const sql =
      "SELECT count(DISTINCT circle) AS circles, count(*) AS pages, total(length(body)) AS bytes FROM entries";
    return this.#db.prepare(sql).get() as Counted;
  }

  newest(many: number): readonly Page[] {
    const sql = `SELECT number, circle, seq, ${asDate("day")} AS day, coalesce(length(body), 0) AS bytes, lower(hex(substr(body, 1, 32))) AS begins
      FROM entries ORDER BY number DESC LIMIT ?`;
    return this.#db.prepare(sql).all(many) as Page[];
  }

  /** By circle: how many pages, between which days. The largest first. */
  circles(): readonly {
    readonly circle: number;
    readonly pages: number;
    readonly first: Page["day"];
    readonly last: Page["day"];
  }[] {
    const sql = `SELECT circle, count(*) AS pages, ${asDate("min(day)")} AS first, ${asDate("max(day)")} AS last
      FROM entries GROUP BY circle ORDER BY pages DESC, circle`;
    return this.#db.prepare(sql).all() as ReturnType<Pages["circles"]>;
  }

  /** The bytes of a circle's id, which a hall does know: what a search has to find, if it is worth anything. */
  anId(): Uint8Array {
    return (this.#db.prepare("SELECT id FROM circles LIMIT 1").get() as { id: Uint8Array }).id;
  }

  [Symbol.dispose](): void {
    this.#db.close();
  }
}

/** A hall keeps days since 1970. */
function asDate(days: string): string {
  return `date(${days} * 86400, 'unixepoch')`;
}
