import type { Plugin } from "vite";

/** The colour of the paper, in which the app opens. A test holds it against the style sheet. */
export const paper = "#faf6ef";

/** The app under one name. */
export interface Named {
  readonly name: string;
  /** Where its manifest is served, and its icons, without what their names end in. */
  readonly files: { readonly manifest: string; readonly icon: string };
}

/** Makes what a browser reads before it puts the app on a home screen: one for each name. */
export function manifests(all: readonly Named[]): Plugin {
  return {
    name: "unionhall-manifests",
    apply: "build",
    generateBundle() {
      for (const { name, files } of all)
        this.emitFile({
          type: "asset",
          fileName: files.manifest.slice(1),
          source: JSON.stringify(manifestOf(name, files.icon)),
        });
    },
  };
}

function manifestOf(name: string, icon: string): object {
  const png = { sizes: "512x512", type: "image/png" };
  return {
    name,
    short_name: name,
    // The same app by whatever name, so that another choice takes the place of the one before.
    id: "/",
    start_url: "/",
    scope: "/",
    display: "standalone",
    background_color: paper,
    theme_color: paper,
    icons: [
      { src: `${icon}-512.png`, ...png, purpose: "any" },
      { src: `${icon}-maskable-512.png`, ...png, purpose: "maskable" },
      { src: `${icon}.svg`, sizes: "any", type: "image/svg+xml", purpose: "any" },
    ],
  };
}
