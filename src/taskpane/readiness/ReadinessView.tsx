import { Text } from '@fluentui/react-components';
import { Heading } from '../components/Heading';
import { RegisterSection } from '../registers/RegisterSection';
import { READINESS as T } from '../texts/readinessTexts';
import { ReminderSection } from './ReminderSection';

/** *Alistamiento*: what is done before the cut opens (table B; PREP-1 to PREP-4). */
export default function ReadinessView() {
  return (
    <>
      <Heading>{T.title}</Heading>
      <Text block>{T.intro}</Text>
      <ReminderSection />
      <RegisterSection id="meetings" />
      <RegisterSection id="commitments" />
      <RegisterSection id="transfers" />
    </>
  );
}
