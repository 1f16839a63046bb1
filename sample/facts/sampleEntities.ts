/** Kinds as they stand in `Configuración`. */
export type EntityKind = 'MHCP' | 'Adscrita' | 'Vinculada' | 'Otro sector';

export interface SampleEntity {
  readonly name: string;
  readonly acronym: string;
  readonly kind: EntityKind;
  readonly aliases: readonly string[];
  /** Unit that reports; invented where the entity's own structure is not public. */
  readonly unit: string;
  readonly inForce: boolean;
  /** Another spelling, as DNP's export or a public list writes it. */
  readonly otherSpelling: string;
}

/**
 * Real entities of the sector and a few of others. Adscrita or vinculada follows public laws and manuals where there
 * is one and is inferred elsewhere: it is a sample, the ministry's own catalogue decides.
 */
export const ENTITIES = {
  MHCP: entity(
    'Ministerio de Hacienda y Crédito Público',
    'MHCP',
    'MHCP',
    'Dirección General de Política Macroeconómica',
    'Min. Hacienda',
    ['MinHacienda', 'Min. Hacienda', 'Ministerio de Hacienda', 'MHPC'],
  ),
  DIAN: entity(
    'Dirección de Impuestos y Aduanas Nacionales',
    'DIAN',
    'Adscrita',
    'Dirección de Gestión Estratégica y de Analítica',
    'Dirección de Impuestos y Aduanas Nacionales Dian',
  ),
  UIAF: entity(
    'Unidad de Información y Análisis Financiero',
    'UIAF',
    'Adscrita',
    'Subdirección de Análisis Estratégico',
    'UNIDAD DE INFORMACION Y ANALISIS FINANCIERO',
  ),
  UGPP: entity(
    'Unidad Administrativa Especial de Gestión Pensional y Contribuciones Parafiscales de la Protección Social',
    'UGPP',
    'Adscrita',
    'Dirección de Parafiscales',
    'UGPP',
    ['Unidad Administrativa Especial de Gestión Pensional y Contribuciones Parafiscalesde la Protección Social Ugpp'],
  ),
  CGN: entity(
    'Contaduría General de la Nación',
    'CGN',
    'Adscrita',
    'Subcontaduría General y de Investigación',
    'Contaduria General de la Nacion',
  ),
  SFC: entity(
    'Superintendencia Financiera de Colombia',
    'SFC',
    'Adscrita',
    'Dirección de Investigación, Innovación y Desarrollo',
    'Superfinanciera',
    ['Superintendencia Financiera', 'Superfinanciera'],
  ),
  SES: entity(
    'Superintendencia de la Economía Solidaria',
    'Supersolidaria',
    'Adscrita',
    'Delegatura Financiera',
    'Superintendencia de Economia Solidaria',
    ['Superintendencia de Economía Solidaria', 'SES'],
  ),
  FOGACOOP: entity(
    'Fondo de Garantías de Entidades Cooperativas',
    'Fogacoop',
    'Adscrita',
    'Gerencia Técnica',
    'FOGACOOP',
  ),
  URF: entity(
    'Unidad de Proyección Normativa y Estudios de Regulación Financiera',
    'URF',
    'Adscrita',
    'Subdirección de Desarrollo de Mercados',
    'URF',
    ['Unidad de Regulación Financiera'],
  ),
  ITRC: entity(
    'Agencia del Inspector General de Tributos, Rentas y Contribuciones Parafiscales',
    'ITRC',
    'Adscrita',
    'Subdirección de Auditoría y Gestión del Riesgo',
    'Agencia ITRC',
    ['Agencia ITRC'],
  ),
  FA: entity('Fondo Adaptación', 'FA', 'Adscrita', 'Subgerencia de Regiones', 'Fondo de Adaptación', [
    'Fondo de Adaptación',
  ]),
  FINDETER: entity(
    'Financiera de Desarrollo Territorial S.A.',
    'Findeter',
    'Vinculada',
    'Vicepresidencia de Planeación',
    'Financiera de Desarrollo Territorial S.A Findeter ',
  ),
  POSITIVA: entity(
    'Positiva Compañía de Seguros S.A.',
    'Positiva',
    'Vinculada',
    'Vicepresidencia de Promoción y Prevención',
    'POSITIVA COMPAÑIA DE SEGUROS S.A.',
  ),
  CISA: entity(
    'Central de Inversiones S.A.',
    'CISA',
    'Vinculada',
    'Vicepresidencia de Negocios',
    'Central de Inversiones S.A. Cisa',
  ),
  GB: entity(
    'Grupo Bicentenario S.A.S.',
    'Grupo Bicentenario',
    'Vinculada',
    'Vicepresidencia de Estrategia',
    'GRUPO BICENTENARIO',
  ),
  COLJUEGOS: entity(
    'Empresa Industrial y Comercial del Estado Administradora del Monopolio Rentístico de los Juegos de Suerte y Azar',
    'Coljuegos',
    'Vinculada',
    'Vicepresidencia de Desarrollo Comercial',
    'Empresa Industrial y Comercial del Estado Administradora del Monopolio Rentístico de los Juegos de Suerte y Azar -COLJUEGOS',
  ),
  FOGAFIN: entity(
    'Fondo de Garantías de Instituciones Financieras',
    'Fogafín',
    'Vinculada',
    'Subdirección de Mecanismos de Resolución',
    'Fondo de Garantías de Instituciones Financieras  Fogafin',
  ),
  PREVISORA: entity(
    'La Previsora S.A. Compañía de Seguros',
    'Previsora',
    'Vinculada',
    'Vicepresidencia Técnica',
    'La Previsora S.A. Compañía de Seguros S.A.',
    ['La Previsora S.A. Compañía de Seguros S.A.', 'La Previsora'],
  ),
  FDN: entity('Financiera de Desarrollo Nacional S.A.', 'FDN', 'Vinculada', 'Vicepresidencia de Estructuración', 'FDN'),
  FIDUPREVISORA: entity(
    'Fiduciaria La Previsora S.A.',
    'Fiduprevisora',
    'Vinculada',
    'Vicepresidencia de Fondos de Prestaciones',
    'FIDUPREVISORA',
  ),
  DNP: entity(
    'Departamento Nacional de Planeación',
    'DNP',
    'Otro sector',
    'Dirección Evaluación y Seguimiento a Políticas Públicas',
    'DEPARTAMENTO NACIONAL DE PLANEACION',
  ),
  DANE: entity(
    'Departamento Administrativo Nacional de Estadística',
    'DANE',
    'Otro sector',
    'Dirección General',
    'Departamento Administrativo Nacional de Estadistica (DANE)',
  ),
  MINSALUD: entity(
    'Ministerio de Salud y Protección Social',
    'MinSalud',
    'Otro sector',
    'Dirección de Promoción y Prevención',
    'MINISTERIO DE SALUD Y PROTECCIÓN SOCIAL',
    ['Ministerio de Salud'],
  ),
  MINTIC: entity(
    'Ministerio de Tecnologías de la Información y las Comunicaciones',
    'MinTIC',
    'Otro sector',
    'Dirección de Gobierno Digital',
    'MINTIC',
  ),
  MEN: entity(
    'Ministerio de Educación Nacional',
    'MinEducación',
    'Otro sector',
    'Dirección de Calidad',
    'Ministerio de Educacion Nacional',
    ['MEN'],
  ),
  COLCIENCIAS: entity(
    'Departamento Administrativo de Ciencia, Tecnología e Innovación - Colciencias',
    'Colciencias',
    'Otro sector',
    'Subdirección General',
    'COLCIENCIAS',
    [],
    false,
  ),
  BANCOLDEX: entity(
    'Banco de Comercio Exterior de Colombia S.A.',
    'Bancóldex',
    'Otro sector',
    'Vicepresidencia Comercial',
    'BANCOLDEX',
  ),
} as const satisfies Record<string, SampleEntity>;

export type EntityId = keyof typeof ENTITIES;

export const ENTITY_IDS = Object.keys(ENTITIES) as EntityId[];

function entity(
  name: string,
  acronym: string,
  kind: EntityKind,
  unit: string,
  otherSpelling: string,
  aliases: readonly string[] = [],
  inForce = true,
): SampleEntity {
  return { name, acronym, kind, unit, aliases, inForce, otherSpelling };
}
