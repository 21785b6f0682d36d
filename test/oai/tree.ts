import { SaxesParser } from 'saxes';

/** An element as it was read: names with their namespace, text put together. */
export interface Tree {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Record<string, string>;
  readonly children: Tree[];
  text: string;
}

/** Reads a document strictly. @throws Error when it is not well-formed. */
export function parse(xml: string): Tree {
  const top: Tree = { name: '', namespace: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const named = Object.values(attributes).map(({ name, value }) => [name, value]);
    const tree = {
      name: local,
      namespace: uri,
      attributes: Object.fromEntries(named) as Record<string, string>,
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(tree);
    open.push(tree);
  });
  parser.on('text', (text) => {
    (open.at(-1) as Tree).text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return top.children[0] as Tree;
}

export const childrenOf = (tree: Tree, name: string): Tree[] =>
  tree.children.filter((child) => child.name === name);
export const childOf = (tree: Tree, name: string): Tree | undefined => childrenOf(tree, name)[0];
export const textOf = (tree: Tree, name: string): string | undefined => childOf(tree, name)?.text;
