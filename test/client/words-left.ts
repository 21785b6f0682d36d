import { type Syntax, syntaxOf, textsOf, walk } from './sources.ts';

/** Attributes that a visitor reads or hears. */
const SPOKEN = /^(aria-(label|description|roledescription|valuetext)|title|alt|placeholder|label)$/;
/** These name things for a machine as well. */
const PERHAPS_SPOKEN = /^(kind|what)$/;

/** Letters that make a word: what a translator would have something to do with. */
const WORD = /\p{L}{2}/u;
const ADDRESS = /^\s*(https?:\/)?\/\S*\s*$/;
/** A sentence or the like: begins with a capital and goes on small, or has two words with a space between them. */
const PROSE = /^\p{Lu}[\p{Ll}’'-]+( |$|[.:,;!?])|\p{L}{2}[.,:;]? \p{L}{2}/u;

/** In here, text is for the machine. */
const UNSPOKEN = new Set([
  'ImportDeclaration',
  'ImportExpression',
  'ThrowStatement',
  'TSLiteralType',
  'TSTypeAliasDeclaration',
  'TSInterfaceDeclaration',
]);

const nameOf = (node: Syntax | undefined): string => {
  const name = (node as { name?: unknown } | undefined)?.name;
  return typeof name === 'string' ? name : '';
};

/** Attributes by their own name; undefined outside of any. */
function attributeAround(within: readonly Syntax[]): string | undefined {
  const at = within.findLastIndex(({ type }) => type === 'JSXAttribute');
  const element = within.findLastIndex(({ type }) => type === 'JSXElement');
  return at > element ? nameOf(within[at]?.['name'] as Syntax) : undefined;
}

/** What `<code>` holds, and what an error says to whoever reads the log. */
const isForMachines = (within: readonly Syntax[]): boolean =>
  within.some(
    (node) =>
      UNSPOKEN.has(node.type) ||
      (node.type === 'JSXElement' &&
        nameOf((node as { openingElement?: Syntax }).openingElement?.['name'] as Syntax) === 'code') ||
      (node.type === 'NewExpression' && nameOf(node['callee'] as Syntax) === 'Error'),
  );

/** `say('search.box')` is where words come from: what stands in it is a key. */
const isSaid = (within: readonly Syntax[]): boolean =>
  within.some(({ type, callee }) => type === 'CallExpression' && nameOf(callee as Syntax) === 'say');

/**
 * Words that stand in the code of a file instead of in the catalogues: between tags, in attributes that are read or heard, and
 * whatever else reads like a sentence or a heading.
 */
export function wordsLeft(path: string): string[] {
  const left: string[] = [];
  walk(syntaxOf(path), (node, within) => {
    const texts = textsOf(node).filter((text) => WORD.test(text) && !ADDRESS.test(text));
    if (texts.length === 0 || isSaid(within) || isForMachines(within)) return;
    const attribute = attributeAround(within);
    const certain = attribute === undefined ? node.type === 'JSXText' : SPOKEN.test(attribute);
    const perhaps = attribute === undefined || PERHAPS_SPOKEN.test(attribute);
    if (certain || (perhaps && texts.some((text) => PROSE.test(text))))
      left.push(texts.join('…').replaceAll(/\s+/g, ' ').trim());
  });
  return left;
}
