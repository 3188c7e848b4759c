import { type OpinionMap, textsOf } from "../map.ts";
import { marks } from "./marks.ts";
import { deskSheet, phoneSheet, type Sheet } from "./sheet.ts";
import { escaped } from "./text.ts";
import { type MapLanguage, mapWords, type Words } from "./words.ts";

const serif = `"Iowan Old Style","Palatino Linotype",Palatino,Charter,"Source Serif 4",Georgia,ui-serif,serif`;
const sans = `system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Ubuntu,sans-serif`;

/**
 * The map as one SVG that stands by itself. On a narrow upright screen it lays itself out for a thumb, in the dark it is
 * dark, and printed it is ink on paper. Whoever hears it hears its title and all that it says.
 */
export function drawMap(map: OpinionMap, language: MapLanguage): string {
  const words = mapWords[language];
  const [desk, phone] = [deskSheet(map, words), phoneSheet(map, words)];
  return `<svg xmlns="http://www.w3.org/2000/svg" class="opinions" width="${desk.width}" height="${desk.height}" lang="${language}" role="img" aria-labelledby="opinions-title opinions-about">
<title id="opinions-title">${escaped(map.topic === "" ? words.untitled : map.topic)}</title>
<desc id="opinions-about">${escaped(told(map, words))}</desc>
<style>${style(desk, phone)}</style>
<rect class="paper" width="100%" height="100%"/>
<svg class="desk" width="100%" height="100%" viewBox="0 0 ${desk.width} ${desk.height}">
${desk.markup}
</svg>
<svg class="phone" display="none" width="100%" height="100%" viewBox="0 0 ${phone.width} ${phone.height}">
${phone.markup}
</svg>
</svg>
`;
}

/** Everything that the picture says, for whoever does not see it. */
function told(map: OpinionMap, words: Words): string {
  const text = textsOf(map);
  const shared = (["agree", "disagree"] as const).flatMap((stance) => {
    const all = map.consensus[stance].map(({ statement }) => text.get(statement));
    return all.length === 0 ? [] : [`${words.most[stance]}: ${all.join("; ")}.`];
  });
  const groups = map.groups.map(({ name, size, representative }) => {
    const typical = representative.map(({ stance, statement }) => `${words.stance[stance]}: ${text.get(statement)}`);
    return `${words.group(name, size)}. ${typical.join("; ")}.`;
  });
  const rest = map.elsewhere === 0 ? [] : [words.elsewhere(map.elsewhere)];
  const counts = words.counts(map.people, map.votes, map.tallies.length);
  return [`${counts}.`, ...groups, ...shared, ...rest, words.limits].join(" ");
}

interface Theme {
  readonly paper: string;
  readonly card: string;
  readonly ink: string;
  readonly dim: string;
  readonly line: string;
  readonly agree: string;
  readonly disagree: string;
}

/** The tokens of the app. */
const day: Theme = {
  paper: "#faf6ef",
  card: "#fffdf9",
  ink: "#1f1b17",
  dim: "#5c544a",
  line: "#e4dccf",
  agree: "#2d6a3e",
  disagree: "#b5311a",
};
const night: Theme = {
  paper: "#171410",
  card: "#201c17",
  ink: "#f4ede1",
  dim: "#beb3a3",
  line: "#383128",
  agree: "#8fd19e",
  disagree: "#ff8a6b",
};
const printed: Theme = { ...day, paper: "#ffffff", card: "#ffffff", dim: "#3d3730", line: "#c9c1b4" };

function style(desk: Sheet, phone: Sheet): string {
  const tall = ({ width, height }: Sheet): string => `calc(100vw*${(height / width).toFixed(4)})`;
  return `
.opinions{display:block;margin:0 auto}
.opinions text{font-family:${sans}}
.opinions .title,.opinions .said,.opinions .letter,.opinions .head{font-family:${serif}}
.opinions .title,.opinions .name,.opinions .head,.opinions .letter{font-weight:600}
.opinions .letter{text-anchor:middle}
.opinions text.agree,.opinions text.disagree{font-weight:600}
.opinions .axis{fill:none;stroke-width:1;stroke-dasharray:2 5}
.opinions .hull{opacity:.15;stroke-linejoin:round}
.opinions .mark{fill-opacity:.88}
${coloured(day, "light")}
@media screen and (prefers-color-scheme:dark){${coloured(night, "dark")}}
@media print{${coloured(printed, "light")}}
@media screen and (max-width:1400px){.opinions{width:100vw;height:${tall(desk)}}}
@media screen and (max-width:700px) and (orientation:portrait){.opinions{height:${tall(phone)}}.opinions .desk{display:none}.opinions .phone{display:inline}}
`;
}

function coloured({ paper, card, ink, dim, line, agree, disagree }: Theme, light: "light" | "dark"): string {
  return [
    `.opinions{background:${paper}}.opinions .paper{fill:${paper}}.opinions .card{fill:${card};stroke:${line}}.opinions .axis{stroke:${line}}`,
    `.opinions text{fill:${ink}}.opinions .dim{fill:${dim}}.opinions .track{fill:${line}}`,
    `.opinions .agree{fill:${agree}}.opinions .disagree{fill:${disagree}}`,
    `.opinions .plate{fill:${card};fill-opacity:.92;stroke-width:1.5}.opinions .mark{stroke:${card};stroke-width:.6}`,
    ...marks.map((mark, g) => {
      const colour = mark[light];
      return `.opinions .mark.g${g}{fill:${colour}}.opinions .hull.g${g}{fill:${colour};stroke:${colour}}.opinions .plate.g${g}{stroke:${colour}}`;
    }),
  ].join("");
}
