import type { Random } from '../random';

const VERBS = [
  'Diseñar',
  'Implementar',
  'Expedir',
  'Formular',
  'Actualizar',
  'Estructurar',
  'Publicar',
  'Financiar',
  'Evaluar',
  'Adoptar',
  'Socializar',
  'Reglamentar',
  'Fortalecer',
  'Poner en marcha',
  'Elaborar',
];
const THINGS = [
  'un instrumento de focalización del gasto',
  'la estrategia de inclusión financiera rural',
  'el sistema de información de pasivos contingentes',
  'una línea de crédito con tasa compensada',
  'los lineamientos de marcación presupuestal',
  'la guía metodológica de riesgos fiscales',
  'el programa de garantías para pequeños productores',
  'una ruta de interoperabilidad de registros administrativos',
  'el decreto reglamentario de garantías mobiliarias',
  'la batería de indicadores de bienestar financiero',
  'un seguro paramétrico contra la sequía',
  'el modelo de supervisión basada en riesgos',
  'la plataforma de trámites aduaneros',
  'un esquema de incentivos tributarios verdes',
  'la política de datos abiertos del sector',
  'el protocolo de intercambio con entidades territoriales',
  'una campaña de educación económica',
  'el catálogo de activos productivos',
  'la metodología de evaluación de subsidios',
  'el plan de modernización de la nómina pública',
];
const FOR = [
  'para los municipios de sexta categoría',
  'para las mujeres rurales',
  'con enfoque diferencial',
  'en los territorios priorizados',
  'para la economía popular',
  'con las cámaras de comercio',
  'para las entidades adscritas',
  'en coordinación con la academia',
  'para la población migrante',
  'con metas anuales verificables',
];
const WHEN = [
  'en la vigencia 2025',
  'en la vigencia 2026',
  'durante la primera fase',
  'durante la segunda fase',
  'a nivel nacional',
  'a nivel departamental',
  'con su tablero de control',
  'con sus pilotos',
];

/** The text of an action. In a plan many texts are nearly another one's: the same thing in its next phase or year. */
export function actionText(random: Random): string {
  return `${random.pick(VERBS)} ${random.pick(THINGS)} ${random.pick(FOR)} ${random.pick(WHEN)}`;
}

/** The same text but for its last words. */
export function sibling(text: string, random: Random): string {
  const ending = WHEN.find((one) => text.endsWith(one)) ?? '';
  return `${text.slice(0, text.length - ending.length)}${random.pick(WHEN.filter((one) => one !== ending))}`;
}
