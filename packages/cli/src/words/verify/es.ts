import type { verify as english } from "./en.ts";

export const verify: typeof english = {
  read: (entries, members) =>
    `${entries} ${entries === 1 ? "entrada leída" : "entradas leídas"} desde el principio, ${members === 1 ? "una persona" : `${members} personas`}.`,
  reading: (read, last) => `Se lee la entrada ${read} de ${last}`,
  compare: (seq, words) => `Para comparar con otras personas, en el lugar ${seq}: ${words}`,
  same: (seq) => `Este aparato tenía lo mismo hasta el lugar ${seq}.`,
  unreadable: (count) =>
    count === 1
      ? "Una entrada es de antes de que llegaras, y no está sellada para ti."
      : `${count} entradas son de antes de que llegaras, y no están selladas para ti.`,
  erased: (count) => (count === 1 ? "Una entrada se borró con derecho." : `${count} entradas se borraron con derecho.`),
  brought: (count, of) =>
    `De los ${of} lugares del círculo anterior, ${count === 1 ? "llegó y cuenta una entrada: firmada por quien la escribió" : `llegaron y cuentan ${count} entradas: cada una firmada por quien la escribió`} y en el lugar que tenía allá. Que el círculo anterior fue ese lo respalda quien vino de él: sus aparatos lo compararon con lo que tenían.`,
  clean: "Todo está como debe.",
  found: "No todo está como debe:",
  at: (place) => `En el lugar ${place}.`,
  decisions: {
    passed: "aprobada",
    failed: "no aprobada",
    same: "tu aparato contó lo mismo",
    differs: "tu aparato contó otra cosa",
    uncounted: "tu aparato no la contó, o ya no se puede contar",
    text: "su texto es el que se decidió",
    otherText: "su texto cambió después",
    noText: "su texto no se pudo leer",
    none: "Aquí no se ha decidido nada.",
  },
  noProof: "La casa no ha firmado dos pasados, por lo que vio este aparato: no hay prueba que guardar.",
  proofIn: (file) => `La prueba está en ${file}.`,
  proofNotKept: (file) => `No se puede escribir ${file}, o ya existe. Da otro nombre.`,
  more: (count) => `, y ${count} más`,
};
