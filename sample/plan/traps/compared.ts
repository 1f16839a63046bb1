import type { Target, Trap } from '../plannedAction';

const review = (stage: number): Target => ({ status: 'En revisión', stage });

/** Actions that have to stand in a known place because DNP's export says something else of them. */
export const COMPARED_TRAPS: readonly Trap[] = [
  { key: '4144/2.1', note: 'en revisión aquí, aprobada en DNP', target: review(6) },
  { key: '4144/2.2', note: 'aprobada aquí, en revisión en DNP', target: { status: 'Aprobada' } },
  { key: '4005/1.6', note: 'sin reporte aquí, con reporte en DNP', target: { status: 'Sin reporte' } },
  {
    key: '4005/3.3',
    note: 'otro avance físico en DNP',
    target: review(3),
    set: { physical: 0.6, financial: 0.5, end: '2026-12-31' },
  },
  {
    key: '4008/3.5',
    note: '66,67 % aquí y 67 en DNP: más que la tolerancia',
    target: review(4),
    set: { physical: 0.6667, financial: 0.5, end: '2026-12-31' },
  },
  {
    key: '4008/3.6',
    note: '33,3 % aquí y 33,33 en DNP: dentro de la tolerancia',
    target: review(3),
    set: { physical: 0.333, financial: 0.3, end: '2026-12-31' },
  },
  {
    key: '4144/2.15',
    note: 'otro avance financiero en DNP',
    target: { status: 'Aprobada' },
    set: { physical: 0.6, financial: 0.4 },
  },
  {
    key: '3934/2.1',
    note: 'otra fecha de finalización en DNP',
    target: review(4),
    set: { end: '2026-12-31', physical: 0.5, financial: 0.5 },
  },
  { key: '3934/2.2', note: 'otra entidad en DNP', target: review(3) },
  {
    key: '3934/2.3',
    note: 'avance físico vacío en DNP',
    target: review(2),
    set: { physical: 0.5, financial: 0.4, end: '2026-12-31' },
  },
  { key: '4144/1.4', note: 'dos veces en DNP', target: review(3) },
  {
    key: '4005/2.4',
    note: 'dos veces en la matriz',
    log: () => [],
    target: review(2),
    set: { physical: 0.5, financial: 0.4, end: '2026-12-31' },
    findings: { 'DATA-2': 1 },
  },
  {
    key: '4005/3.1',
    note: 'dice lo mismo que 3.10; DNP trae dos filas 3,1',
    target: review(2),
    set: { start: '2022-02-01', end: '2026-12-31', physical: 0.5, financial: 0.4 },
  },
  {
    key: '4005/3.10',
    note: 'dice lo mismo que 3.1; DNP trae dos filas 3,1',
    target: review(2),
    set: { start: '2022-02-01', end: '2026-12-31', physical: 0.5, financial: 0.4 },
  },
];
