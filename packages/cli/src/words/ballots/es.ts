import type { BallotWords } from "./en.ts";
import { faultIn, placeIn } from "./es-faults.ts";

export const ballots: BallotWords = {
  place: placeIn,
  fault: faultIn,
  holds: "Este archivo se sostiene: se comprobó todo lo que contiene.",
  holdsSoFar:
    "Este archivo se sostiene hasta donde llega. La elección no ha terminado, y por eso no se dice nada de un resultado.",
  refused: "Este archivo no se sostiene. No creas su resultado.",
  unsupported: "Este archivo no se puede comprobar aquí. Eso no dice nada en su contra.",
  more: (count) => `… y ${count} más.`,
  election: (name, uuid) => `Elección: ${name}, ${uuid}`,
  unbroken: "La cadena de sucesos no está rota, y no contiene nada que ningún suceso nombre.",
  alone: (count) => (count === 1 ? "1, imprescindible" : `${count}, todas imprescindibles`),
  board: (size, threshold) => `${size}, de las que bastan ${threshold} cualesquiera`,
  trustees: (all) =>
    `Personas de confianza: ${all.join(" y ")}. Cada una mostró que tiene el secreto de su clave; las claves forman la de la elección.`,
  credentials: (count) => `Credenciales: ${count}, todas distintas.`,
  ballots: (cast, counted) =>
    `Papeletas: ${cast} emitidas, ${counted} cuentan: de cada votante, la última. Cada una está firmada, es de esta elección, no es copia y está probado que es válida.`,
  tallied: "La suma cifrada se hizo de nuevo con las papeletas, y es la misma.",
  closed: "La votación está cerrada.",
  open: "La votación está abierta.",
  shuffled: (owners) => `Barajadas por las personas de confianza ${owners}; cada prueba se sostiene.`,
  decrypted: (owners) => `Descifradas por las personas de confianza ${owners}; cada prueba se sostiene.`,
  result: "El resultado es lo que se descifró.",
  numbers: (count) =>
    `${count === 1 ? "1 papeleta" : `${count} papeletas`} de números; --papers CARPETA las guarda para hall count.`,
  blank: "(en blanco)",
  compare: "Es la elección en la que te pidieron votar si esto es lo que se dijo antes de que empezara la votación:",
  fingerprints: { election: "elección    ", trustees: "de confianza", credentials: "credenciales" },
  head: (hash) => `La cadena acaba en ${hash}`,
  counts: (number) => `Tu papeleta ${number} está, y cuenta.`,
  replaced: (number) =>
    `TU PAPELETA ${number} NO CUENTA. En su lugar cuenta una posterior de la misma credencial: si no volviste a votar, otra persona tiene tu credencial.`,
  noBallot: (number) => `TU PAPELETA ${number} NO ESTÁ. Mira si escribiste su número como te lo dieron.`,
  goesOn: (hash, height) => `Sigue desde ${hash}, su suceso ${height}: hasta ahí es lo que viste.`,
  noSince: (hash) => `NINGÚN SUCESO TIENE EL HASH ${hash}. Si lo anotaste de esta elección, lo de antes fue reescrito.`,
  checking: (percent) => `Comprobando … ${percent} %`,
  saved: (path) => `Las papeletas de números están en ${path}. Cuéntalas con hall count.`,
  noPapers: {
    unfinished: "No se guardó ninguna papeleta: la elección no ha terminado.",
    none: "No se guardó ninguna papeleta: nada se respondió con números.",
  },
  cannotRead: (path) => `No se puede leer ${path}. Di la ruta del archivo.`,
  cannotWrite: (path) => `No se puede escribir ${path}, o ya existe. Nombra otro archivo.`,
  invented: (path) => `El archivo de una elección inventada está en ${path}.`,
  step: {
    keys: "Las personas de confianza hacen sus claves …",
    ballot: (number, of) => `Se cifra la papeleta ${number} de ${of} …`,
    shuffle: (owner) => `La persona de confianza ${owner} baraja …`,
    decryption: (owner) => `La persona de confianza ${owner} descifra …`,
  },
  demo: {
    name: "Una demostración",
    adopt: ["¿Adoptamos el acuerdo?", "Sí", "No"],
    seats: "¿Quién nos representa?",
    order: ["¿En qué orden?", "Puertas", "Salas", "Tejado"],
  },
};
