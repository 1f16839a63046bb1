import type { SampleDocument } from './document';

/** Información para la gestión financiera pública. All its actions here are invented. */
export const CONPES_4008: SampleDocument = {
  conpes: '4008',
  begins: [2020, 2023],
  objectives: [
    {
      title: 'Objetivo 1: Armonizar los criterios y conceptos de la gestión financiera pública',
      weight: 40,
      actions: [
        ['Homologar el catálogo presupuestal con el manual de estadísticas de finanzas públicas', 'MHCP', 'CGN'],
        ['Definir el perímetro del sector público y su directorio de entidades', 'CGN', 'DANE'],
        ['Unificar las reglas de consolidación del balance del gobierno general', 'CGN'],
        ['Aprobar el glosario común de términos fiscales, contables y de tesorería', 'MHCP'],
        ['Revisar la clasificación funcional del gasto de las empresas industriales del Estado', 'MHCP', 'COLJUEGOS'],
        ['Adoptar el tratamiento contable de los pasivos pensionales en todas las nóminas', 'CGN', 'UGPP'],
        ['Conciliar las operaciones recíprocas entre la Nación y los departamentos', 'CGN'],
        ['Ajustar los formatos de ejecución de regalías a la nueva codificación', 'MHCP', 'DNP'],
        ['Precisar el registro de garantías otorgadas por la banca de desarrollo', 'MHCP', 'FDN'],
        ['Caracterizar los fondos cuenta sin personería jurídica', 'MHCP'],
        ['Publicar la tabla de equivalencias entre plan contable y presupuesto', 'CGN', 'MHCP'],
        ['Determinar el valor razonable de los inmuebles recibidos por liquidaciones', 'CISA'],
      ],
    },
    {
      title: 'Objetivo 2: Integrar los sistemas de información',
      weight: 35,
      actions: [
        ['Desplegar el módulo de cadena presupuestal de la nueva versión del SIIF', 'MHCP'],
        ['Integrar la facturación electrónica con la orden de pago', 'DIAN', 'MHCP'],
        ['Automatizar el cargue de nóminas públicas desde los operadores de planilla', 'UGPP'],
        ['Construir la bodega de datos de deuda de entidades descentralizadas', 'MHCP'],
        ['Conectar el inventario de activos fijos con el avalúo catastral', 'CISA', 'CGN'],
        ['Sustituir las hojas de cálculo del plan anual de caja por un servicio en línea', 'MHCP'],
      ],
    },
    {
      title: 'Objetivo 3: Fortalecer el marco institucional',
      weight: 25,
      actions: [
        ['Conformar el comité directivo de la gestión financiera con su reglamento interno', 'MHCP', 'CGN'],
        ['Certificar las competencias de los contadores territoriales de sexta categoría', 'CGN'],
        ['Auditar la seguridad de la información de los aplicativos de recaudo', 'ITRC', 'DIAN'],
        ['Promover un tablero ciudadano de ejecución del gasto con datos abiertos', 'MHCP', 'MINTIC'],
        ['Prevenir el lavado de activos en la contratación mediante cruces automáticos', 'UIAF'],
        ['Transferir a los municipios la metodología de costos de servicios', 'MHCP', 'FINDETER'],
      ],
    },
  ],
};
