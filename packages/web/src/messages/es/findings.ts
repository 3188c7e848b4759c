import type { Messages } from "../messages.ts";

export const voids: Messages["findings"]["voids"] = {
  unreadable: "No se puede abrir.",
  malformed: "No está en una forma que esta aplicación lea.",
  "bad-proof": "No está probado aquello en lo que se apoya.",
  "out-of-place": "Está donde no le toca.",
  "counter-not-above": "Ya se había mandado: una entrada vieja volvió a llegar.",
  "not-a-member": "Quien la escribió no era parte del círculo entonces.",
  "member-on-hold": "Quien la escribió estaba en pausa.",
  "admission-suspended": "A quien la escribió le faltaba la palabra de alguien.",
  "visit-is-over": "Vino de una computadora prestada, pasadas sus dos horas.",
  "visits-only-talk": "Desde una computadora prestada se puede hablar, y nada más.",
  "founded-once": "Un círculo se funda una sola vez.",
  "not-this-circle": "Es de otro círculo.",
  "not-a-steward": "Eso solo lo puede hacer alguien responsable.",
  "not-warranted": "El acuerdo del círculo no lo permite.",
  "unknown-member": "Nombra a alguien que no está aquí.",
  "unknown-invitation": "Nombra una invitación que no existe.",
  "invitation-not-open": "Esa invitación ya se usó, se retiró o venció.",
  "invitation-suspended": "Esa invitación espera a que otra persona la confirme.",
  "invitation-known": "Esa invitación ya estaba.",
  "own-invitation": "Nadie abre la puerta a quien invitó.",
  "takes-another": "Hace falta la palabra de otra persona.",
  "not-enough-vouches": "No había respondido suficiente gente.",
  "voucher-admits": "Quien responde por alguien no le abre también la puerta.",
  "too-soon": "Llegó antes de que pasaran las 48 horas.",
  "keys-known": "Esas llaves ya son de alguien aquí.",
  "keys-unlawful": "Esas llaves no son válidas.",
  "epoch-known": "Esas llaves nuevas del círculo ya se conocían.",
  "epoch-out-of-order": "Las llaves nuevas no siguen a las anteriores.",
  "step-without-admission": "Se hicieron llaves para que alguien entrara, y no entró nadie.",
  "desks-never-turn": "Las llaves de este tipo solo se renuevan con las doce palabras.",
  "not-in-a-desk": "Eso no se hace entre los aparatos de una misma persona.",
  "stewards-changed": "Mientras tanto cambiaron las personas responsables.",
  "last-steward": "El círculo se habría quedado sin persona responsable.",
  "stewards-need-a-majority": "Tiene que estar de acuerdo la mayoría de las personas responsables.",
  "unknown-seat": "No hay tal asiento.",
  "seat-known": "Ese asiento ya estaba.",
  "seat-changed": "Mientras tanto cambió el asiento.",
  "seat-needs-a-majority": "Tiene que estar de acuerdo la mayoría de las llaves del asiento.",
  "too-many-of-these": "Ya hay demasiados de estos.",
  "rules-go-forward": "Las reglas no vuelven a una versión anterior.",
  "no-effect": "No habría cambiado nada.",
  withheld: "La casa no la entrega y no muestra por qué.",
  "no-key": "No estabas cuando se escribió, así que no está sellada para ti.",
  "other-body": "La casa entregó algo distinto de lo que se escribió.",
  "not-authentic": "La cambiaron en el camino, o se selló con otra llave.",
  "bad-signature": "La firma no corresponde.",
  "epoch-not-open": "Se selló con llaves que ya no estaban en uso.",
  "too-many-today": "Es más de lo que una persona puede escribir en un día.",
};

export const findings: Messages["findings"]["findings"] = {
  gap: "Falta algo antes de este lugar.",
  changed: "Lo que hay aquí no es lo que había antes.",
  "day-went-back": "Aquí el calendario de la casa fue hacia atrás.",
  "head-differs": "La casa firmó algo distinto de lo que muestra aquí.",
  fork: "La casa firmó dos pasados distintos. Este aparato guarda las dos firmas: cualquiera puede comprobarlas.",
  "went-back": "La casa muestra menos que antes: allí falta lo que vino después de este lugar.",
  lost: "La casa dijo que había guardado aquí algo de este aparato, y en su lugar tiene otra cosa.",
  "box-unfit": "Este aparato recibió llaves que no son las de este círculo. Les pide las buenas a los demás.",
  "turns-apart":
    "La casa y el círculo llegaron a llaves distintas. El aparato de una persona responsable hace otras nuevas.",
  "door-went-back": "La casa muestra una puerta de este círculo más vieja que antes.",
  "not-believed": "Lo que contesta la casa no puede ser. No se tomó nada de eso. Este aparato sigue preguntando.",
  "other-hall": "Quien contesta en la dirección de la casa no es la casa que este círculo conoce. No se le dijo nada.",
  "newer-rules":
    "Este círculo sigue reglas más nuevas que las que conoce esta app. Actualízala para seguir escribiendo.",
  withheld: "Falta una entrada, y la casa no muestra por qué.",
  "point-unfit":
    "La casa entregó algo distinto de aquello con lo que este aparato tenía que empezar. Se dejó a un lado, y todo se leyó desde la primera entrada.",
  "past-differs":
    "Lo que la casa muestra del pasado no es lo que vio quien te invitó, o lo que tenía tu otro aparato. Háblenlo fuera de la casa.",
};

export const voidEntries: Messages["findings"]["voidEntries"] = (count, who, why) => {
  const whose = who === null ? "" : ` de ${who || "alguien sin nombre"}`;
  return count === 1 ? `Una entrada${whose} que no cuenta. ${why}` : `${count} entradas${whose} que no cuentan. ${why}`;
};
export const seenOtherwise: Messages["findings"]["seenOtherwise"] = (who) =>
  `El aparato de ${who || "alguien"} dice que desde aquí vio otro círculo. O la casa le mostró otro, o no dice la verdad. Comparen los ocho números.`;
export const dayOff = (days: number): string =>
  `El calendario de la casa va ${Math.abs(days) === 1 ? "un día" : `${Math.abs(days)} días`} ${days > 0 ? "por delante del" : "por detrás del"} de este aparato. Uno de los dos está mal.`;
export const unlawfulKeys = (count: number): string =>
  count === 1
    ? "En la puerta hay una llave que no es de nadie de aquí. Alguien responsable debería renovar las llaves del círculo."
    : `En la puerta hay ${count} llaves que no son de nadie de aquí. Alguien responsable debería renovar las llaves del círculo.`;
export const missingKeys = (count: number): string =>
  count === 1
    ? "Alguien quitó de la puerta la llave de una persona sin decírselo al círculo. El aparato de otra persona responsable la vuelve a poner."
    : `Alguien quitó de la puerta las llaves de ${count} personas sin decírselo al círculo. El aparato de otra persona responsable las vuelve a poner.`;
