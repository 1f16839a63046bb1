import { makeStyles, typographyStyles } from '@fluentui/react-components';
import type { ComponentProps } from 'react';

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle1, margin: 0, ':focus': { outline: 'none' } },
});

/** The heading of a view. */
export function Heading(props: Omit<ComponentProps<'h2'>, 'className'>) {
  return <h2 {...props} className={useStyles().heading} />;
}
