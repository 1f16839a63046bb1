import { Button, makeStyles, mergeClasses, Text, tokens, typographyStyles } from '@fluentui/react-components';
import {
  CheckmarkCircle20Filled,
  Dismiss16Regular,
  ErrorCircle20Filled,
  Info20Filled,
  Warning20Filled,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { SHELL } from '../texts/shellTexts';

export type Intent = 'success' | 'warning' | 'error' | 'info';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  text: { ...typographyStyles.body1 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
    '&:empty': { display: 'none' },
  },
  dismiss: { margin: '-4px -6px 0 0' },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
  info: { backgroundColor: tokens.colorNeutralBackground3 },
  successIcon: { color: tokens.colorStatusSuccessForeground1 },
  warningIcon: { color: tokens.colorStatusWarningForeground3 },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
  infoIcon: { color: tokens.colorNeutralForeground3 },
});

const ICONS = {
  success: CheckmarkCircle20Filled,
  warning: Warning20Filled,
  error: ErrorCircle20Filled,
  info: Info20Filled,
} as const;

interface MessageProps {
  readonly intent: Intent;
  readonly title?: string;
  readonly children?: ReactNode;
  /** Buttons. */
  readonly actions?: ReactNode;
  readonly onDismiss?: () => void;
}

/** Something that the person should know, with what can be done about it. Fluent's own bar brings an animation library. */
export function Message({ intent, title, children, actions, onDismiss }: MessageProps) {
  const styles = useStyles();
  const Icon = ICONS[intent];
  return (
    <div className={mergeClasses(styles.box, styles[intent])}>
      <Icon className={styles[`${intent}Icon`]} aria-hidden />
      <div className={styles.body}>
        {title !== undefined && (
          <Text weight="semibold" block>
            {title}
          </Text>
        )}
        {children !== undefined && <div className={styles.text}>{children}</div>}
        <div className={styles.actions}>{actions}</div>
      </div>
      {onDismiss && (
        <Button
          className={styles.dismiss}
          size="small"
          appearance="transparent"
          icon={<Dismiss16Regular />}
          aria-label={SHELL.dismiss}
          title={SHELL.dismiss}
          onClick={onDismiss}
        />
      )}
    </div>
  );
}
