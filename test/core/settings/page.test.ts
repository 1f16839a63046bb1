import { settingsContent } from '../../../src/core/settings/settingsSheet';
import { pageOf } from '../support/pages';
import { DNP, SETTINGS } from '../support/workspace';

test('the sheet «Configuración» as people read it', () => {
  const settings = {
    ...SETTINGS,
    entities: [
      ...SETTINGS.entities.slice(0, 1),
      { ...DNP, aliases: ['Planeación', 'Depto. Nal. de Planeación'], inForce: false },
    ],
    states: [
      { word: 'Lista', status: 'inReview' as const, stage: 2 },
      { word: 'Cumplida', status: 'approved' as const },
    ],
    columns: [
      { sheet: 'Matriz', field: 'code' as const, header: 'Cód' },
      { sheet: 'Matriz', field: 'text' as const, header: '', prepared: true as const },
    ],
    reminder: { subject: 'Reporte {{corte}}', text: 'Hola\n{{acciones}}' },
  };
  expect(pageOf(settingsContent(settings, false)).join('\n')).toBe(PAGE);
});

test('without a cut its days and its label are blank', () => {
  const rows = settingsContent({ ...SETTINGS, cut: { stages: [{ name: 'Reporte', approver: 'Entidad' }] } }, true)
    .blocks.slice(0, 2)
    .map((block) => block.rows);
  expect(rows).toEqual([
    [
      ['Etiqueta', ''],
      ['Fecha de corte', ''],
      ['Apertura', ''],
      ['Cierre', ''],
    ],
    [[1, 'Reporte', 'Entidad', '']],
  ]);
});

test('its days are those of the book’s date system', () => {
  expect(settingsContent(SETTINGS, true).blocks[0]?.rows[1]).toEqual(['Fecha de corte', 44560]);
});

const PAGE = `\
Configuración del seguimiento CONPES
# Corte
Dato text 44 | Valor day 34
Etiqueta | 2025-2
Fecha de corte | 46022
Apertura | 46146
Cierre | 46234
# Flujo de aprobación
Orden count | Etapa text | Aprueba text 40 | Fecha límite day 40
1 | Reporte | Aprueba Reporte | 46171
2 | Planeación entidad | Aprueba Planeación entidad | 46185
3 | Cabeza de sector | Aprueba Cabeza de sector | 46199
4 | Interlocutor técnico | Aprueba Interlocutor técnico | 46211
5 | Jefe técnico | Aprueba Jefe técnico | 46220
6 | Grupo SisCONPES | Aprueba Grupo SisCONPES | 46234
# Días no laborables
Desde day | Hasta day | Motivo text
# Parámetros
Dato text | Valor number
Días hábiles para «por vencer» | 3
Días hábiles mínimos por etapa | 1
Tolerancia de redondeo | 0.0005
# Destinatarios del informe
Destinatario text | Correo text
Jefe OAP | jefe@ejemplo.gov.co
# Recordatorio
Dato text | Valor text
Asunto | Reporte {{corte}}
Texto | Hola
{{acciones}}
# Entidades
Entidad text | Sigla text | Tipo text | Alias text | Vigente text
Ministerio de Hacienda y Crédito Público | MHCP | MHCP | Min. Hacienda | Sí
Departamento Nacional de Planeación | DNP | Otro sector | Planeación; Depto. Nal. de Planeación | No
# Palabras de estado
Palabra text | Estado text | Etapa count
Lista | En revisión | 2
Cumplida | Aprobada |
# Columnas
Hoja text | Campo text | Encabezado text | Quién lo dijo text
Matriz | Código acción | Cód | Una persona
Matriz | Acción |  | El complemento`;
