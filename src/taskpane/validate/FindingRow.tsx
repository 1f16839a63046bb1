import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  ChevronDown20Regular,
  ChevronRight20Regular,
  ErrorCircle16Filled,
  Info16Regular,
  Warning16Filled,
} from '@fluentui/react-icons';
import { SEVERITY_WORDS, type Severity } from '../../core/plan/severity';
import type { FindingItem } from '../../engine/findingQuestions';
import { start, verb } from '../state/command';
import { goToCell } from '../state/goTo';
import { VALIDATE as T } from '../texts/validateTexts';
import { toggleRule, type Line } from './findingFilter';

const useStyles = makeStyles({
  rule: {
    width: '100%',
    justifyContent: 'flex-start',
    textAlign: 'left',
    padding: `${tokens.spacingVerticalS} 0`,
    border: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: 0,
    alignItems: 'flex-start',
  },
  names: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', minWidth: 0, overflowWrap: 'anywhere' },
  title: {
    fontWeight: tokens.fontWeightRegular,
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
  },
  finding: {
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXXS,
  },
  place: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  cell: { padding: 0, minWidth: '24px', minHeight: '24px', justifyContent: 'flex-start' },
  fixes: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground3 },
});

const ICONS = { error: ErrorCircle16Filled, warning: Warning16Filled, info: Info16Regular } as const;

function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const Icon = ICONS[severity];
  return <Icon className={styles[severity]} role="img" aria-label={SEVERITY_WORDS[severity]} />;
}

/** A rule with the number of its findings; unfolds them. */
export function RuleRow({ line }: { readonly line: Extract<Line, { kind: 'rule' }> }) {
  const styles = useStyles();
  const { rule, shown, isOpen } = line;
  return (
    <Button
      appearance="transparent"
      className={styles.rule}
      aria-expanded={isOpen}
      icon={isOpen ? <ChevronDown20Regular /> : <ChevronRight20Regular />}
      onClick={() => toggleRule(rule.rule)}
    >
      <span className={styles.names}>
        <span>{rule.title}</span>
        <span className={styles.title}>
          <SeverityIcon severity={rule.severity} /> {T.rule(rule.rule, shown)}
        </span>
      </span>
    </Button>
  );
}

/** One finding: where it is, what it says, and how it could be fixed. */
export function FindingRow({ item }: { readonly item: FindingItem }) {
  const styles = useStyles();
  const fix = (id: string) => void start({ title: T.fix, think: verb('fix', { ids: [id] }) });
  return (
    <div className={styles.finding}>
      <div className={styles.place}>
        <SeverityIcon severity={item.severity} />
        <Button
          appearance="transparent"
          size="small"
          className={styles.cell}
          aria-label={T.goTo(item.cell, item.sheet)}
          onClick={() => goToCell(item.sheet, item.cell)}
        >
          {item.cell}
        </Button>
        {item.key !== undefined && (
          <Text size={200} weight="semibold">
            {item.key}
          </Text>
        )}
      </div>
      <Text size={200} block>
        {item.message}
      </Text>
      {item.fixes.length > 0 && (
        <div className={styles.fixes}>
          {item.fixes.map(({ id, label }) => (
            <Button key={id} size="small" onClick={() => fix(id)}>
              {label}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
