import type { Method } from "../../count/method.ts";
import type { CountWords, FaultWords } from "./en.ts";

const papers = (count: number): string => (count === 1 ? "1 papeleta" : `${count} papeletas`);

const faults: FaultWords = {
  empty: () => "No hay nada en el archivo.",
  binary: () => "No es un archivo de texto.",
  "no-papers": () => "No cuenta ni una sola papeleta: no hay nada que contar.",
  "no-candidates": () => "No se presenta nadie: no hay candidaturas.",
  "no-end": () => "El archivo está cortado: falta el 0 después de la última papeleta.",
  "line-too-long": ({ most }) => `La línea tiene más de ${most} caracteres.`,
  header: ({ text }) => `«${text}» no es como empieza un archivo así: cuántas candidaturas y cuántos puestos.`,
  "not-a-number": ({ text }) => `«${text}» no es un número entero.`,
  negative: ({ text }) => `«${text}» es menos que nada.`,
  "unknown-candidate": ({ text }) => `No hay ninguna candidatura «${text}».`,
  "unknown-section": ({ text }) => `No se sabe qué significa «${text}».`,
  "too-large": ({ most }) => `Es más de lo que se puede contar con exactitud, que es ${most}.`,
  "too-many-candidates": ({ most }) => `Son más candidaturas que ${most}.`,
  "unended-paper": () => "La papeleta no acaba en 0, o sigue después.",
  "unended-quote": () => "Unas comillas se abren y no se cierran.",
  "nothing-equal": () => "Un = va entre dos candidaturas, y aquí falta una.",
  "after-end": () => "Aquí hay más de lo que corresponde.",
  "late-withdrawal": () => "Quien se ha retirado va antes de las papeletas, no entre ellas.",
  "withdrawn-twice": ({ text }) => `«${text}» se ha retirado dos veces.`,
  "name-twice": ({ text }) => `«${text}» está dos veces, y nadie sabría cuál es cuál.`,
  "all-withdrawn": () => "Se ha retirado todo el mundo.",
  "names-missing": ({ have, want }) =>
    `El archivo está cortado, o sus números no son correctos: hay ${have} de ${want} nombres.`,
  "name-empty": () => "Un nombre está vacío.",
  "name-too-long": () => "Un nombre es demasiado largo.",
  "no-seats": () => "No hay ningún puesto que ocupar.",
};

const names: { readonly [M in Method]: string } = {
  "scottish-stv": "voto único transferible, como en Escocia",
  irv: "voto preferencial con segunda vuelta instantánea",
};

export const count: CountWords = {
  faults,
  atLine: (file, line, words) => (line === null ? `${file}: ${words}` : `${file}, línea ${line}: ${words}`),
  notAFile: (file) => `${file} no es un archivo corriente.`,
  tooLargeAFile: (file) => `${file} pasa de 500 MB.`,
  cannotRead: (file) => `No se puede leer ${file}. ¿Está ahí?`,
  seatsWanted: "El archivo no dice cuántos puestos hay. Dilo: --seats N.",
  oneSeat: "Esta manera de contar elige a una sola persona. Quita --seats.",
  methods: names,
  counted: (method) => `Contado por ${method}.`,
  elected: (list) => `Elegidas, en este orden: ${list}.`,
  nobody: "Nadie sale elegido.",
  stage: (number) => `Etapa ${number}`,
  name: "CANDIDATURA",
  votes: "VOTOS",
  change: "CAMBIO",
  exhausted: "(nadie más)",
  cutOff: "(recortado)",
  tie: {
    stage: (list, stage, chosen) =>
      `${list} tenían los mismos votos. La última etapa anterior en que se distinguían es la ${stage}, y por eso le toca a ${chosen}.`,
    lot: (list, chosen) =>
      `${list} tenían los mismos votos, también en todas las etapas anteriores. El sorteo señaló a ${chosen}.`,
    foretold:
      "Hubo que sortear y no se dio ninguna semilla: cualquiera podía saber de antemano a quién le tocaba. Esto enseña cómo iría el recuento y no resuelve nada. Da una semilla que nadie conociera mientras se votaba: --seed HEX.",
  },
  stv: {
    first: (valid, seats, quota) =>
      `${valid === 1 ? "Cuenta" : "Cuentan"} ${papers(valid)}. La cuota es ${quota}: ${valid} entre ${seats + 1}, uno más que los puestos, sin el resto, y uno más.`,
    rejected: (count) =>
      count === 1
        ? "1 papeleta no tiene una primera preferencia clara, y no cuenta."
        : `${count} papeletas no tienen una primera preferencia clara, y no cuentan.`,
    withdrawn: (list) => `Ya no se presenta: ${list}. En cada papeleta las demás candidaturas suben.`,
    surplus: (name, surplus, votes) =>
      `${name} tiene ${surplus} votos más que la cuota. Todas sus papeletas pasan a quien cada una nombra después, y cada una conserva ${surplus} de ${votes} partes de lo que vale, recortado a cinco decimales.`,
    exclusion: (name, votes) =>
      `${name} es quien menos votos tiene, ${votes}, y queda fuera. Sus papeletas pasan a quien cada una nombra después, con lo que vale cada una.`,
    quota: (name, votes) => `${name} alcanza la cuota con ${votes} votos y sale elegida.`,
    last: (name) => `${name} sale elegida: no quedan más candidaturas que puestos.`,
  },
};
