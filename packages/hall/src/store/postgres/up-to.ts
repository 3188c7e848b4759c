interface UpTo {
  readonly columns: string;
  /** Bytes of one row. */
  readonly size: string;
  readonly from: string;
  readonly order: string;
  /** The parameter that says how many bytes. */
  readonly bytes: string;
  readonly limit: string;
}

/** As many rows as fit into so many bytes, but one at least: whoever asks has to get on. */
export function upTo({ columns, size, from, order, bytes, limit }: UpTo): string {
  return `SELECT ${columns} FROM (
    SELECT ${columns}, sum(${size}) OVER asked AS held, row_number() OVER asked AS place FROM ${from}
    WINDOW asked AS (ORDER BY ${order} ROWS UNBOUNDED PRECEDING) LIMIT ${limit}) AS found
    WHERE held <= ${bytes} OR place = 1 ORDER BY place`;
}
