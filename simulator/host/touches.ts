import { ActionType, ObjectPathType, type RequestBody } from './protocol';

/** Members that only look. In Excel's model they are called get…; the others with `_` are the client's bookkeeping. */
const LOOKS = /^(?:_|Get)/;

/** Whether a batch may have changed something: whoever draws the book need not look after the others. */
export function touches({ Actions, ObjectPaths }: RequestBody): boolean {
  const acts = Actions.some(
    ({ ActionType: type, Name }) =>
      type === ActionType.setProperty ||
      type === ActionType.update ||
      (type === ActionType.method && !LOOKS.test(Name)),
  );
  return (
    acts ||
    Object.values(ObjectPaths).some(
      ({ ObjectPathType: type, Name }) => type === ObjectPathType.method && !LOOKS.test(Name),
    )
  );
}
