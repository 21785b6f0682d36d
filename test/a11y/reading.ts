import { childrenOf, entering, type Heard, roleOf, spoken, text, type Tree } from './speech.ts';

const BLOCKS = new Set([
  'paragraph',
  'listitem',
  'cell',
  'gridcell',
  'rowheader',
  'columnheader',
  'term',
  'definition',
  'caption',
  'Figcaption',
  'LabelText',
  'status',
  'note',
  'Legend',
  'legend',
]);

/** All that a node says in one breath: its texts, with links and buttons called what they are. */
function breath(tree: Tree, node: Heard): string {
  const role = roleOf(node);
  if (role === 'StaticText') return text(node.name);
  if (['link', 'button', 'image', 'textbox', 'combobox', 'checkbox'].includes(role))
    return `[${spoken(node)}]`;
  return childrenOf(tree, node)
    .map((child) => breath(tree, child))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ([.,;:)])/g, '$1')
    .trim();
}

/** A part of the page read from top to bottom, a line for each breath. */
export function readAloud(tree: Tree, node: Heard): string[] {
  const role = roleOf(node);
  if (
    role === 'heading' ||
    ['link', 'button', 'image', 'DisclosureTriangle', 'textbox', 'combobox', 'checkbox'].includes(role)
  )
    return [spoken(node)];
  if (role === 'StaticText') return text(node.name) === '' ? [] : [text(node.name)];
  const children = childrenOf(tree, node);
  const nested = children.some((child) =>
    ['list', 'table', 'heading', 'DescriptionList'].includes(roleOf(child)),
  );
  if (BLOCKS.has(role) && !nested) return [breath(tree, node)].filter((line) => line !== '');
  if (role === 'row') return [children.map((child) => breath(tree, child)).join(' | ')];
  const announced = entering(tree, node);
  return [
    ...(announced === undefined ? [] : [announced]),
    ...children.flatMap((child) => readAloud(tree, child)),
  ];
}
