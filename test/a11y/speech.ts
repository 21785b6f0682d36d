/** A node of Chromium's accessibility tree, as far as it is spoken here (Chrome DevTools Protocol, `AXNode`). */
export interface Heard {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly parentId?: string;
  readonly childIds?: string[];
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly description?: { readonly value?: unknown };
  readonly value?: { readonly value?: unknown };
  readonly properties?: readonly {
    readonly name: string;
    readonly value: {
      readonly value?: unknown;
      readonly relatedNodes?: readonly { backendDOMNodeId?: number }[];
    };
  }[];
  readonly backendDOMNodeId?: number;
}

/** What is said on the way in. */
const CONTAINERS: Record<string, string> = {
  banner: 'banner',
  navigation: 'navigation',
  main: 'main',
  contentinfo: 'content information',
  complementary: 'complementary',
  region: 'region',
  search: 'search',
  form: 'form',
  list: 'list',
  listbox: 'list box',
  table: 'table',
  figure: 'figure',
  group: 'group',
};
const ROLES: Record<string, string> = {
  link: 'link',
  button: 'button',
  combobox: 'combo box',
  textbox: 'edit',
  checkbox: 'check box',
  DisclosureTriangle: 'disclosure',
  option: 'option',
  searchbox: 'search edit',
  spinbutton: 'spin button',
  heading: 'heading',
  image: 'graphic',
};

export const text = (of: { readonly value?: unknown } | undefined): string =>
  typeof of?.value === 'string' || typeof of?.value === 'number'
    ? String(of.value).replaceAll(/\s+/g, ' ').trim()
    : '';
export const roleOf = (node: Heard): string => (node.ignored ? '' : text(node.role));
const property = (node: Heard, name: string): unknown =>
  node.properties?.find((each) => each.name === name)?.value.value;

/** The tree, with ways through it. */
export interface Tree {
  readonly nodes: ReadonlyMap<string, Heard>;
  readonly all: readonly Heard[];
}
export const treeOf = (all: readonly Heard[]): Tree => ({
  all,
  nodes: new Map(all.map((node) => [node.nodeId, node])),
});

/** From the page down to the node. */
export function wayTo(tree: Tree, node: Heard): Heard[] {
  const way = [node];
  for (let at = node; at.parentId !== undefined; ) {
    const parent = tree.nodes.get(at.parentId);
    if (parent === undefined) break;
    way.unshift(parent);
    at = parent;
  }
  return way;
}

/** Children as a reader meets them: what is ignored gives its place to its own children. */
export const childrenOf = (tree: Tree, node: Heard): Heard[] =>
  (node.childIds ?? []).flatMap((id) => {
    const child = tree.nodes.get(id);
    if (child === undefined) return [];
    return child.ignored || ['none', 'generic', ''].includes(roleOf(child))
      ? childrenOf(tree, child)
      : [child];
  });

/** A container as it is announced on the way in; nothing for what is not announced. */
export function entering(tree: Tree, node: Heard): string | undefined {
  const role = CONTAINERS[roleOf(node)];
  if (role === undefined) return undefined;
  const name = text(node.name);
  if (role === 'list') {
    const items = childrenOf(tree, node).filter((each) => roleOf(each) === 'listitem').length;
    return `${name === '' ? '' : `${name} `}list with ${items} ${items === 1 ? 'item' : 'items'}`;
  }
  return name === '' ? (['group', 'form', 'figure'].includes(role) ? undefined : role) : `${name} ${role}`;
}

/** A thing with its name, kind, state, value and description. */
export function spoken(node: Heard): string {
  const role = roleOf(node);
  const expanded = property(node, 'expanded');
  const checked = property(node, 'checked');
  return [
    text(node.name) === '' && role !== 'main' ? '(no name)' : text(node.name),
    role === 'heading' ? `heading level ${String(property(node, 'level'))}` : (ROLES[role] ?? role),
    expanded === true ? 'expanded' : expanded === false ? 'collapsed' : '',
    checked === 'true' ? 'checked' : checked === 'false' ? 'not checked' : '',
    property(node, 'selected') === true ? 'selected' : '',
    property(node, 'disabled') === true ? 'unavailable' : '',
    text(node.value) === '' || role === 'link' ? '' : `“${text(node.value)}”`,
    text(node.description) === text(node.name) ? '' : text(node.description),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** The option that a combo box points at while it keeps the focus. */
export function pointedAt(tree: Tree, node: Heard): Heard | undefined {
  const related = node.properties?.find(({ name }) => name === 'activedescendant')?.value.relatedNodes;
  const id = related?.[0]?.backendDOMNodeId;
  return id === undefined ? undefined : tree.all.find(({ backendDOMNodeId }) => backendDOMNodeId === id);
}

export const hasFocus = (node: Heard): boolean => property(node, 'focused') === true;
