import { rowsOfAddress } from '../../../src/core/sheet/rowsOfAddress';

test.each([
  ['C7', 7, 7],
  ['B2:D9', 2, 9],
  ['4:6', 4, 6],
  ['$C$7', 7, 7],
  ['$B$2:$D$19', 2, 19],
  ['$4:$6', 4, 6],
  ['c7:d10', 7, 10],
  ['AB120', 120, 120],
])('%j are the rows %d to %d', (address, top, bottom) => expect(rowsOfAddress(address)).toEqual({ top, bottom }));
test.each(['C:D', '$C:$C', '', 'A1:B2,C3', 'A1 B2', 'Hoja!A1', 'A1:', ':A1', 'A1:B2:C3', '7A', 'A-1', 'A1:7B'])(
  '%j has no rows that are known',
  (address) => expect(rowsOfAddress(address)).toBeUndefined(),
);
