import type { SampleDocument } from './document';

/** Objetivos de Desarrollo Sostenible. The rows of objective 1 are real. */
export const CONPES_3918: SampleDocument = {
  conpes: '3918',
  begins: [2018, 2020],
  objectives: [
    {
      title: 'Objetivo 1: Definir un esquema de seguimiento, reporte y rendición de cuentas',
      weight: 40,
      real: 4,
      actions: [],
    },
    {
      title: 'Objetivo 2: Fortalecer la información estadística para medir las metas',
      weight: 35,
      actions: [
        ['Consolidar la serie histórica del gasto público social asociado a las metas nacionales', 'MHCP'],
        ['Entregar registros tributarios anonimizados para calcular los indicadores de desigualdad', 'DIAN', 'DANE'],
        ['Documentar la ficha metodológica del indicador de acceso a servicios financieros formales', 'SFC'],
        ['Publicar las estadísticas de las organizaciones solidarias por departamento', 'SES'],
      ],
    },
    {
      title: 'Objetivo 3: Movilizar recursos y aliados para las metas',
      weight: 25,
      actions: [
        ['Elaborar la guía de marcación presupuestal de los programas que aportan a cada meta', 'MHCP', 'DNP'],
        ['Estructurar una línea de redescuento para proyectos municipales de agua y saneamiento', 'FINDETER'],
        ['Diseñar un seguro paramétrico para cultivos de pequeños productores', 'PREVISORA', 'POSITIVA'],
        ['Realizar la evaluación intermedia de la cooperación internacional recibida por el sector', 'MHCP'],
      ],
    },
  ],
};
