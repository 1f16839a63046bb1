import type { WriteSheet } from 'hucre/xlsx';
import { CUT, PARAMETERS, RECIPIENTS, STAGES, STATE_WORDS } from '../facts/sampleCut';
import { ENTITIES, ENTITY_IDS } from '../facts/sampleEntities';
import { serialOf } from '../sampleDays';
import { BLOCK_TITLE, HEADER, SheetBuilder, TITLE, type Content } from './writeSampleSheet';

interface Block {
  readonly title: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Content[])[];
}

/** The sheet `Configuración` as the add-in keeps it: blocks one below the other, a blank row between. */
export function settingsSheet(): WriteSheet {
  const sheet = new SheetBuilder('Configuración');
  sheet.put(1, 1, { value: 'Configuración del seguimiento CONPES', style: TITLE });
  let row = 3;
  for (const block of blocks()) {
    sheet.put(row, 1, { value: block.title, style: BLOCK_TITLE });
    sheet.putRow(
      row + 1,
      block.headers.map((value) => ({ value, style: HEADER })),
    );
    block.rows.forEach((contents, index) => sheet.putRow(row + 2 + index, contents));
    row += 3 + block.rows.length;
  }
  return sheet.build({ columns: [38, 36, 40, 40, 12].map((width) => ({ width })) });
}

function blocks(): Block[] {
  return [
    {
      title: 'Corte',
      headers: ['Dato', 'Valor'],
      rows: [
        [text('Etiqueta'), text(CUT.label)],
        [text('Fecha de corte'), day(CUT.cutDate)],
        [text('Apertura'), day(CUT.opens)],
        [text('Cierre'), day(CUT.closes)],
      ],
    },
    {
      title: 'Flujo de aprobación',
      headers: ['Orden', 'Etapa', 'Aprueba', 'Fecha límite'],
      rows: STAGES.map(({ name, approver, deadline }, index) => [
        count(index + 1),
        text(name),
        text(approver),
        day(deadline),
      ]),
    },
    {
      title: 'Parámetros',
      headers: ['Dato', 'Valor'],
      rows: [
        [text('Días hábiles para «por vencer»'), count(PARAMETERS.dueSoonDays)],
        [text('Días hábiles mínimos por etapa'), count(PARAMETERS.daysPerStage)],
        [text('Tolerancia de redondeo'), { value: PARAMETERS.roundingTolerance, format: '0.00%' }],
      ],
    },
    {
      title: 'Destinatarios del informe',
      headers: ['Destinatario', 'Correo'],
      rows: RECIPIENTS.map(({ role, email }) => [text(role), text(email)]),
    },
    {
      title: 'Entidades',
      headers: ['Entidad', 'Sigla', 'Tipo', 'Alias', 'Vigente'],
      rows: ENTITY_IDS.map((id) => {
        const { name, acronym, kind, aliases, inForce } = ENTITIES[id];
        return [text(name), text(acronym), text(kind), text(aliases.join('; ')), text(inForce ? 'Sí' : 'No')];
      }),
    },
    {
      title: 'Palabras de estado',
      headers: ['Palabra', 'Estado', 'Etapa'],
      rows: STATE_WORDS.map(({ word, status, stage }) => [
        text(word),
        text(status),
        stage === undefined ? text('') : count(stage),
      ]),
    },
    { title: 'Columnas', headers: ['Hoja', 'Campo', 'Encabezado'], rows: [] },
  ];
}

function text(value: string): Content {
  return { value, format: '@' };
}

function day(iso: string): Content {
  return { value: serialOf(iso), format: 'dd/mm/yyyy' };
}

function count(value: number): Content {
  return { value, format: '0' };
}
