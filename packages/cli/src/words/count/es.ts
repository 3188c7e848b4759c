import type { CountWords, FaultWords, MethodNames } from "./en.ts";

const people = (count: number): string => (count === 1 ? "1 persona" : `${count} personas`);
const votes = (count: number): string => (count === 1 ? "1 voto" : `${count} votos`);
const papers = (count: number): string => (count === 1 ? "1 papeleta" : `${count} papeletas`);

const faults: FaultWords = {
  empty: () => "No hay nada en el archivo.",
  binary: () => "No es un archivo de texto.",
  "no-papers": () => "No cuenta ni una sola papeleta: no hay nada que contar.",
  "no-candidates": () => "No se presenta nadie: no hay candidaturas.",
  "no-end": () => "El archivo está cortado: falta el 0 después de la última papeleta.",
  "line-too-long": ({ most }) => `La línea tiene más de ${most} caracteres.`,
  header: ({ text }) => `«${text}» no es como empieza un archivo así.`,
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
  cells: ({ have, want }) => `La fila tiene ${have} celdas, y hay ${want} columnas.`,
  "unknown-grade": ({ text }) => `No hay ninguna nota «${text}».`,
  "column-missing": ({ text }) => `Falta «${text}».`,
  total: ({ key, says, have }) => `El archivo está cortado o mal armado: ${key} es ${says}, y hay ${have}.`,
  points: ({ have, want }) => `Hay ${have} puntos para ${want} proyectos.`,
  "unknown-project": ({ text }) => `No hay ningún proyecto «${text}».`,
  "name-too-long": () => "Un nombre es demasiado largo.",
  "name-unquotable": ({ text }) => `En BLT no se puede decir «${text}»: por sus comillas se leería como otro nombre.`,
  "no-seats": () => "No hay ningún puesto que ocupar.",
  endless: ({ most }) => `Tras ${most} cálculos, cada uno con un poco más para todas, no se ha llegado al final.`,
};

const names: MethodNames = {
  "scottish-stv": "voto único transferible, como en Escocia",
  irv: "voto preferencial con segunda vuelta instantánea",
  schulze: "el método de Schulze",
  approval: "aprobación",
  "majority-judgment": "juicio mayoritario",
  "equal-shares": "partes iguales",
  greedy: "primero lo más votado",
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
  funded: (list) => `Se financian, en este orden: ${list}.`,
  nobody: "No hay ninguna.",
  stage: (number) => `Etapa ${number}`,
  name: "CANDIDATURA",
  totals: {
    "scottish-stv": "VOTOS",
    irv: "VOTOS",
    schulze: "GANA A",
    approval: "PAPELETAS",
    "majority-judgment": "COMO MÍNIMO",
    "equal-shares": "PAGADO",
    greedy: "PAGADO",
  },
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
  papers: (count) => `${count === 1 ? "Cuenta" : "Cuentan"} ${papers(count)}.`,
  equalLot: (list, chosen) => `${list} quedan iguales, y no hay puesto para todas. El sorteo señaló a ${chosen}.`,
  schulze: {
    beats:
      "De dos, gana la que más papeletas ponen por delante de la otra. A quien una papeleta no nombra, esa la deja al final.",
    before: (one, other, forth, back) =>
      `${one} va antes que ${other}: ${
        back === 0
          ? `un camino de ${papers(forth)} lleva de la primera a la segunda, y ninguno de vuelta`
          : `el camino más fuerte de la primera a la segunda es de ${papers(forth)}, y el de vuelta de ${back}`
      }.`,
    equal: (list) => `${list} quedan iguales: ninguna tiene hacia otra un camino más fuerte que el de vuelta.`,
  },
  approval: { most: "Sale elegida la candidatura que más papeletas aprueban." },
  judgment: {
    rule: "La nota mayoritaria de una candidatura es la mejor que más de la mitad de las papeletas le dan como mínimo. Si es la misma, se quita a cada una una papeleta con esa nota y se vuelve a mirar lo que queda.",
    grade: (name, grade) => `${name}: ${grade}.`,
  },
  shares: {
    opening: (voters, money, share) =>
      `${voters === 1 ? "Votó" : "Votaron"} ${people(voters)}. Los ${money} se reparten entre todas: ${share} para cada una. Un proyecto lo compran quienes lo votaron, y va primero el que menos les cuesta para lo que es.`,
    added: (added, share) =>
      `Lo que se compra con eso deja dinero. Por eso se calcula como si cada persona tuviera ${added} más, ${share} en total: lo más con que no se gasta nada que no haya.`,
    funded: (name, voters, cost, each, poor) =>
      `${name} se financia: cuesta ${cost}, y ${people(voters)} ${voters === 1 ? "paga" : "pagan"} ${each} por persona${poor === 0 ? "" : `, pero ${people(poor)} menos, que no ${poor === 1 ? "tenía" : "tenían"} más`}.`,
    points: (name, voters, cost, each, poor) =>
      `${name} se financia: cuesta ${cost}, y ${people(voters)} ${voters === 1 ? "paga" : "pagan"} ${each} por cada punto que ${voters === 1 ? "dio" : "dieron"}${poor === 0 ? "" : `, pero ${people(poor)} menos, que no ${poor === 1 ? "tenía" : "tenían"} más`}.`,
    not: (name, voters, cost, left) =>
      `${name} no se financia: cuesta ${cost}, y a ${voters === 1 ? "la única persona que lo votó le quedan" : `sus ${people(voters)} les quedan juntas`} ${left}, porque lo demás fue a otros proyectos que ${voters === 1 ? "votó" : "votaron"}.`,
    nobody: (name) => `${name} no se financia: no lo votó nadie.`,
    tie: (list, chosen, by) =>
      `${list} cuestan igual de poco para lo que son. Va primero ${chosen}: ${by === "cost" ? "cuesta menos en total" : by === "votes" ? "lo votó más gente" : "lo señaló el sorteo"}.`,
    otherLot: {
      ended: (list, chosen, added) =>
        `Con ${added} más para cada persona, lo que se compra cuesta más de lo que hay, y por eso no se añade más. Para eso hubo un sorteo: ${list} cuestan igual de poco para lo que son, y señaló ${chosen}.`,
      earlier: (list, chosen, added) =>
        `También se sorteó por el camino, con ${added} más para cada persona: ${list} cuestan igual de poco para lo que son, y el sorteo señaló ${chosen}. De otro modo, quizá se habría dejado de añadir antes.`,
    },
  },
  greedy: {
    opening: (money) => `Hay ${money}. Cada proyecto, en el orden de sus votos, se financia si alcanza lo que queda.`,
    stops: "Según la regla que nombra el archivo, después del primero que es demasiado caro no se financia nada más.",
    funded: (name, score, cost, left) =>
      `${name} se financia: tiene ${votes(score)}, cuesta ${cost} y quedaban ${left}.`,
    dear: (name, score, cost, left) =>
      `${name} no se financia: tiene ${votes(score)}, cuesta ${cost} y solo quedaban ${left}.`,
    stopped: (name, score) =>
      `${name} no se financia: tiene ${votes(score)}, y uno con más era demasiado caro; después no se financia nada.`,
    below: (name, score, least) => `${name} no se financia: tiene ${votes(score)} y necesita ${least}.`,
    nobody: (name) => `${name} no se financia: no lo votó nadie.`,
    tie: (list, byLot) =>
      byLot
        ? `Con los mismos votos, por orden de coste y de sorteo: ${list}.`
        : `Con los mismos votos, primero lo más barato: ${list}.`,
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
