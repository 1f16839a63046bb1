import type { SampleDocument } from './document';

/** Inclusión y educación económica y financiera. All its actions here are invented. 3.1 and 3.10 say the same. */
const TABLES = 'Realizar mesas técnicas regionales con los gremios del sistema financiero';

export const CONPES_4005: SampleDocument = {
  conpes: '4005',
  begins: [2020, 2023],
  objectives: [
    {
      title: 'Objetivo 1: Ampliar la oferta de productos financieros pertinentes',
      weight: 25,
      actions: [
        ['Expedir la norma que habilita las finanzas abiertas y el intercambio de datos de consumidores', 'URF', 'SFC'],
        ['Simplificar el trámite de apertura de depósitos de bajo monto para población rural', 'SFC'],
        ['Extender la garantía de ahorro cooperativo a nuevas entidades inscritas', 'FOGACOOP'],
        ['Desarrollar un microseguro de vida asociado al pago de nómina informal', 'POSITIVA', 'PREVISORA'],
        ['Implementar un modelo alterno de calificación crediticia con pagos de servicios públicos', 'GB', 'SFC'],
        ['Poner en marcha corresponsales móviles en municipios sin oficina bancaria', 'GB'],
      ],
    },
    {
      title: 'Objetivo 2: Generar mayores competencias y confianza',
      weight: 30,
      actions: [
        ['Incorporar contenidos de economía y finanzas en los proyectos pedagógicos de educación media', 'MHCP', 'MEN'],
        ['Capacitar a asociados y directivos de fondos de empleados en buen gobierno', 'SES'],
        ['Difundir la cobertura del seguro de depósitos entre jóvenes y personas mayores', 'FOGAFIN'],
        ['Lanzar una plataforma interactiva de finanzas personales con simuladores de endeudamiento', 'MHCP'],
        ['Enseñar cultura tributaria en colegios mediante el programa de contadores escolares', 'DIAN', 'MEN'],
        ['Alertar a los consumidores sobre captación ilegal por redes sociales', 'SFC', 'UIAF'],
      ],
    },
    {
      title: 'Objetivo 3: Fortalecer la infraestructura financiera y digital',
      weight: 25,
      actions: [
        [TABLES, 'MHCP', 'URF'],
        ['Interconectar las pasarelas de recaudo del Estado con el sistema de pagos inmediatos', 'MHCP'],
        ['Actualizar el reglamento de las sociedades especializadas en depósitos electrónicos', 'URF'],
        ['Establecer un identificador digital único para beneficiarios de transferencias', 'MINTIC', 'MHCP'],
        ['Migrar las cooperativas de ahorro a un núcleo bancario compartido', 'FOGACOOP', 'SES'],
        ['Adecuar kioscos de autogestión pensional en cabeceras apartadas', 'UGPP'],
        ['Contratar el estudio de interoperabilidad de billeteras electrónicas', 'URF', 'SFC'],
        ['Instalar puntos satelitales de conexión para agentes comerciales', 'MINTIC', 'FINDETER'],
        ['Adoptar el estándar internacional de mensajería de pagos', 'MHCP', 'SFC'],
        [TABLES, 'MHCP', 'URF'],
      ],
    },
    {
      title: 'Objetivo 4: Consolidar la gobernanza',
      weight: 20,
      actions: [
        ['Poner en operación la secretaría técnica de la comisión intersectorial de inclusión', 'MHCP'],
        ['Levantar la encuesta nacional de demanda y capacidades cada tres años', 'MHCP', 'DANE'],
      ],
    },
  ],
};
