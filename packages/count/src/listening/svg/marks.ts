/**
 * Each group has a colour and a shape of its own: whoever sees few colours, or prints without, tells them apart as well.
 * The colours are those of Okabe and Ito, darkened on paper and lightened in the dark until they stand out by 3 to 1.
 */
export const marks: readonly {
  readonly light: string;
  readonly dark: string;
  readonly path: (x: number, y: number, r: number) => string;
}[] = [
  { light: "#0067a5", dark: "#6db9ea", path: circle },
  { light: "#c34f00", dark: "#ff9a57", path: square },
  { light: "#007a5a", dark: "#3fc79d", path: triangle },
  { light: "#a8437d", dark: "#e79ac3", path: diamond },
  { light: "#8a6700", dark: "#e8c34a", path: cross },
];

export function markOf(at: number): (typeof marks)[number] {
  return marks[at % marks.length]!;
}

function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Its radius is rounded first, or it would be an egg. */
function circle(x: number, y: number, r: number): string {
  const half = Math.round(r * 10) / 10;
  return `M${n(x - half)} ${n(y)}a${half} ${half} 0 1 0 ${n(2 * half)} 0a${half} ${half} 0 1 0 ${n(-2 * half)} 0z`;
}

function square(x: number, y: number, r: number): string {
  const half = r * 0.88;
  return `M${n(x - half)} ${n(y - half)}h${n(2 * half)}v${n(2 * half)}h${n(-2 * half)}z`;
}

function triangle(x: number, y: number, r: number): string {
  return `M${n(x)} ${n(y - 1.2 * r)}l${n(1.15 * r)} ${n(2 * r)}h${n(-2.3 * r)}z`;
}

function diamond(x: number, y: number, r: number): string {
  const reach = r * 1.25;
  return `M${n(x)} ${n(y - reach)}l${n(reach)} ${n(reach)}l${n(-reach)} ${n(reach)}l${n(-reach)} ${n(-reach)}z`;
}

function cross(x: number, y: number, r: number): string {
  const [long, thick] = [r * 1.15, r * 0.45];
  const arm = long - thick;
  return (
    `M${n(x - thick)} ${n(y - long)}h${n(2 * thick)}v${n(arm)}h${n(arm)}v${n(2 * thick)}h${n(-arm)}v${n(arm)}` +
    `h${n(-2 * thick)}v${n(-arm)}h${n(-arm)}v${n(-2 * thick)}h${n(arm)}z`
  );
}
