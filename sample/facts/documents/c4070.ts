import type { SampleDocument } from './document';

/** Estado abierto. All its actions here are invented; the weights of objective 1 do not add up on purpose. */
export const CONPES_4070: SampleDocument = {
  conpes: '4070',
  begins: [2021, 2024],
  objectives: [
    {
      title: 'Objetivo 1: Mejorar la transparencia fiscal',
      weight: 50,
      actions: [
        ['Abrir los microdatos del portal de transparencia económica', 'MHCP'],
        ['Divulgar beneficiarios finales de personas jurídicas a las autoridades competentes', 'DIAN', 'UIAF'],
        ['Traducir a lenguaje claro los informes de vigilancia de seguros', 'SFC'],
        ['Presentar audiencias virtuales sobre la reconstrucción de viviendas', 'FA'],
        ['Someter a consulta pública los proyectos normativos con treinta días de plazo', 'URF'],
      ],
    },
    {
      title: 'Objetivo 2: Ampliar la participación y la integridad',
      weight: 50,
      actions: [
        ['Proteger a los denunciantes de fraude aduanero con canales confidenciales', 'ITRC'],
        ['Cocrear con veedurías el observatorio de compras', 'MHCP'],
        ['Premiar las mejores prácticas de integridad de las aseguradoras estatales', 'PREVISORA', 'GB'],
        ['Trazar la cadena de distribución de las loterías con registros inalterables', 'COLJUEGOS'],
        ['Evaluar el cumplimiento de la ley de acceso por las fiduciarias públicas', 'FIDUPREVISORA'],
      ],
    },
  ],
};
