import type { SampleDocument } from './document';

/** Salud mental. Actions 1.1 and 1.2 are real. */
export const CONPES_3992: SampleDocument = {
  conpes: '3992',
  begins: [2020, 2022],
  objectives: [
    {
      title: 'Objetivo 1',
      weight: 35,
      real: 2,
      actions: [
        ['Formar a los supervisores del pago de pensiones en atención de personas en crisis', 'UGPP'],
        [
          'Incluir el riesgo psicosocial en los programas de prevención de las administradoras de riesgos laborales',
          'POSITIVA',
          'MINSALUD',
        ],
      ],
    },
    {
      title: 'Objetivo 2',
      weight: 65,
      actions: [
        ['Asignar en el marco de gasto de mediano plazo los recursos de la estrategia comunitaria', 'MHCP'],
        [
          'Destinar una fracción de los derechos de explotación a campañas contra la ludopatía',
          'COLJUEGOS',
          'MINSALUD',
        ],
        ['Girar oportunamente las prestaciones médicas del magisterio con enfoque psicosocial', 'FIDUPREVISORA'],
        ['Medir la carga de enfermedad atribuible a trastornos afectivos en trabajadores independientes', 'POSITIVA'],
      ],
    },
  ],
};
