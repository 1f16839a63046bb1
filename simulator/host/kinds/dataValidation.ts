import { encloses, intersection } from '../../workbook/area';
import { cutOut, type Validation } from '../../workbook/validation';
import type { CellsTarget } from '../cellMatrix';
import type { Host } from '../excelHost';
import { asFlag, asOneOf, asRecord, asText } from '../args';
import { bind, type HostObject, type ObjectKind } from '../objectKind';
import { readRule, showRule, typeName } from './validationRule';

export const dataValidationObject = (host: Host, cells: CellsTarget): HostObject => bind(DATA_VALIDATION, cells, host);

const ALERT_STYLES = ['Stop', 'Warning', 'Information'] as const;

const DATA_VALIDATION: ObjectKind<CellsTarget> = {
  typeName: 'DataValidation',
  scalars: {
    Type: {
      get: (cells) => {
        const { rule, state } = ruleOf(cells);
        return rule ? typeName(rule) : state;
      },
    },
    Rule: {
      get: (cells) => {
        const { rule } = ruleOf(cells);
        return rule ? showRule(rule) : {};
      },
      set: (cells, value) => setRule(cells, readRule(value)),
    },
    ErrorAlert: {
      get: (cells) => {
        const { showErrorMessage, errorStyle, errorTitle, errorMessage } = ruleOf(cells).rule ?? {};
        return {
          showAlert: showErrorMessage ?? true,
          style: ALERT_STYLES.find((style) => style.toLowerCase() === errorStyle) ?? 'Stop',
          title: errorTitle ?? '',
          message: errorMessage ?? '',
        };
      },
      set: (cells, value) => {
        const { showAlert, style, title, message } = asRecord(value);
        const name = asOneOf(style, ALERT_STYLES);
        changeRule(cells, {
          showErrorMessage: asFlag(showAlert),
          errorStyle: ({ Stop: 'stop', Warning: 'warning', Information: 'information' } as const)[name],
          errorTitle: asText(title),
          errorMessage: asText(message),
        });
      },
    },
    IgnoreBlanks: {
      get: (cells) => ruleOf(cells).rule?.allowBlank === true,
      set: (cells, value) => changeRule(cells, { allowBlank: asFlag(value) }),
    },
  },
  calls: { Clear: (cells) => setRule(cells, undefined) },
};

type Rule = Validation['rule'];

/** The one rule that holds for all cells; else what Excel says: `None`, `Inconsistent` or `MixedCriteria`. */
function ruleOf({ sheet, areas }: CellsTarget): { rule?: Rule; state: string } {
  const cells = areas();
  const touching = sheet.validations.filter((entry) =>
    entry.areas.some((part) => cells.some((area) => intersection(part, area))),
  );
  const [only] = touching;
  if (!only) return { state: 'None' };
  if (touching.length > 1) return { state: 'MixedCriteria' };
  const everywhere = cells.every((area) => only.areas.some((part) => encloses(part, area)));
  return everywhere ? { rule: only.rule, state: 'None' } : { state: 'Inconsistent' };
}

function setRule({ sheet, areas }: CellsTarget, rule: Rule | undefined): void {
  for (const area of areas()) {
    if (sheet.protection) sheet.requireUnlocked(area);
    sheet.validations = cutOut(sheet.validations, area);
  }
  if (rule) sheet.validations.push({ rule, areas: [...areas()] });
}

function changeRule(cells: CellsTarget, change: Partial<Rule>): void {
  const { rule } = ruleOf(cells);
  if (rule) setRule(cells, { ...rule, ...change });
}
