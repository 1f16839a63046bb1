import { Text } from '@fluentui/react-components';
import { Heading } from '../components/Heading';
import { RegisterSection } from '../registers/RegisterSection';
import { DOCUMENTS as T } from '../texts/documentTexts';
import { PasSection } from './PasSection';

/** *Documentos y PAS*: documents in the making, what was observed, and the annex that brings their actions (DOC-1 to DOC-5). */
export default function DocumentsView() {
  return (
    <>
      <Heading>{T.title}</Heading>
      <Text block>{T.intro}</Text>
      <RegisterSection id="documents" open />
      <RegisterSection id="observations" />
      <PasSection />
    </>
  );
}
