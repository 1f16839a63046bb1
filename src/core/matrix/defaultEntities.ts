import type { Entity, EntityKind } from '../cells/entities';

/**
 * The catalogue to start from. The official list could not be read: relations are those of laws and manuals where
 * there is one, and inferred from Función Pública's counts for the others (DIAN, CGN, URF, ITRC, superintendencias,
 * Fogacoop, Coljuegos, Fogafín, La Previsora, FDN, Fiduprevisora, SAE). The user's catalogue decides.
 * Aliases are spellings found in public lists, their mistakes included.
 */
export const DEFAULT_ENTITIES: readonly Entity[] = [
  entity('Ministerio de Hacienda y Crédito Público', 'MHCP', 'mhcp', [
    'MinHacienda',
    'Min. Hacienda',
    'Ministerio de Hacienda',
    'Min Hacienda y Crédito Público',
    'MHPC',
  ]),
  entity('Unidad de Información y Análisis Financiero', 'UIAF', 'attached'),
  entity(
    'Unidad Administrativa Especial de Gestión Pensional y Contribuciones Parafiscales de la Protección Social',
    'UGPP',
    'attached',
    [
      'Unidad de Gestión Pensional y Parafiscales',
      'Unidad de Gestión Pensional y Contribuciones Parafiscales de la Protección Social',
      'Unidad Administrativa Especial de Gestión Pensional y Contribuciones Parafiscalesde la Protección Social',
    ],
  ),
  entity('Fondo Adaptación', 'Fondo Adaptación', 'attached', ['Fondo de Adaptación']),
  entity('Dirección de Impuestos y Aduanas Nacionales', 'DIAN', 'attached', [
    'Unidad Administrativa Especial Dirección de Impuestos y Aduanas Nacionales',
    'Dirección de Impuestos y Aduanas Nacionales de Colombia',
  ]),
  entity('Contaduría General de la Nación', 'CGN', 'attached', [
    'Unidad Administrativa Especial Contaduría General de la Nación',
  ]),
  entity('Superintendencia Financiera de Colombia', 'SFC', 'attached', [
    'Superintendencia Financiera',
    'Superfinanciera',
  ]),
  entity('Superintendencia de la Economía Solidaria', 'SES', 'attached', [
    'Superintendencia de Economía Solidaria',
    'Supersolidaria',
  ]),
  entity('Fondo de Garantías de Entidades Cooperativas', 'Fogacoop', 'attached'),
  entity('Unidad de Proyección Normativa y Estudios de Regulación Financiera', 'URF', 'attached', [
    'Unidad de Regulación Financiera',
  ]),
  entity('Agencia del Inspector General de Tributos, Rentas y Contribuciones Parafiscales', 'ITRC', 'attached', [
    'Agencia ITRC',
  ]),
  entity('Financiera de Desarrollo Territorial S.A.', 'Findeter', 'linked'),
  entity('Positiva Compañía de Seguros S.A.', 'Positiva', 'linked'),
  entity('Central de Inversiones S.A.', 'CISA', 'linked'),
  entity('Grupo Bicentenario S.A.S.', 'Grupo Bicentenario', 'linked'),
  entity(
    'Empresa Industrial y Comercial del Estado Administradora del Monopolio Rentístico de los Juegos de Suerte y Azar',
    'Coljuegos',
    'linked',
  ),
  entity('Fondo de Garantías de Instituciones Financieras', 'Fogafín', 'linked'),
  entity('La Previsora S.A. Compañía de Seguros', 'Previsora', 'linked', [
    'La Previsora S.A. Compañía de Seguros S.A.',
    'La Previsora',
    'Previsora Seguros',
  ]),
  entity('Financiera de Desarrollo Nacional S.A.', 'FDN', 'linked'),
  entity('Fiduciaria La Previsora S.A.', 'Fiduprevisora', 'linked'),
  entity('Sociedad de Activos Especiales S.A.S.', 'SAE', 'linked'),
  entity('Departamento Nacional de Planeación', 'DNP', 'otherSector', ['Planeación Nacional']),
  entity('Departamento Administrativo Nacional de Estadística', 'DANE', 'otherSector'),
  entity('Ministerio de Salud y Protección Social', 'MinSalud', 'otherSector', ['MSPS', 'Ministerio de Salud']),
  entity('Ministerio de Ciencia, Tecnología e Innovación', 'MinCiencias', 'otherSector', [
    'Departamento Administrativo de Ciencia, Tecnología e Innovación',
    'Colciencias',
  ]),
  entity('Ministerio de Tecnologías de la Información y las Comunicaciones', 'MinTIC', 'otherSector', [
    'Ministerio de las TIC',
  ]),
  entity('Ministerio de Educación Nacional', 'MinEducación', 'otherSector', ['MEN']),
  entity('Ministerio del Trabajo', 'MinTrabajo', 'otherSector', ['Ministerio de Trabajo']),
  entity('Ministerio de Comercio, Industria y Turismo', 'MinCIT', 'otherSector', ['MinComercio', 'MCIT']),
  entity('Ministerio de Ambiente y Desarrollo Sostenible', 'MinAmbiente', 'otherSector', ['MADS']),
  entity('Ministerio de Agricultura y Desarrollo Rural', 'MinAgricultura', 'otherSector', ['MADR']),
  entity('Ministerio de Vivienda, Ciudad y Territorio', 'MinVivienda', 'otherSector', ['MVCT']),
  entity('Ministerio de Minas y Energía', 'MinEnergía', 'otherSector', ['MinMinas', 'MME']),
  entity('Ministerio de Transporte', 'MinTransporte', 'otherSector'),
  entity('Ministerio del Interior', 'MinInterior', 'otherSector'),
  entity('Ministerio de Justicia y del Derecho', 'MinJusticia', 'otherSector', ['Ministerio de Justicia']),
  entity('Ministerio de Defensa Nacional', 'MinDefensa', 'otherSector'),
  entity('Ministerio de Relaciones Exteriores', 'Cancillería', 'otherSector', ['MinRelaciones']),
  entity('Departamento Administrativo de la Función Pública', 'DAFP', 'otherSector', ['Función Pública']),
  entity('Banco Agrario de Colombia S.A.', 'Banco Agrario', 'otherSector'),
  entity('Fondo para el Financiamiento del Sector Agropecuario', 'Finagro', 'otherSector'),
  entity('Banco de Comercio Exterior de Colombia S.A.', 'Bancóldex', 'otherSector'),
  entity('Fondo Nacional de Garantías S.A.', 'FNG', 'otherSector'),
  entity('Fondo Nacional del Ahorro', 'FNA', 'otherSector'),
];

function entity(name: string, acronym: string, kind: EntityKind, aliases: readonly string[] = []): Entity {
  return { name, acronym, kind, aliases, inForce: true };
}
