import type { Random } from './random';

const VERBS = [
  'Diseñar e implementar',
  'Elaborar',
  'Actualizar',
  'Adoptar',
  'Formular',
  'Publicar',
  'Expedir',
  'Desarrollar',
  'Socializar',
  'Evaluar',
  'Poner en marcha',
  'Definir',
];
const THINGS = [
  'un instrumento de garantías',
  'una metodología de costeo',
  'el sistema de información tributaria',
  'una ruta de acompañamiento',
  'un programa de educación económica',
  'el marco fiscal territorial',
  'una línea de crédito de redescuento',
  'la guía de riesgos climáticos',
  'un esquema de aseguramiento agropecuario',
  'la taxonomía verde',
  'un mecanismo de pago por resultados',
  'el registro de beneficiarios',
  'una estrategia de inclusión financiera',
  'el informe de seguimiento',
  'un piloto de pagos digitales',
  'la política de gestión de activos',
  'un modelo de gobernanza de datos',
  'el catálogo de bienes fiscales',
];
const PURPOSES = [
  'para los municipios de categoría sexta',
  'para las mujeres rurales',
  'que articule a las entidades del sector',
  'con enfoque diferencial y territorial',
  'dirigido a micro y pequeñas empresas',
  'en los territorios PDET',
  'para la transición energética',
  'para la atención de desastres',
  'en el marco del Acuerdo de Escazú',
  'para las cooperativas de ahorro',
  'que reduzca los costos de transacción',
  'con participación de la academia',
  'para la población pensionada',
  'que permita la interoperabilidad',
  'en las zonas de frontera',
  'para la primera infancia',
];

/**
 * Texts as those of a PAS: built of few phrases, so that actions of a document resemble each other; some differ by a
 * year or a phase only, and now and then two are the same.
 */
export function textMaker(random: Random): () => string {
  let last = '';
  return () => {
    const fate = random.next();
    if (last !== '' && fate < 0.01) return last;
    if (last !== '' && fate < 0.05)
      return last.replace(
        / fase .*$| vigencia .*$|$/,
        random.pick([' fase II', ' fase III', ' vigencia 2024', ' vigencia 2025', ' vigencia 2026']),
      );
    last = `${random.pick(VERBS)} ${random.pick(THINGS)} ${random.pick(PURPOSES)}${random.chance(0.5) ? ` y ${random.pick(PURPOSES)}` : ''}`;
    return last;
  };
}
