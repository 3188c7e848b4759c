import {
  type Election,
  isDebian,
  type Done,
  readApprovals,
  readBlt,
  readCsv,
  readDebian,
  readGrades,
  readPabulib,
} from "@unionhall/count";
import type { Asked } from "./asked.ts";
import { greedyReport, sharesReport } from "./budget.ts";
import { approvalReport, judgmentReport, schulzeReport } from "./ranking.ts";
import type { Report } from "./report.ts";
import { read, type Saying } from "./say.ts";
import { stvReport } from "./stv.ts";

export interface Counted {
  readonly title: string;
  readonly report: Report;
}

/** Reads what the method wants, and counts it. Throws `Trouble`. */
export function countedBy(asked: Asked, text: string, said: Saying): Counted {
  switch (asked.method) {
    case "scottish-stv":
    case "irv":
      return counted(rankings(text, said), (election) => stvReport(election, asked, said));
    case "schulze":
      return counted(rankings(text, said), (election) => schulzeReport(election, asked, said));
    case "approval":
      return counted(rankings(text, said, readApprovals), (election) => approvalReport(election, asked, said));
    case "majority-judgment":
      return counted(read(readGrades(text), said), (ballots) => judgmentReport(ballots, asked, said));
    case "equal-shares":
      return counted(read(readPabulib(text), said), (budget) => sharesReport(budget, asked, said));
    case "greedy":
      return counted(read(readPabulib(text), said), (budget) => greedyReport(budget, asked, said));
  }
}

function counted<T extends { readonly title: string }>(from: T, how: (from: T) => Report): Counted {
  return { title: from.title, report: how(from) };
}

/** Ranked papers, in whichever form they are: a table's first line has names, and that of a BLT file begins with a number. */
export function rankings(text: string, said: Saying, table: (text: string) => Done<Election> = readCsv): Election {
  if (isDebian(text)) return read(readDebian(text), said);
  const first = /^\ufeff?(?:\s*#[^\n\r]*[\n\r]|\s)*([^\n\r]*)/.exec(text)?.[1] ?? "";
  const isTable = /[^\d]/.test(first) && /[,;\t]|^(count|ranking)$/i.test(first) && !/^\s*-?\d/.test(first);
  return read(isTable ? table(text) : readBlt(text), said);
}
