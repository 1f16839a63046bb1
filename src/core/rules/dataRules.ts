import { spanishDay } from '../calendar/day';
import { valueOf } from '../cells/reading';
import { cutProblems } from '../cut/cutProblems';
import { FIELDS, fieldsWith } from '../matrix/fields';
import { isInSector } from '../matrix/entityGroups';
import { textsDiffer } from '../matrix/parts/parts';
import { SHEETS } from '../sheet/ownSheets';
import { holdsMailboxes } from '../cells/mailboxes';
import { missing, unread } from './readingRemarks';
import { spanishShare } from '../text/spanish';
import { eachRow, remarkAt, type Remark, type Rule } from './rule';
import { wholeDocuments } from './weightRules';

const SHARE_FIELDS = fieldsWith({ kind: 'share' });

const codeIsText: Rule = {
  id: 'DATA-1',
  severity: 'error',
  // Its code may be one of ours.
  ofOtherSectors: true,
  title: 'El código de la acción es texto «n.n»',
  check: eachRow((record, facts) => [
    ...missing(record, facts, 'conpes'),
    ...unread(record, facts, 'conpes', record.conpes),
    ...missing(record, facts, 'code'),
    ...unread(record, facts, 'code', record.code),
  ]),
};

const keyIsUnique: Rule = {
  id: 'DATA-2',
  severity: 'error',
  ofOtherSectors: true,
  title: 'CONPES, acción y corte no se repiten',
  check: (facts) =>
    [...facts.repeated].flatMap(([key, records]) =>
      records.map((record) => {
        const others = records
          .filter((other) => other !== record)
          .map((other) => `fila ${other.row}`)
          .join(', ');
        const what = records.some((other) => textsDiffer(record, other))
          ? 'sus textos son de acciones distintas; corrija el código de la que esté mal'
          : 'deje una sola fila en el corte o corrija el código; si son indicadores o hitos de la misma acción, escriba en cada fila el suyo';
        return remarkAt(facts, record, 'code', `La acción ${key} está también en la ${others}: ${what}.`);
      }),
    ),
};

const startsBeforeItEnds: Rule = {
  id: 'DATA-3',
  severity: 'error',
  title: 'Fechas de inicio y finalización',
  check: eachRow((record, facts) => {
    const remarks = (['start', 'end'] as const).flatMap((field) => [
      ...missing(record, facts, field, 'warning'),
      ...unread(record, facts, field, record[field]),
    ]);
    const start = valueOf(record.start);
    const end = valueOf(record.end);
    if (start && end && start > end) {
      remarks.push(
        remarkAt(
          facts,
          record,
          'start',
          `La acción inicia el ${spanishDay(start)} y termina antes, el ${spanishDay(end)}: corrija una de las dos fechas.`,
        ),
      );
    }
    return remarks;
  }),
};

const sharesInRange: Rule = {
  id: 'DATA-4',
  severity: 'error',
  title: 'Los porcentajes son números de 0 a 100 %',
  check: eachRow((record, facts) =>
    SHARE_FIELDS.flatMap((field) => {
      const reading = record[field];
      const outside = reading.kind === 'value' && (reading.value < 0 || reading.value > 1);
      return [
        ...unread(record, facts, field, reading),
        ...(outside
          ? [
              remarkAt(
                facts,
                record,
                field,
                `${FIELDS[field].label}: ${spanishShare(reading.value)} está fuera de 0 a 100 %. Corrija el valor.`,
              ),
            ]
          : []),
      ];
    }),
  ),
};

const entitiesAreKnown: Rule = {
  id: 'DATA-5',
  severity: 'error',
  title: 'La entidad está en el catálogo',
  check: eachRow((record, facts) => {
    if (facts.mapping.columns.entity === undefined) return [];
    // REP-3, said here: it is the same cell that has to be corrected.
    const inNoGroup = isInSector(record)
      ? ''
      : ' Mientras tanto la acción cuenta en el total del sector y en ningún grupo del informe.';
    if (record.entity.length === 0)
      return [remarkAt(facts, record, 'entity', `Falta la entidad responsable: escríbala.${inNoGroup}`)];
    return record.entity
      .filter((read) => !read.entity)
      .map((read) =>
        remarkAt(
          facts,
          record,
          'entity',
          `«${read.raw}» no está en el catálogo de entidades: corríjala o agréguela (o su alias) en «Configuración».${inNoGroup}`,
        ),
      );
  }),
};

const relatedExist: Rule = {
  id: 'DATA-6',
  severity: 'warning',
  title: 'Las acciones relacionadas existen',
  check: (facts) => {
    // In any cut: what an earlier one closed exists all the same.
    const known = new Set(facts.workspace.matrix.records.flatMap((record) => record.key ?? []));
    const whole = wholeDocuments(facts);
    return facts.records.flatMap((record) => {
      const conpes = valueOf(record.conpes);
      const absent = (valueOf(record.related) ?? []).filter(
        (code) => conpes !== undefined && !known.has(`${conpes}/${code}` as never),
      );
      return [
        ...unread(record, facts, 'related', record.related),
        ...(absent.length === 0 || conpes === undefined
          ? []
          : [
              remarkAt(
                facts,
                record,
                'related',
                absentText(conpes, absent, whole.has(conpes)),
                whole.has(conpes) ? 'warning' : 'info',
              ),
            ]),
      ];
    });
  },
};

const ownerCanBeReached: Rule = {
  id: 'DATA-7',
  severity: 'warning',
  title: 'El responsable tiene nombre y correo',
  check: eachRow((record, facts) => {
    const { owner, email } = facts.mapping.columns;
    const remarks: Remark[] = [];
    if (owner !== undefined && record.owner === '')
      remarks.push(remarkAt(facts, record, 'owner', 'Falta el nombre de la persona de contacto: escríbalo.'));
    if (email !== undefined && record.email === '')
      remarks.push(
        remarkAt(facts, record, 'email', 'Falta el correo electrónico de la persona de contacto: escríbalo.'),
      );
    // The mailbox itself is personal data and stays in its cell.
    else if (email !== undefined && !holdsMailboxes(record.email))
      remarks.push(remarkAt(facts, record, 'email', 'El correo electrónico está mal escrito: corríjalo.'));
    return remarks;
  }),
};

const cutIsDefined: Rule = {
  id: 'DATA-8',
  severity: 'error',
  title: 'El corte tiene etiqueta y fechas en orden',
  check: (facts) => {
    const at = { sheet: SHEETS.settings, row: 1, column: 1 };
    const ofCut = cutProblems(facts.cut).map((message) => ({ at, message }));
    const ofRows = facts.workspace.matrix.records.flatMap((record) => [
      ...missing(record, facts, 'cut', 'warning'),
      ...unread(record, facts, 'cut', record.cut),
    ]);
    return [...ofCut, ...ofRows];
  },
};

export const DATA_RULES: readonly Rule[] = [
  codeIsText,
  keyIsUnique,
  startsBeforeItEnds,
  sharesInRange,
  entitiesAreKnown,
  relatedExist,
  ownerCanBeReached,
  cutIsDefined,
];

/** The matrix holds the sector's actions: a related one of another sector is missing by right, unless the document is whole. */
function absentText(conpes: string, absent: readonly string[], whole: boolean): string {
  const one = absent.length === 1;
  const review = whole ? 'Revise' : `Si no ${one ? 'es' : 'son'} de otro sector, revise`;
  return `${one ? 'No está' : 'No están'} en la matriz, en el CONPES ${conpes}: ${absent.join(', ')}. ${review} «${FIELDS.related.label}».`;
}
