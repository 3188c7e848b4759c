/** A line of a table that `cellsOf` takes apart again. */
export function tableLine(cells: readonly string[], separator: string): string {
  return cells.map((cell) => inQuotes(cell, separator)).join(separator);
}

function inQuotes(cell: string, separator: string): string {
  return cell.includes(separator) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A comma, unless a reader would take something in the names for what separates them. */
export function separatorFor(names: readonly string[]): string {
  return names.some((name) => /[;\t]/.test(name)) ? ";" : ",";
}

/** Lines `# key: value` before a table. */
export function noteLines(title: string, seats: number | null): readonly string[] {
  return [...(title === "" ? [] : [`# title: ${title}`]), ...(seats === null ? [] : [`# seats: ${seats}`])];
}
