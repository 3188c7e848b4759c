import type { OpinionMap } from "../map.ts";
import { hullOf } from "./hull.ts";
import { markOf } from "./marks.ts";
import { escaped } from "./text.ts";

type Point = readonly [number, number];

/** The ground on which people stand: so wide, and as high as they need. */
interface Field {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** People, the soft shape around each group, and its letter. Both axes in the same measure. */
export function fieldOf(map: OpinionMap, { x, y, size }: Field): { readonly markup: string; readonly height: number } {
  const { place, height } = placing(map, { x, y, size });
  const radius = Math.max(size * 0.004, Math.min(size * 0.0105, (size * 0.1) / Math.sqrt(map.places.length + 1)));
  const groups = map.groups.map(({ name }, g) => ({
    name,
    g,
    points: map.places.filter(({ group }) => group === name).map((each) => place(each.x, each.y)),
  }));
  const [middleX, middleY] = place(0, 0).map((at) => at.toFixed(1));
  const markup = [
    `<rect class="card" x="${x}" y="${y.toFixed(1)}" width="${size}" height="${height.toFixed(1)}" rx="14"/>`,
    `<path class="axis" d="M${x + 14} ${middleY}h${size - 28}M${middleX} ${(y + 14).toFixed(1)}v${(height - 28).toFixed(1)}"/>`,
    ...groups.map(
      ({ g, points }) =>
        `<path class="hull g${g}" stroke-width="${(size * 0.068).toFixed(1)}" d="${outline(points)}"/>`,
    ),
    ...groups.map(
      ({ g, points }) =>
        `<path class="mark g${g}" d="${points.map(([px, py]) => markOf(g).path(px, py, radius)).join("")}"/>`,
    ),
    ...groups.map(({ name, g, points }) => letterAt(name, g, middleOf(points), size * 0.032)),
  ].join("\n");
  return { markup, height };
}

function placing(
  { places }: OpinionMap,
  { x, y, size }: Field,
): { readonly place: (x: number, y: number) => Point; readonly height: number } {
  let [left, right, low, high] = [0, 0, 0, 0];
  for (const each of places) {
    [left, right] = [Math.min(left, each.x), Math.max(right, each.x)];
    [low, high] = [Math.min(low, each.y), Math.max(high, each.y)];
  }
  const scale = (size * 0.86) / Math.max(right - left, high - low, 1e-9);
  const height = Math.max(size * 0.6, (high - low) * scale + size * 0.14);
  const [midX, midY] = [(left + right) / 2, (low + high) / 2];
  return { place: (px, py) => [x + size / 2 + (px - midX) * scale, y + height / 2 - (py - midY) * scale], height };
}

/** Around nine of ten: whoever stands far off from their group would make a tail of it that says nothing. */
function outline(points: readonly Point[]): string {
  const [x, y] = middleOf(points);
  const far = ([px, py]: Point): number => (px - x) * (px - x) + (py - y) * (py - y);
  const near = points.toSorted((a, b) => far(a) - far(b)).slice(0, Math.ceil(points.length * 0.9));
  const corners = hullOf(near).map(([px, py]) => `${px.toFixed(1)} ${py.toFixed(1)}`);
  return corners.length === 0 ? "" : `M${corners.join("L")}z`;
}

function middleOf(points: readonly Point[]): Point {
  let [x, y] = [0, 0];
  for (const point of points) [x, y] = [x + point[0], y + point[1]];
  return [x / points.length, y / points.length];
}

/** On a ground of its own, so that no marks run through it. */
function letterAt(name: string, g: number, [x, y]: Point, r: number): string {
  const [cx, cy, size] = [x.toFixed(1), y.toFixed(1), (r * 1.1).toFixed(1)];
  return `<circle class="plate g${g}" cx="${cx}" cy="${cy}" r="${r.toFixed(1)}"/><text class="letter" x="${cx}" y="${(y + r * 0.38).toFixed(1)}" font-size="${size}">${escaped(name)}</text>`;
}
