/**
 * Whose majority value is higher comes first (Balinski and Laraki 2011). To take a paper with the majority grade away
 * again and again is to go through somebody's grades in their order from the middle one outwards, the lower of two
 * middle ones first, then by turns above and below. So the first difference is sought at once, however many papers
 * there are. Of each grade, the worst one first, `a` and `b` say how many papers give it.
 */
export function compareMajorityValues(a: readonly number[], b: readonly number[], papers: number): number {
  let [first, least] = [-1, Number.POSITIVE_INFINITY];
  let [belowA, belowB] = [0, 0];
  for (let grade = 0; grade < a.length; grade++) {
    belowA += a[grade]!;
    belowB += b[grade]!;
    // In the order of their grades, the papers from the one number up to the other have this grade or a lower one with
    // one of them, and a higher one with the other.
    if (belowA === belowB) continue;
    const paper = nearestToMiddle(Math.min(belowA, belowB), Math.max(belowA, belowB) - 1, papers);
    const turn = turnOf(paper, papers);
    if (turn < least) [first, least] = [paper, turn];
  }
  return first < 0 ? 0 : gradeAt(b, first) - gradeAt(a, first);
}

/** Which paper is looked at first, all of them in the order of their grades. */
const middleOf = (papers: number): number => Math.floor((papers - 1) / 2);

function nearestToMiddle(from: number, to: number, papers: number): number {
  return Math.min(Math.max(middleOf(papers), from), to);
}

/** As the how manyth a paper is looked at. Of an even number the lower middle one is first, so that the next one is above it. */
function turnOf(paper: number, papers: number): number {
  const away = paper - middleOf(papers);
  const isSoon = papers % 2 === 0 ? away > 0 : away < 0;
  return 2 * Math.abs(away) - Number(isSoon);
}

function gradeAt(given: readonly number[], paper: number): number {
  let [grade, below] = [0, given[0]!];
  while (below <= paper) below += given[++grade]!;
  return grade;
}
