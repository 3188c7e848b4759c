/** Of one picture in a paper, and of a page as it is drawn, in points: four bytes each. */
export const mostPoints = 16_000_000;
/** Of a page's longer side: where more is asked for, Safari draws nothing and says nothing. */
const mostOfSide = 16_384;

/** How large a page is drawn to be as wide as there is room, and no larger than an old phone can hold. */
export function scaleFor(
  { width, height }: { readonly width: number; readonly height: number },
  wide: number,
  dots: number,
): number {
  return Math.min(
    (wide * dots) / width,
    Math.sqrt(mostPoints / (width * height)),
    mostOfSide / Math.max(width, height),
  );
}
