import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Drill } from "../drill.ts";
import { Pages } from "../hall/pages.ts";
import { textsOf } from "../union/deeds.ts";
import { everyone, you } from "../union/people.ts";
import { inLanguage } from "../union/said.ts";
import { fewestLetters, filesIn, foundIn, type Searched } from "./search.ts";
import { type Act, as, type Step } from "./step.ts";

/** All files of the hall are copied, and looked through for everything that was ever said. */
export const raid = (drill: Drill): Act => ({
  steps: steps(drill),
  leaks: [
    [
      "They can count: circles, keys at each door, pages, which day each came and about how large it is.",
      "Pueden contar: círculos, llaves en cada puerta, páginas, en qué día llegó cada una y cuánto mide más o menos.",
    ],
    [
      "On the running machine they also see addresses, exact times, and which keys come over one connection. Use Tor Browser.",
      "En la máquina encendida ven además direcciones, horas exactas y qué llaves llegan por una misma conexión. Usen el Navegador Tor.",
    ],
    [
      "Whoever keeps this copy and later opens a member's phone can open what the keys on that phone open.",
      "Quien guarde esta copia y un día abra el teléfono de alguien, abre lo que abren las llaves de ese teléfono.",
    ],
  ],
});

async function* steps(drill: Drill): AsyncGenerator<Step, void> {
  const dir = await mkdtemp(join(tmpdir(), "unionhall-raid-"));
  try {
    await cp(drill.hall.dir, dir, { recursive: true });
    const files = await filesIn(dir);
    yield {
      said: [
        "A copy of every file of the hall. This is all they took.",
        "Una copia de cada archivo de la casa. Esto es todo lo que se llevaron.",
      ],
      facts: files
        .toSorted((a, b) => b.bytes.length - a.bytes.length)
        .map(({ name, bytes }) => [as(name), `${bytes.length.toLocaleString(drill.language)} B`]),
    };
    using pages = new Pages(dir);
    yield whatTheyHave(pages);
    const [page] = pages.newest(1);
    yield {
      said: [
        "One page as it lies there. Every page looks like this.",
        "Una página tal como está ahí. Todas se ven así.",
      ],
      bytes: page?.begins ?? "",
    };
    yield await searched(drill, files);
    yield proof(files, pages);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

function whatTheyHave(pages: Pages): Step {
  return {
    said: [
      "Opened with their tools: numbers for circles, and under each number pages with a day. No names, no titles.",
      "Abierto con sus herramientas: números de círculos, y bajo cada número, páginas con un día. Ni nombres ni títulos.",
    ],
    facts: pages
      .circles()
      .slice(0, 12)
      .map(({ circle, pages: many, first, last }) => [
        [`circle ${circle}`, `círculo ${circle}`],
        `${many} · ${first} – ${last}`,
      ]),
  };
}

/** Everything that anybody said or made, and what you have just typed. */
async function searched(drill: Drill, files: readonly Searched[]): Promise<Step> {
  const { circles, days } = drill.plan;
  const planned = [
    ...circles.flatMap(({ title, purpose }) => [title, purpose]),
    ...days.flatMap(({ deeds }) => deeds.flatMap(textsOf)),
  ].map((said) => inLanguage(drill.language, said));
  const member = await drill.phone(you);
  const typed = member
    .circles()
    .flatMap(({ id, title }) => [title, ...(member.circle(id)?.lines ?? []).map(({ text }) => text)]);
  const words = wordsToFind([...planned, ...typed, ...everyone]);
  return {
    said: [
      `Then they look through all of it for whatever was said in this union: ${words.length} names, titles and texts, and what you have just typed.`,
      `Luego buscan ahí todo lo que se dijo en este sindicato: ${words.length} nombres, títulos y textos, y lo que acabas de escribir.`,
    ],
    facts: [
      [["names, titles and texts found", "nombres, títulos y textos encontrados"], `${foundIn(files, words).length}`],
    ],
  };
}

/** A search that finds nothing could be a bad one. */
function proof(files: readonly Searched[], pages: Pages): Step {
  return {
    said: [
      `Is the search any good? It does find what a hall knows: the id of a circle. It looks in UTF-8, UTF-16, hex and base64, and leaves out words under ${fewestLetters} letters, which turn up anywhere by chance.`,
      `¿Sirve esa búsqueda? Lo que la casa sí sabe, lo encuentra: la clave de un círculo. Busca en UTF-8, UTF-16, hexadecimal y base64, y deja fuera las palabras de menos de ${fewestLetters} letras, que salen por azar en cualquier parte.`,
    ],
    facts: [[["ids of a circle found", "claves de círculo encontradas"], `${foundIdIn(files, pages.anId())}`]],
  };
}

/** What would stand in a file that gave them away: whom a text names, it names by an id, so it is sought on either side of that. */
export function wordsToFind(texts: readonly string[]): readonly string[] {
  const named = new RegExp(everyone.map((name) => `@${name}`).join("|"));
  const words = texts.flatMap((text) => text.split(named));
  return [...new Set(words)].filter((word) => word.length >= fewestLetters);
}

function foundIdIn(files: readonly Searched[], id: Uint8Array): number {
  let found = 0;
  for (const { bytes } of files) {
    const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = all.indexOf(id); at >= 0; at = all.indexOf(id, at + 1)) found += 1;
  }
  return found;
}
