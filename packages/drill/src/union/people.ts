/** Those who began: between them they sit in every circle, at least three in each. */
export const founders = ["Marisol", "Teo", "Ngozi", "Ruth", "Dee", "Luz"] as const;

/** Everybody else, in the order in which they came. All are made up; a hall knows nobody's name, so neither does a test. */
export const others = [
  "Amparo",
  "Bex",
  "Calla",
  "Dario",
  "Ezra",
  "Fabi",
  "Gwen",
  "Hana",
  "Ivo",
  "Jonah",
  "Kiki",
  "Leandro",
  "Mo",
  "Nadia",
  "Odalys",
  "Pax",
  "Quique",
  "Rosa",
  "Sunny",
  "Tamsin",
  "Ulises",
  "Vero",
  "Wanda",
  "Xiomara",
  "Yara",
  "Zeke",
  "Abril",
  "Birdie",
  "Chayo",
  "Delphine",
  "Eko",
  "Flor",
  "Gus",
  "Hollis",
  "Imani",
  "Jacinta",
  "Kestrel",
  "Lupe",
  "Marlo",
  "Nico",
  "Ofelia",
  "Perla",
  "Rafa",
  "Sage",
  "Trini",
  "Uma",
  "Vida",
  "Winnie",
  "Xochitl",
  "Yoli",
  "Zora",
  "Alder",
  "Benicio",
  "Coral",
] as const;

/** Who died in its year, and is remembered. */
export const remembered = "Benno";

export type PersonName = (typeof founders)[number] | (typeof others)[number] | typeof remembered;

export const everyone: readonly PersonName[] = [...founders, ...others, remembered];

/** Whose app is shown. */
export const you: PersonName = "Marisol";
