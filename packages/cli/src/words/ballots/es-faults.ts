/**
 * What is wrong with an archive, in Spanish. The checking says it in English, to people and to programs; here each
 * sentence stands beside what it is in Spanish, with {} for what changes. A test looks up that none is missing.
 */
const faults: readonly (readonly [english: string, spanish: string])[] = [
  // What an element is not.
  ["This is no element of the group: {}.", "Esto no es un elemento del grupo: {}."],
  ["The factor is no element of the group: {}.", "El factor no es un elemento del grupo: {}."],
  ["it is no point of the curve", "no es un punto de la curva"],
  ["it is not 64 small hexadecimal digits", "no son 64 dígitos hexadecimales en minúscula"],
  ["it is not in its one canonical form", "no está en su única forma canónica"],
  ["it is not in the group of prime order", "no está en el grupo de orden primo"],
  ["it is the neutral element", "es el elemento neutro"],
  // The archive.
  ["This is not an archive of an election.", "Esto no es el archivo de una elección."],
  ["This is not the header of a file in an archive.", "Esto no es la cabecera de un fichero de un archivo."],
  ["The header of this file was altered.", "La cabecera de este fichero fue alterada."],
  ["The archive ends in the middle of a header.", "El archivo acaba en medio de una cabecera."],
  ["The archive ends in the middle of this file.", "El archivo acaba en medio de este fichero."],
  ["This file is not text in UTF-8.", "Este fichero no es texto en UTF-8."],
  ["Something stands after the end of this file.", "Hay algo después del final de este fichero."],
  ["It holds a file that is not called by its hash.", "Contiene un fichero que no se llama por su hash."],
  [
    "What is in this file does not have the hash it is called by.",
    "Lo que hay en este fichero no tiene el hash por el que se llama.",
  ],
  ["It holds no event.", "No contiene ningún suceso."],
  [
    "What no event speaks of stands at the end: an event is missing.",
    "Al final hay algo que ningún suceso nombra: falta un suceso.",
  ],
  ["Its files do not bear its own time.", "Sus ficheros no llevan su propia hora."],
  [
    "This version of archives is not supported: version 1 is.",
    "Esta versión de los archivos no se admite: se admite la 1.",
  ],
  [
    "Version {} of the protocol is not supported: version 1 is.",
    "La versión {} del protocolo no se admite: se admite la 1.",
  ],
  ["This group is not supported: Ed25519 is.", "Este grupo no se admite: se admite Ed25519."],
  [
    "This kind of question is not supported: choices, and numbers to each answer, are.",
    "Este tipo de pregunta no se admite: se admiten elegir respuestas y dar un número a cada una.",
  ],
  // JSON.
  ["This is not JSON that can be read.", "Esto no es JSON que se pueda leer."],
  [
    "This JSON is not in its one compact form: something stands twice, or is written unusually.",
    "Este JSON no está en su única forma compacta: algo está dos veces, o escrito de otra manera.",
  ],
  ["A text is missing here.", "Aquí falta un texto."],
  ["A whole number is missing here.", "Aquí falta un número entero."],
  ["A weight is missing here.", "Aquí falta un peso."],
  ["A true or false is missing here.", "Aquí falta un verdadero o falso."],
  ["A hash is missing here.", "Aquí falta un hash."],
  ["A list is missing here.", "Aquí falta una lista."],
  ["A list of {} is missing here.", "Aquí falta una lista de {}."],
  ["An object is missing here.", "Aquí falta un objeto."],
  [
    "This is no number below the order of the group in its one form.",
    "Esto no es un número menor que el orden del grupo en su única forma.",
  ],
  ['The field "{}" is missing.', "Falta el campo «{}»."],
  ['The field "{}" stands in the wrong place.', "El campo «{}» no está en su sitio."],
  ["There is a field here that does not belong.", "Aquí hay un campo que no corresponde."],
  // The chain.
  ["This kind of event is not known.", "Este tipo de suceso no se conoce."],
  ["It does not name the event before it: the chain is broken.", "No nombra al suceso anterior: la cadena está rota."],
  ["Its number is not the next one.", "Su número no es el siguiente."],
  ['An event "{}" cannot come after {}.', "Un suceso «{}» no puede ir después de {}."],
  [
    'What stands before this event "{}" is not exactly what it names.',
    "Lo que hay antes de este suceso «{}» no es exactamente lo que nombra.",
  ],
  ['An event "{}" names something.', "Un suceso «{}» nombra algo."],
  ['An event "{}" names nothing.', "Un suceso «{}» no nombra nada."],
  ['What this event "{}" names is not there.', "Lo que nombra este suceso «{}» no está."],
  // The setup.
  ["Its id is not one of an election.", "Su identificador no es el de una elección."],
  ["It asks no question.", "No pregunta nada."],
  [
    "Nobody could answer it: from how many to how many answers is not right.",
    "No se podría responder: de cuántas a cuántas respuestas no es correcto.",
  ],
  ["A question for numbers has from 1 to {} answers.", "Una pregunta de números tiene de 1 a {} respuestas."],
  ["There are none.", "No hay ninguna."],
  ["This is no trustee.", "Esto no es una persona de confianza."],
  ["Two trustees have the same key.", "Dos personas de confianza tienen la misma clave."],
  [
    "Its key is not what the keys of its trustees make together.",
    "Su clave no es la que forman juntas las de sus personas de confianza.",
  ],
  [
    "A trustee who stands alone signs for nobody.",
    "Una persona de confianza que no es de ninguna junta no firma por nadie.",
  ],
  [
    "The proof that this trustee holds the secret of the key does not hold.",
    "La prueba de que esta persona de confianza tiene el secreto de la clave no se sostiene.",
  ],
  [
    "Not every trustee has one certificate, polynomial, signature and key.",
    "No todas las personas de confianza tienen un certificado, un polinomio, una firma y una clave.",
  ],
  ["So many trustees cannot be needed.", "No pueden hacer falta tantas personas de confianza."],
  ["Two certificates are of one key.", "Dos certificados son de una misma clave."],
  ["It does not have as many coefficients as are needed.", "No tiene tantos coeficientes como hacen falta."],
  [
    "It was made for other trustees, or for another place.",
    "Se hizo para otras personas de confianza, o para otro lugar.",
  ],
  ["The signature does not hold.", "La firma no se sostiene."],
  ["It is not what the polynomials of all come to.", "No es a lo que llegan los polinomios de todas."],
  ["Its owner did not sign it.", "No lo firmó quien lo tiene."],
  ["This is not a credential, or one and its weight.", "Esto no es una credencial, ni una con su peso."],
  ["This credential stands in the list twice.", "Esta credencial está dos veces en la lista."],
  [
    "The weights are larger together than a result can be.",
    "Los pesos juntos son más de lo que puede ser un resultado.",
  ],
  // Ballots.
  [
    "Its credential is not in the list of those who may vote.",
    "Su credencial no está en la lista de quienes pueden votar.",
  ],
  ["It is a copy: what it encrypts, {} has already.", "Es una copia: lo que cifra ya está en {}."],
  ["It does not answer as many questions as are asked.", "No responde a tantas preguntas como se hacen."],
  ["It was made for another election.", "Se hizo para otra elección."],
  ["What was signed is not what this ballot says.", "Lo que se firmó no es lo que dice esta papeleta."],
  [
    "The signature does not hold: whoever has the credential did not sign this ballot.",
    "La firma no se sostiene: quien tiene la credencial no firmó esta papeleta.",
  ],
  [
    "It does not have as many choices and proofs as the question has answers.",
    "No tiene tantas elecciones y pruebas como respuestas tiene la pregunta.",
  ],
  ["A proof about a blank vote is wrong here.", "Una prueba de voto en blanco no es correcta aquí."],
  [
    "The individual proof does not hold: nothing shows that the choice is 0 or 1.",
    "La prueba individual no se sostiene: nada muestra que la elección sea 0 o 1.",
  ],
  [
    "The overall proof does not hold: nothing shows that as many are chosen as may be.",
    "La prueba global no se sostiene: nada muestra que se elijan tantas como se puede.",
  ],
  [
    "The proof about a blank vote does not hold: it could be blank and choose.",
    "La prueba de voto en blanco no se sostiene: podría ser en blanco y elegir.",
  ],
  [
    "The proof does not hold: whoever made this answer may have copied it.",
    "La prueba no se sostiene: quien hizo esta respuesta pudo haberla copiado.",
  ],
  // The tally, shuffles, decryptions and the result.
  ["It counts {} ballots, and {} count.", "Cuenta {} papeletas, y las que cuentan son {}."],
  ["It says that all weigh {} together: they weigh {}.", "Dice que todas juntas pesan {}: pesan {}."],
  ["It does not have each question.", "No tiene todas las preguntas."],
  ["Ballots that weigh more than 1 cannot be shuffled.", "Las papeletas que pesan más de 1 no se pueden barajar."],
  ["It is not made of the ballots that count.", "No está hecha de las papeletas que cuentan."],
  ["It is not what the ballots that count come to.", "No es a lo que llegan las papeletas que cuentan."],
  ["Nothing in this election is shuffled.", "En esta elección no se baraja nada."],
  ["Answers were decrypted that nobody had shuffled.", "Se descifraron respuestas que nadie había barajado."],
  ["It does not shuffle each question that has to be.", "No baraja todas las preguntas que hay que barajar."],
  [
    "The proof does not hold: nothing shows that the same ballots came out that went in.",
    "La prueba no se sostiene: nada muestra que salieran las mismas papeletas que entraron.",
  ],
  ["There is no trustee {}.", "No hay ninguna persona de confianza {}."],
  ["Trustee {} did this before.", "La persona de confianza {} ya hizo esto antes."],
  [
    "It does not have as many factors and proofs as there are ciphertexts to decrypt.",
    "No tiene tantos factores y pruebas como cifrados hay que descifrar.",
  ],
  [
    "The proof does not hold: this trustee did not decrypt this ciphertext so.",
    "La prueba no se sostiene: esta persona de confianza no descifró así este cifrado.",
  ],
  [
    "Too few trustees decrypted for there to be a result.",
    "Descifraron demasiado pocas personas de confianza para que haya resultado.",
  ],
  ["It does not answer each question.", "No responde a todas las preguntas."],
  ["It has more or fewer entries than were decrypted.", "Tiene más o menos entradas de las que se descifraron."],
  ["It is not {} that the trustees decrypted.", "Lo que descifraron las personas de confianza no es {}."],
  ["It is not what the trustees decrypted.", "No es lo que descifraron las personas de confianza."],
];

/** Where something stands. What is not here are names of fields, which the protocol has in English. */
const places: readonly (readonly [english: string, spanish: string])[] = [
  ["the beginning of the archive", "el principio del archivo"],
  ["the beginning", "el principio"],
  ["the end of the archive", "el final del archivo"],
  ["the archive", "el archivo"],
  ["the election", "la elección"],
  ["the setup", "la preparación"],
  ["the trustees", "las personas de confianza"],
  ["the list of credentials", "la lista de credenciales"],
  ["the encrypted tally (event {})", "la suma cifrada (suceso {})"],
  ["the result", "el resultado"],
  ["file {} of the archive", "fichero {} del archivo"],
  ["file {}", "fichero {}"],
  ["event {}", "suceso {}"],
  ["ballot {} (event {})", "papeleta {} (suceso {})"],
  ["shuffle by trustee {} (event {})", "barajadura de la persona de confianza {} (suceso {})"],
  ["decryption by trustee {} (event {})", "descifrado de la persona de confianza {} (suceso {})"],
  ["shuffled question {}", "pregunta barajada {}"],
  ["ballot {}", "papeleta {}"],
  ["question {}", "pregunta {}"],
  ["answer {}", "respuesta {}"],
  ["choice {}", "elección {}"],
  ["proof {}", "prueba {}"],
  ["case {}", "caso {}"],
  ["ciphertext {}", "cifrado {}"],
  ["credential {}", "credencial {}"],
  ["credential", "credencial"],
  ["entry {}", "entrada {}"],
  ["certificate {}", "certificado {}"],
  ["polynomial {}", "polinomio {}"],
  ["coefficient {}", "coeficiente {}"],
  ["signature {}", "firma {}"],
  ["key {}", "clave {}"],
  ["item {}", "elemento {}"],
];

export function faultIn(english: string): string {
  return among(faults, english) ?? english;
}

export function placeIn(english: string): string {
  const parts = english.split(", ").map((part) => among(places, part) ?? part);
  return parts.join(", ");
}

/** What fills the gaps is a place, a reason, or nobody's words: a number, a name of the protocol. */
function among(table: typeof faults, english: string): string | undefined {
  for (const [from, to] of table) {
    const found = patternOf(from).exec(english);
    if (found === null) continue;
    let next = 1;
    return to.replaceAll("{}", () => placeIn(faultIn(found[next++]!)));
  }
  return undefined;
}

function patternOf(english: string): RegExp {
  const parts = english.split("{}").map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join("(.+)")}$`);
}
