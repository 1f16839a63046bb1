import { valueOf } from '../cells/reading';
import { CLOSURE_WORDS, type ClosureGround } from '../cut/closureGround';
import { isClosed, isEndedComplete, lastProgress } from '../standing/due';
import type { ActionRecord } from '../matrix/actionRecord';
import type { Facts } from '../standing/facts';
import { isClosable } from '../standing/standing';
import { unread } from './readingRemarks';
import { eachAction, remarkAt, type Remark, type Rule } from './rule';

/** The rule that speaks for each ground. */
const RULE_OF: Readonly<Record<ClosureGround, string>> = {
  termEndedComplete: 'CLOSE-1',
  contextChanged: 'CLOSE-2',
  technicalOrLegalProblem: 'CLOSE-3',
};

const termEnded: Rule = {
  id: 'CLOSE-1',
  severity: 'error',
  title: 'Cierre por vigencia cumplida y 100 % de avance',
  check: eachAction((record, facts) => [
    // A day that has not come closes nothing; whatever is neither yes nor no does not either.
    ...unread(record, facts, 'closed', record.closed),
    ...ofTerm(record, facts),
  ]),
};

function ofTerm(record: ActionRecord, facts: Facts): Remark[] {
  if (!isClosed(record)) {
    return isClosable(facts.standingOf(record), record, facts.cut)
      ? [
          remarkAt(
            facts,
            record,
            'closureGround',
            'Cumplió la vigencia y tiene 100 % de avance: puede cerrarse con la causal «Vigencia cumplida y 100 % de avance».',
            'info',
          ),
        ]
      : [];
  }
  if (record.closureGround.kind === 'unreadable')
    return [remarkAt(facts, record, 'closureGround', record.closureGround.problem)];
  const grounds = groundsOf(record);
  if (grounds.length === 0) {
    return [
      remarkAt(
        facts,
        record,
        'closureGround',
        `Cerrada sin causal: escriba una de «${Object.values(CLOSURE_WORDS).join('», «')}».`,
      ),
    ];
  }
  if (onlyGround(record, 'termEndedComplete') && !isEndedComplete(record, facts.cut)) {
    const unknown = unknownOf(record, facts);
    if (unknown.length > 0) {
      return [
        remarkAt(
          facts,
          record,
          'closureGround',
          `Cerrada por vigencia cumplida y 100 % de avance, pero no se puede verificar: ${unknown.length === 1 ? 'falta' : 'faltan'} ${unknown.join(' y ')}.`,
          'warning',
        ),
      ];
    }
    return [
      remarkAt(
        facts,
        record,
        'closureGround',
        'Cerrada por vigencia cumplida y 100 % de avance, pero no los cumple en la fecha de corte: revise la finalización y el avance físico, o use otra causal.',
      ),
    ];
  }
  return several(record, facts, 'CLOSE-1');
}

const contextChanged = withReference(
  'contextChanged',
  'Cierre por pérdida de vigencia, justificada en un documento',
  'Cerrada por pérdida de vigencia sin el documento que la justifica: escriba su referencia en «Soporte de cierre».',
);

const technicalOrLegal = withReference(
  'technicalOrLegalProblem',
  'Cierre por problema técnico o jurídico, con soporte',
  'Cerrada por un problema técnico o jurídico sin soporte: escriba su referencia en «Soporte de cierre».',
);

export const CLOSURE_RULES: readonly Rule[] = [termEnded, contextChanged, technicalOrLegal];

function withReference(ground: ClosureGround, title: string, message: string): Rule {
  const id = RULE_OF[ground];
  return {
    id,
    title,
    severity: 'error',
    check: eachAction((record, facts) => {
      if (!isClosed(record)) return [];
      const without = onlyGround(record, ground) && record.closureEvidence === '';
      return without ? [remarkAt(facts, record, 'closureEvidence', message)] : several(record, facts, id);
    }),
  };
}

/** What nobody knows of term and progress; nothing where what is known already refutes the ground. */
function unknownOf(record: ActionRecord, { cut }: Facts): string[] {
  const physical = lastProgress(record);
  if (physical !== undefined && physical !== 1) return [];
  return [
    ...(cut.cutDate === undefined ? ['la fecha de corte en «Configuración»'] : []),
    ...(record.end.kind === 'value' ? [] : ['una fecha de finalización legible']),
  ];
}

/** Exactly one ground (4.5.4): said once, by the rule of the first one. */
function several(record: ActionRecord, facts: Facts, id: string): Remark[] {
  const grounds = groundsOf(record);
  const [first] = grounds;
  if (grounds.length < 2 || first === undefined || RULE_OF[first] !== id) return [];
  return [remarkAt(facts, record, 'closureGround', `Cerrada con ${grounds.length} causales: deje exactamente una.`)];
}

function groundsOf(record: ActionRecord): readonly ClosureGround[] {
  return valueOf(record.closureGround) ?? [];
}

function onlyGround(record: ActionRecord, ground: ClosureGround): boolean {
  const grounds = groundsOf(record);
  return grounds.length === 1 && grounds[0] === ground;
}
