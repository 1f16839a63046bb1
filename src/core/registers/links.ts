import { readConpes } from '../cells/conpes';
import { valueOf } from '../cells/reading';
import { fold } from '../text/fold';
import type { COMMITMENTS } from './kinds/commitmentsRegister';
import type { DOCUMENTS } from './kinds/documentsRegister';
import type { MEETINGS } from './kinds/meetingsRegister';
import type { OBSERVATIONS } from './kinds/observationsRegister';
import type { Entry } from './register';
import type { Registers } from './registers';

/** Lines of different registers belong together by what they say: people type them, and know no ids. */
type DocumentLine = Entry<typeof DOCUMENTS>;
type ObservationLine = Entry<typeof OBSERVATIONS>;
type MeetingLine = Entry<typeof MEETINGS>;
type CommitmentLine = Entry<typeof COMMITMENTS>;

/** DOC-2: the documents that a name means: by title, else by number (`CONPES 4144`). */
export function documentsNamed(name: string, documents: readonly DocumentLine[]): DocumentLine[] {
  const folded = fold(name);
  if (folded === '') return [];
  const titled = documents.filter(({ values }) => fold(values.title) === folded);
  if (titled.length > 0) return titled;
  const number = valueOf(readConpes({ value: name, format: '@' }));
  return documents.filter(({ values }) => values.number === number);
}

/** DOC-2, DOC-3: what was observed about a document; `line` may not stand in the book yet, or stand otherwise. */
export function observationsOf(line: DocumentLine, { documents, observations }: Registers): ObservationLine[] {
  const all = [...documents.entries.filter(({ row }) => row !== line.row), line];
  const title = fold(line.values.title);
  return observations.entries.filter(({ values }) => {
    const name = fold(values.document);
    // Most observations name a title; only the others are worth a longer look.
    return name !== '' && (name === title || documentsNamed(values.document, all).includes(line));
  });
}

/** PREP-2: a commitment says of its meeting only the cut and the day. */
export function commitmentsOf({ values: { cut, day } }: MeetingLine, { commitments }: Registers): CommitmentLine[] {
  if (cut === '' || day === '') return [];
  return commitments.entries.filter(({ values }) => values.cut === cut && values.meeting === day);
}

export function meetingsOf({ values: { cut, meeting } }: CommitmentLine, { meetings }: Registers): MeetingLine[] {
  return meetings.entries.filter(({ values }) => values.cut === cut && values.day === meeting);
}
