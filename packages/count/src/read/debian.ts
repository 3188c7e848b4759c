import { type Election, mostCandidates } from "../election.ts";
import { PaperPile } from "../papers.ts";
import { attempt, cut, type Done, stop } from "../refusal.ts";
import { LineReader } from "./line-reader.ts";
import { NameList } from "./names.ts";
import { addPlaces } from "./places.ts";

const options = /^[\s|/\\]*Option (\d+)-+>?: (.*)$/;

/** Whether a text is a tally sheet of Debian's votes. */
export function isDebian(text: string): boolean {
  return /^V: /m.test(text) && /Option \d+-+>?: /.test(text);
}

/**
 * Reads a tally sheet of Debian's votes: `V: 3-21`, the place of each option in a paper, behind a drawing that names
 * the options.
 */
export function readDebian(text: string): Done<Election> {
  return attempt(() => {
    const lines = new LineReader(text);
    const list = new NameList();
    const pile = new PaperPile();
    while (lines.next()) {
      const { line, number } = lines;
      const option = options.exec(line);
      if (option !== null) list.add(option[2]!, number);
      const paper = /^V: +(\S+)/.exec(line);
      if (paper !== null) {
        addPlaces(pile, placesOf(paper[1]!, list.names.length, number));
        pile.end(1);
      }
      if (list.names.length > mostCandidates) stop(number, { what: "too-many-candidates", most: mostCandidates });
    }
    return { title: "", seats: null, candidates: list.names, withdrawn: new Set(), papers: pile.papers() };
  });
}

function placesOf(paper: string, candidates: number, line: number): readonly number[] {
  if (paper.length !== candidates) stop(line, { what: "cells", have: paper.length, want: candidates });
  return [...paper].map((place) => {
    if (place === "-") return 0;
    if (!/^[1-9A-Z]$/.test(place)) stop(line, { what: "not-a-number", text: cut(place) });
    return Number.parseInt(place, 36);
  });
}
