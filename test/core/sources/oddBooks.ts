import { zipSync, strToU8 } from 'fflate';

/** The parts of a workbook in which somebody's program is odd; what is missing is as Excel writes it. */
export interface OddParts {
  /** Cells of `sheetData`, or whole rows. */
  readonly rows?: string;
  /** Beside `sheetData` in the sheet. */
  readonly sheetTail?: string;
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly workbookPr?: string;
  readonly sheets?: readonly { readonly name: string; readonly state?: string; readonly rows: string }[];
  readonly namespace?: string;
  /** Parts added or put in the place of others; '' takes one away. */
  readonly parts?: Readonly<Record<string, string>>;
  /** What stands before the name of every part. */
  readonly prefix?: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** 0 General, 1 day and month and year, 2 percent, 3 text, 4 the short date of the account. */
const STYLES = `<numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="0.0%"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>`;

/** An .xlsx written part by part, without a library that would make it tidy. */
export function oddBook(odd: OddParts): Uint8Array {
  const main = odd.namespace ?? MAIN;
  const sheets = odd.sheets ?? [{ name: 'Reporte', rows: odd.rows ?? '' }];
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${sheets
      .map(
        (_, index) =>
          `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
      )
      .join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${RELATIONS}">${odd.workbookPr ?? ''}<sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${name}" sheetId="${index + 1}" ${state === undefined ? '' : `state="${state}" `}r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${sheets
      .map(
        (_, index) =>
          `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="rId90" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rId91" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}">${odd.styles ?? STYLES}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${odd.sharedStrings ?? ''}</sst>`,
  };
  sheets.forEach(({ rows }, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `<worksheet xmlns="${main}" xmlns:r="${RELATIONS}"><sheetData>${rows}</sheetData>${odd.sheetTail ?? ''}</worksheet>`;
  });
  for (const [name, content] of Object.entries(odd.parts ?? {})) parts[name] = content;
  return zipSync(
    Object.fromEntries(
      Object.entries(parts)
        .filter(([, content]) => content !== '')
        .map(([name, content]) => [
          `${odd.prefix ?? ''}${name}`,
          strToU8(content.startsWith('<') ? HEAD + content : content),
        ]),
    ),
  );
}
