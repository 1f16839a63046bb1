import type { SampleDocument } from './document';

/**
 * Inteligencia artificial. All its actions here are invented; that objective 2 has 30 of them, so that 2.3 and 2.30
 * both exist, is as in the real document.
 */
export const CONPES_4144: SampleDocument = {
  conpes: '4144',
  begins: [2025, 2025],
  objectives: [
    {
      title: 'Objetivo 1: Fortalecer la gobernanza y los principios éticos',
      weight: 20,
      actions: [
        ['Adoptar lineamientos éticos para algoritmos de fiscalización', 'DIAN'],
        ['Crear el registro de sistemas automatizados que deciden sobre contribuyentes', 'DIAN', 'MHCP'],
        ['Elaborar la guía de supervisión de modelos de riesgo en bancos y aseguradoras', 'SFC'],
        ['Diagnosticar vacíos normativos sobre asesoría financiera robotizada', 'URF'],
        ['Aprobar protocolos de explicabilidad para alertas de operaciones sospechosas', 'UIAF'],
        ['Designar oficiales de datos en las empresas del grupo', 'GB'],
      ],
    },
    {
      title: 'Objetivo 2: Aumentar la disponibilidad de datos e infraestructura',
      weight: 60,
      actions: [
        ['Depurar el registro único tributario con técnicas de emparejamiento', 'DIAN'],
        ['Liberar un conjunto sintético de declaraciones de renta para investigación', 'DIAN'],
        ['Dotar de capacidad de cómputo al laboratorio fiscal', 'MHCP'],
        ['Anotar expedientes pensionales digitalizados para clasificación automática', 'UGPP'],
        ['Inventariar las bases contables susceptibles de reutilización', 'CGN'],
        ['Estandarizar los metadatos de estados financieros de cooperativas', 'SES'],
        ['Contratar servicios de nube híbrida para la tesorería', 'MHCP'],
        ['Disponer interfaces de consulta de tasas de interés certificadas', 'SFC'],
        ['Armar un repositorio de imágenes satelitales de obras', 'FA'],
        ['Compartir históricos de siniestros agropecuarios', 'PREVISORA'],
        ['Georreferenciar los créditos de infraestructura social', 'FINDETER'],
        ['Habilitar un espacio seguro de pruebas con datos de juegos localizados', 'COLJUEGOS'],
        ['Curar textos jurídicos de doctrina aduanera', 'DIAN'],
        ['Renovar los servidores de analítica del depósito de títulos', 'MHCP'],
        ['Describir variables de accidentalidad laboral', 'POSITIVA'],
        ['Normalizar direcciones de inmuebles en venta', 'CISA'],
        ['Acordar convenios de intercambio con notarías', 'ITRC', 'DIAN'],
        ['Catalogar los modelos predictivos de recaudo', 'MHCP'],
        ['Ampliar el ancho de banda de las seccionales', 'DIAN', 'MINTIC'],
        ['Transcribir audiencias de reclamaciones de consumidores', 'SFC'],
        ['Mapear flujos transfronterizos de remesas', 'UIAF'],
        ['Vincular nómina electrónica y aportes a seguridad social', 'MHCP', 'UGPP'],
        ['Recopilar indicadores de liquidez de alta frecuencia', 'FOGAFIN'],
        ['Custodiar llaves criptográficas de firmas masivas', 'DIAN', 'UGPP'],
        ['Reutilizar componentes de código público', 'MHCP'],
        ['Calibrar sensores en puentes construidos tras la ola invernal', 'FA'],
        ['Modelar la siniestralidad vial con telemetría', 'PREVISORA'],
        ['Explotar bitácoras de peajes concesionados', 'FDN'],
        ['Auditar sesgos en la asignación de subsidios fiduciarios', 'FIDUPREVISORA'],
        ['Medir la calidad de los registros solidarios', 'SES', 'FOGACOOP'],
      ],
    },
    {
      title: 'Objetivo 3: Formar talento y promover la adopción',
      weight: 20,
      actions: [
        ['Impartir un diplomado de ciencia de datos para funcionarios presupuestales', 'MHCP'],
        ['Conformar una comunidad de práctica de supervisores', 'UIAF', 'SFC'],
        ['Otorgar pasantías remuneradas a ingenieras en zonas de frontera', 'BANCOLDEX', 'GB'],
        ['Pilotear asistentes conversacionales de atención al pensionado', 'UGPP'],
      ],
    },
  ],
};
