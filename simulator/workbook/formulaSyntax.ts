/**
 * Could Excel take this text as a formula? Only its outer form is looked at: operands and operators in turn,
 * brackets in pairs. Names and functions need not exist, as in Excel, where they give `#NAME?`.
 */
export function isFormula(formula: string): boolean {
  const tokens = tokenize(formula.slice(1));
  return tokens !== undefined && isExpression(tokens);
}

type Token = 'operand' | 'prefix' | 'infix' | 'percent' | 'open' | 'call' | 'close' | 'separator';

const LEXEMES: readonly (readonly [Token | 'space', RegExp])[] = [
  ['space', /^\s+/u],
  ['operand', /^"(?:[^"]|"")*"/u],
  ['operand', /^\{[^{}]*\}/u],
  ['operand', /^#(?:N\/A|[A-Z_]+[!?]|DIV\/0!)/u],
  ['operand', /^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}_])/u],
  ['call', /^[\p{L}_][\p{L}\p{N}_.]*\(/u],
  [
    'operand',
    /^(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?[$\p{L}_\\\d][$\p{L}\p{N}_.?\\]*(?:\[[^\]]*(?:\[[^\]]*\][^\]]*)*\])?#?/u,
  ],
  ['operand', /^\[[^\]]*(?:\[[^\]]*\][^\]]*)*\]/u],
  ['infix', /^(?:<>|<=|>=|[*/^&=<>:])/u],
  ['prefix', /^[+\-@]/u],
  ['percent', /^%/u],
  ['open', /^\(/u],
  ['close', /^\)/u],
  ['separator', /^,/u],
];

function tokenize(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  for (let rest = text; rest !== '';) {
    const lexeme = LEXEMES.map(([token, pattern]) => ({ token, length: pattern.exec(rest)?.[0].length ?? 0 })).find(
      ({ length }) => length > 0,
    );
    if (!lexeme) return undefined;
    if (lexeme.token !== 'space') tokens.push(lexeme.token);
    rest = rest.slice(lexeme.length);
  }
  return tokens;
}

/** Two operands side by side are allowed: the space between them is Excel's intersection operator. */
function isExpression(tokens: readonly Token[]): boolean {
  const brackets: ('open' | 'call')[] = [];
  let needsOperand = true;
  for (const token of tokens) {
    switch (token) {
      case 'operand':
        needsOperand = false;
        break;
      case 'prefix':
        needsOperand = true;
        break;
      case 'open':
      case 'call':
        brackets.push(token);
        needsOperand = token === 'open';
        break;
      case 'infix':
        if (needsOperand) return false;
        needsOperand = true;
        break;
      case 'percent':
        if (needsOperand) return false;
        break;
      // Arguments may be left out: SUMA(1,,2).
      case 'separator':
        if (brackets.at(-1) !== 'call') return false;
        needsOperand = false;
        break;
      case 'close':
        if (needsOperand || !brackets.pop()) return false;
        break;
    }
  }
  return !needsOperand && brackets.length === 0;
}
