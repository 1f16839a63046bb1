import { reportContent } from '../../../src/core/report/reportSheet';
import { reportOf } from '../../../src/core/report/followUpReport';
import { reconcile } from '../../../src/core/reconcile/compareTables';
import { pageOf } from '../support/pages';
import { dnpOf, matrixOf } from '../support/records';
import { registersWith } from '../support/registers';
import { soundAction, workspaceOf } from '../support/workspace';
import { BOOK } from './book';

test('REP-3 to REP-5: the sheet «Informe» as people read it', () => {
  expect(pageOf(reportContent(reportOf(BOOK, { by: 'Ana' }), false)).join('\n')).toBe(PAGE);
});

test('what is not known is said, and what was compared', () => {
  const { label: _, cutDate: __, ...cut } = BOOK.settings.cut;
  const reconciliation = reconcile(matrixOf([{ conpes: '4144', code: '1.1' }]), dnpOf([]), { roundingTolerance: 0 });
  const content = reportContent(
    reportOf({ ...BOOK, settings: { ...BOOK.settings, cut }, reconciliation }, { by: '' }),
    false,
  );
  expect(content.notes?.slice(0, 3)).toEqual([
    'Corte: sin etiqueta.',
    'Elaborado el 20/05/2026 por (sin nombre).',
    'Comparado con el reporte de DNP: hoja «Reporte DNP».',
  ]);
  expect(content.blocks.find(({ title }) => title === 'Comparación con el reporte de DNP')).toEqual({
    title: 'Comparación con el reporte de DNP',
    columns: [
      { header: 'Resultado', kind: 'text', width: 56 },
      { header: 'Filas', kind: 'count', width: 12 },
    ],
    rows: [
      ['Igual', 0],
      ['Difiere', 0],
      ['Solo en la matriz', 1],
      ['Esperada', 0],
      ['Solo en DNP', 0],
      ['Clave repetida', 0],
      ['Clave vacía', 0],
      ['Ambigua', 0],
    ],
  });
});

test('PREP-4: transferred actions are counted apart', () => {
  const transfer = (action: string) => ({
    cut: '2025-2',
    action,
    asked: '2026-04-01',
    reason: 'Otro sector',
    answer: 'accepted',
    answered: '2026-05-08',
  });
  const records = [soundAction(), soundAction({ row: 6 }, { code: '1.2' }), soundAction({ row: 7 }, { code: '1.3' })];
  const note = (...actions: string[]) =>
    reportContent(
      reportOf(workspaceOf({ records, registers: registersWith({ transfers: actions.map(transfer) }) }), { by: 'Ana' }),
      false,
    ).notes?.[3];
  expect(note('4144/1.1')).toBe('1 acción trasladada a otro sector: fuera de los totales; aparece solo en el detalle.');
  expect(note('4144/1.1', '4144/1.2')).toBe(
    '2 acciones trasladadas a otro sector: fuera de los totales; aparecen solo en el detalle.',
  );
});

test('its days are those of the book’s date system; a cell without certain content is left blank', () => {
  const rows = (date1904: boolean) =>
    reportContent(reportOf(BOOK, { by: 'Ana' }), date1904).blocks.find(
      ({ title }) => title === 'Estado final y siguiente paso de cada acción',
    )?.rows;
  expect(rows(true)?.[0]?.[8]).toBe(46387 - 1462);
  const bare = soundAction({
    end: { kind: 'blank' },
    physical: { kind: 'blank' },
    financial: { kind: 'blank' },
    code: { kind: 'blank' },
    conpes: { kind: 'blank' },
    key: undefined,
    stage: { kind: 'blank' },
  });
  const [row] =
    reportContent(reportOf(workspaceOf({ records: [bare], logbook: [] }), { by: '' }), false).blocks.find(
      ({ title }) => title === 'Estado final y siguiente paso de cada acción',
    )?.rows ?? [];
  expect(row?.slice(1, 9)).toEqual(['', '', 'En revisión', '', '', '', '', '']);
});

const PAGE = `\
Informe de seguimiento a las acciones CONPES del Sector Hacienda
Corte: 2025-2, con fecha de corte 31/12/2025.
Elaborado el 20/05/2026 por Ana.
No se ha comparado con el reporte final de DNP.
Los promedios de acciones aprobadas, en revisión y en diligenciamiento se presentan por separado; cada promedio dice si es simple o ponderado por la importancia relativa.
# Estado de las acciones
Grupo text 56 | Acciones count 12 | Aprobada count 12 | Rechazada count 12 | En trámite count 12 | De ellas en revisión count 12 | De ellas en diligenciamiento count 12 | Sin reporte count 12 | No se reporta en el corte count 12 | Sin determinar count 12 | Cerradas count 12
Total Sector Hacienda | 7 | 2 | 1 | 2 | 1 | 1 | 1 | 1 | 0 | 0
A cargo del MHCP | 3 | 2 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0
A cargo de entidades adscritas | 3 | 1 | 0 | 1 | 1 | 0 | 1 | 0 | 0 | 0
A cargo de entidades vinculadas | 2 | 0 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0
# Avance
Grupo text 56 | Acciones consideradas text 14 | Acciones count 12 | Avance físico (promedio simple) share 14 | Avance financiero (promedio simple) share 14 | Avance físico (ponderado) share 14 | Meta anual (promedio simple) share 14 | Avance físico de las acciones con meta anual share 14
Total Sector Hacienda | Aprobadas | 2 | 0.7 | 0.3 | 0.8499999999999999 | 0.8 | 1
Total Sector Hacienda | En trámite: en revisión | 1 | 0.9 | 0.4 | 0.9 |  |
Total Sector Hacienda | En trámite: en diligenciamiento | 1 | 0.5 | 0.4 | 0.5 |  |
A cargo del MHCP | Aprobadas | 2 | 0.7 | 0.3 | 0.8499999999999999 | 0.8 | 1
A cargo del MHCP | En trámite: en revisión | 0 |  |  |  |  |
A cargo del MHCP | En trámite: en diligenciamiento | 0 |  |  |  |  |
A cargo de entidades adscritas | Aprobadas | 1 | 0.4 | 0.1 | 0.4000000000000001 |  |
A cargo de entidades adscritas | En trámite: en revisión | 1 | 0.9 | 0.4 | 0.9 |  |
A cargo de entidades adscritas | En trámite: en diligenciamiento | 0 |  |  |  |  |
A cargo de entidades vinculadas | Aprobadas | 0 |  |  |  |  |
A cargo de entidades vinculadas | En trámite: en revisión | 0 |  |  |  |  |
A cargo de entidades vinculadas | En trámite: en diligenciamiento | 0 |  |  |  |  |
# Por entidad
Entidad text 56 | Acciones count 12 | Aprobada count 12 | Rechazada count 12 | En trámite count 12 | De ellas en revisión count 12 | De ellas en diligenciamiento count 12 | Sin reporte count 12 | No se reporta en el corte count 12 | Sin determinar count 12 | Cerradas count 12
Dirección de Impuestos y Aduanas Nacionales (Adscrita) | 3 | 1 | 0 | 1 | 1 | 0 | 1 | 0 | 0 | 0
Financiera de Desarrollo Territorial S.A. (Vinculada) | 2 | 0 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0
Ministerio de Hacienda y Crédito Público (MHCP) | 3 | 2 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0
# Por documento
CONPES text 56 | Acciones count 12 | Aprobada count 12 | Rechazada count 12 | En trámite count 12 | De ellas en revisión count 12 | De ellas en diligenciamiento count 12 | Sin reporte count 12 | No se reporta en el corte count 12 | Sin determinar count 12 | Cerradas count 12
4144 | 7 | 2 | 1 | 2 | 1 | 1 | 1 | 1 | 0 | 0
# Estado final y siguiente paso de cada acción
Entidades text 56 | CONPES text 12 | Código acción text 12 | Estado text 12 | Etapa count 12 | Ciclo count 12 | Avance físico share 12 | Avance financiero share 12 | Fecha de finalización day 12 | Siguiente paso text 90 | Acción text 60 | Dependencia text 30 | Responsable text 30
Ministerio de Hacienda y Crédito Público | 4144 | 1.1 | Aprobada | 6 | 1 | 1 | 0.5 | 46387 | Aprobada: continuar según lo programado. | Diseñar el sistema |  | Persona de ejemplo
Ministerio de Hacienda y Crédito Público; Dirección de Impuestos y Aduanas Nacionales | 4144 | 1.1 | Aprobada | 6 | 1 | 0.4 | 0.1 | 46387 | Aprobada: continuar según lo programado. | Diseñar el sistema |  | Persona de ejemplo
Dirección de Impuestos y Aduanas Nacionales | 4144 | 1.1 | En revisión | 3 | 1 | 0.9 | 0.4 | 46387 | Acompañar la revisión de Aprueba Cabeza de sector antes del 26/06/2026. | Diseñar el sistema |  | Persona de ejemplo
Financiera de Desarrollo Territorial S.A. | 4144 | 1.1 | Rechazada | 1 | 2 | 0.5 | 0.4 | 46387 | Atender el rechazo («Sin soportes») y enviar de nuevo el reporte antes del 29/05/2026. | Diseñar el sistema |  | Persona de ejemplo
Dirección de Impuestos y Aduanas Nacionales; Financiera de Desarrollo Territorial S.A. | 4144 | 1.1 | Sin reporte | 1 | 1 | 0.5 | 0.4 | 46387 | Registrar el avance y los soportes en SisCONPES antes del 29/05/2026. | Diseñar el sistema |  | Persona de ejemplo
Ministerio de Hacienda y Crédito Público | 4144 | 1.1 | No se reporta en el corte | 1 | 1 | 0.5 | 0.4 | 46387 | Aún no inicia: se reporta en un corte posterior. | Diseñar el sistema |  | Persona de ejemplo
Departamento Nacional de Planeación | 4144 | 1.1 | Aprobada | 6 | 1 | 0.5 | 0.4 | 46387 | Aprobada: continuar según lo programado. | Diseñar el sistema |  | Persona de ejemplo
Minhac | 4144 | 2.3 | En diligenciamiento | 1 | 1 | 0.5 | 0.4 | 46387 | Terminar el reporte y enviarlo a revisión antes del 29/05/2026. | Diseñar el sistema |  | Persona de ejemplo
# Destinatarios
Destinatario text 56 | Correo text 30
Jefe OAP | jefe@ejemplo.gov.co
Responsables de las acciones | los de la columna «Correo electrónico» de la matriz`;
