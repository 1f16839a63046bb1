import { SHEETS } from '../../sheet/ownSheets';
import { register, type ValuesOf } from '../register';

export const VOTE_WORDS = {
  favourable: 'Favorable',
  conditional: 'Favorable con condiciones',
  unfavourable: 'Desfavorable',
} as const;
export const VIABILITY_WORDS = { yes: 'Sí', no: 'No' } as const;

/** A document in the making, from the request to its publication (procedure 4.1–4.4, table A; DOC-1 to DOC-5). */
export const DOCUMENTS = register({
  sheet: SHEETS.documents,
  one: 'el documento',
  head: 'title',
  fields: {
    title: { header: 'Documento', kind: 'text', width: 44, required: true },
    number: { header: 'CONPES', kind: 'conpes', width: 9 },
    asked: { header: 'Solicitud de viabilidad', kind: 'day' },
    decided: { header: 'Respuesta de viabilidad', kind: 'day' },
    viable: { header: 'Viable', kind: 'choice', width: 8, choices: VIABILITY_WORDS },
    drafted: { header: 'Borrador en mesas de trabajo', kind: 'day' },
    draft: { header: 'Borrador (enlace)', kind: 'reference', width: 30 },
    called: { header: 'Convocatoria PreCONPES', kind: 'day' },
    held: { header: 'Sesión PreCONPES', kind: 'day' },
    consolidated: { header: 'Observaciones consolidadas', kind: 'day' },
    checked: { header: 'Observaciones verificadas', kind: 'day' },
    observations: { header: 'Observaciones (enlace)', kind: 'reference', width: 30 },
    voted: { header: 'Fecha del voto', kind: 'day' },
    vote: { header: 'Voto', kind: 'choice', width: 24, choices: VOTE_WORDS },
    conditions: { header: 'Condiciones del voto', kind: 'text', width: 40, long: true },
    voteFile: { header: 'Voto (enlace)', kind: 'reference', width: 30 },
    session: { header: 'Sesión CONPES', kind: 'day' },
    approved: { header: 'Aprobación', kind: 'day' },
    published: { header: 'Publicación', kind: 'day' },
  },
});

/** The steps of a document that are dated, in their order (DOC-1). */
export const STEPS = [
  'asked',
  'decided',
  'drafted',
  'called',
  'held',
  'consolidated',
  'checked',
  'voted',
  'session',
  'approved',
  'published',
] as const satisfies readonly (keyof ValuesOf<typeof DOCUMENTS>)[];
