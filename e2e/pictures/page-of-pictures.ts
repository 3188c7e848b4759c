import { type Setting, settings } from "./camera.ts";
import { parts, type Pictured, screens } from "./screens.ts";

/** The drill's own page, at first and after each of its acts. */
const drill: { readonly [name: string]: Pictured } = {
  drill: {
    says: "The drill: a member's app beside what the server holds, and five things that people fear.",
    spanish: true,
  },
  "drill-raid": { says: "The server is raided, and every file looked through." },
  "drill-phone": { says: "A phone is taken, held, and its owner comes back by her words." },
  "drill-adviser": { says: "An adviser votes and objects, which counts on no device." },
  "drill-steward": { says: "A steward reaches for a circle, and everyone else walks out." },
  "drill-plug": { says: "The host pulls the plug, and the union stands elsewhere." },
};

const all: { readonly [name: string]: Pictured } = { ...screens, ...parts, ...drill };

/** Whether something is pictured in a language. */
export function isPictured(name: string, language: Setting["language"]): boolean {
  return language === "en" || all[name]?.spanish === true;
}

/** The name of a picture's file. */
export function fileOf(screen: string, { size, language }: Setting): string {
  return `${screen}-${size}-${language}.webp`;
}

/** The page on which all pictures stand that are there, each screen with its sentence. */
export function pageOfPictures(there: ReadonlySet<string>): string {
  const sections = Object.entries(all).flatMap(([name, { says }]) => {
    const taken = settings.filter((setting) => there.has(fileOf(name, setting)));
    const pictures = taken.map((setting) => {
      const [file, height] = [fileOf(name, setting), 300];
      return `<a href="${file}"><img src="${file}" alt="${name}, ${inWords(setting)}" height="${height}"></a>`;
    });
    return taken.length === 0 ? [] : [`## ${name}\n\n${says}\n\n${pictures.join("\n")}\n`];
  });
  return `# Pictures

Screens of the app, as one member of a union that does not exist sees them. \`npm run pictures\` lives that union's
year, takes them all anew, and writes this page.

${sections.join("\n")}`;
}

function inWords({ size, light, language }: Setting): string {
  return `on a ${size}, ${light}, in ${language === "en" ? "English" : "Spanish"}`;
}
