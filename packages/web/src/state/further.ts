/** The screens further in. */
export function further(): Promise<typeof import("../further.tsx")> {
  return import("../further.tsx");
}

/** They may be needed soon. Where they do not come now, they are asked for again when they are. */
export function fetchFurtherSoon(): void {
  further().catch(() => undefined);
}
