import type { SampleDocument } from './document';

/** Crecimiento verde. Action 1.1 is real. */
export const CONPES_3934: SampleDocument = {
  conpes: '3934',
  begins: [2018, 2021],
  objectives: [
    {
      title: 'Objetivo 1: Generar nuevas oportunidades económicas',
      weight: 30,
      real: 1,
      actions: [
        ['Evaluar los incentivos tributarios vigentes para inversiones en eficiencia energética', 'MHCP', 'DIAN'],
        ['Formular la taxonomía de inversiones ambientalmente sostenibles', 'SFC', 'MHCP'],
        ['Crear una línea de crédito verde para la reconversión de pequeñas empresas', 'BANCOLDEX', 'GB'],
      ],
    },
    {
      title: 'Objetivo 2: Mejorar el uso de los recursos naturales',
      weight: 40,
      actions: [
        ['Financiar la restauración de cuencas abastecedoras afectadas por el fenómeno de La Niña', 'FA'],
        ['Incorporar criterios climáticos en la estructuración de vías de cuarta generación', 'FDN'],
        ['Divulgar el instructivo de riesgos ambientales y sociales para establecimientos de crédito', 'SFC'],
      ],
    },
    {
      title: 'Objetivo 3: Fortalecer la gobernanza',
      weight: 30,
      actions: [
        ['Reglamentar la emisión de bonos verdes soberanos y su marco de reporte', 'MHCP'],
        ['Adoptar el impuesto nacional al carbono con un mecanismo de no causación auditable', 'DIAN', 'MHCP'],
        ['Vender los predios improductivos de la Nación aptos para proyectos de conservación', 'CISA'],
      ],
    },
  ],
};
