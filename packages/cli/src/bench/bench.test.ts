import fc from "fast-check";
import { expect, test } from "vitest";
import { percentile } from "./deliver-load.ts";
import { namedIn } from "./first-visit.ts";
import { frame, FrameCutter } from "./raw-socket.ts";
import { benchPage, benchTable } from "./report.ts";
import { atLeast, type Row, shown } from "./row.ts";

/** The same frame as a server sends it: without a mask. */
function unmasked(length: number): Buffer {
  const made = frame(new Uint8Array(length).fill(7));
  const head = made.length - length - 4;
  return Buffer.concat([Buffer.from([made[0]!, made[1]! & 0x7f]), made.subarray(2, head), made.subarray(head + 4)]);
}

test("frames are cut apart wherever the stream was", () => {
  const lengths = fc.array(fc.constantFrom(0, 1, 125, 126, 127, 1_000, 65_535, 65_536), { maxLength: 6 });
  fc.assert(
    fc.property(lengths, fc.integer({ min: 1, max: 70_000 }), (sent, step) => {
      const stream = Buffer.concat(sent.map(unmasked));
      const heard: number[] = [];
      const cutter = new FrameCutter((opcode, payload) => void heard.push(opcode === 2 ? payload.length : -1));
      for (let at = 0; at < stream.length; at += step) cutter.take(stream.subarray(at, at + step));
      expect(heard).toEqual(sent);
    }),
    { numRuns: 40 },
  );
});

test("a page's own scripts, styles and icons are what it fetches by itself", () => {
  const page = `<link rel="stylesheet" href="/assets/a.css"><script type="module" src="/assets/b.js"></script>
    <link rel=icon href="/icon.svg"><a href="/elsewhere">go</a><link href="https://other.example/x.css">`;
  expect(namedIn(page)).toEqual(["/assets/a.css", "/assets/b.js", "/icon.svg"]);
});

test("percentiles are of what is there", () => {
  const sorted = Float64Array.from({ length: 100 }, (_, at) => at + 1);
  expect([percentile(sorted, 0.5), percentile(sorted, 0.99), percentile(sorted, 1)]).toEqual([51, 100, 100]);
});

test("a table says what was reached and what was not", () => {
  const rows: readonly Row[] = [
    { what: "entries", value: 12_345.6, unit: "/s", bare: 20_000, target: atLeast(12_345.6, 10_000, "/s") },
    { what: "  share", value: 0.123, unit: "", target: atLeast(0.123, 0.5, "") },
  ];
  expect(benchTable(rows)).toMatchInlineSnapshot(`
    "WHAT     MEASURED  BARE      TARGET
    entries  12 346/s  20 000/s  ≥ 10 000 /s  reached
      share  0.12                ≥ 0.50       NOT reached"
  `);
  expect(benchPage(rows, "2027-01-04")).toContain("| entries | 12 346/s | 20 000/s | ≥ 10 000 /s | reached |");
  expect([shown(0.5), shown(3), shown(1234567)]).toEqual(["0.50", "3", "1 234 567"]);
});
