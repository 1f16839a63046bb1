import { counted } from '../text/spanish';
import type { Bringing } from './bring';

/** What bringing a plan comes to, a sentence each, in Spanish. */
export function bringingInWords(bringing: Bringing): string[] {
  switch (bringing.kind) {
    case 'refused':
      return [bringing.problem];
    case 'standing':
      return [bringing.sentence];
    case 'planned': {
      const { added, changed, arrived, along, standing } = bringing;
      return [
        ...(added === 0 ? [] : [`${counted(added, 'acción se agrega', 'acciones se agregan')} a la matriz.`]),
        ...(arrived === 0
          ? []
          : [
              `El seguimiento de ${counted(arrived, 'acción empieza', 'acciones empieza')} hoy: la bitácora anota su ingreso.`,
            ]),
        ...(standing === 0
          ? []
          : [
              `${counted(standing, 'acción elegida estaba ya y no se repite', 'acciones elegidas estaban ya y no se repiten')}.`,
            ]),
        ...(changed === 0 ? [] : [`${counted(changed, 'dato cambia', 'datos cambian')} según el PAS.`]),
        ...along,
      ];
    }
  }
}
