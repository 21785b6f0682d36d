import { type BrokenFile, broken, onLine } from './broken-file.ts';
import { jsonOf, yamlOf } from './samples.ts';

// YAML and JSON that cannot be parsed, or that hold no records.

const TAG = yamlOf('tag');
const LABELS = '  labels: { en: a, it: a, sv: a, et: a, hu: a }\n';
const yaml = (name: string, content: string, line: number, reason: RegExp): BrokenFile =>
  broken(name, 'tags.yaml', content, onLine(line), reason);
const json = (name: string, content: string, line: number, reason: RegExp): BrokenFile =>
  broken(name, 'tags.json', content, onLine(line), reason);
const NOT_JSON = /not JSON/;
const NO_FIELD = /There is no field/;

const unreadableYaml: BrokenFile[] = [
  yaml('YAML cut off inside a quotation', '- slug: a\n  kind: "top', 2, /Missing closing "quote/),
  yaml('YAML cut off inside a flow', '- slug: a\n  labels: { en: a, it: b', 2, /flow|\}|end with/i),
  yaml('YAML cut off behind a key', `${TAG}- slug`, 9, /"slug" should be a block|should be/),
  yaml('YAML with a tab for indentation', '- slug: a\n\tkind: topic\n', 2, /tab|scalar|indent/i),
  yaml('YAML with a wrong indentation', '- slug: a\n   kind: topic\n', 1, /indent|nested|map/i),
  yaml('YAML with two colons in a line', '- slug: a: b\n', 1, /Nested mappings|compact/),
  yaml(
    'YAML with a key that stands twice',
    '- slug: a\n  kind: topic\n  slug: b\n',
    3,
    /keys must be unique/,
  ),
  yaml('YAML with an alias without its anchor', '- slug: *nobody\n', 1, /Unresolved alias/),
  yaml('YAML with an alias to itself', '- &a [*a]\n', 1, /nested too deeply|alias/i),
  yaml(
    'YAML with a bomb of aliases',
    `- &a [x, x, x]\n${'bcdefgh'
      .split('')
      .map((name, at) => `- &${name} [${Array(9).fill(`*${'abcdefg'[at]}`).join(', ')}]\n`)
      .join('')}`,
    1,
    /alias|attack/i,
  ),
  yaml(
    'YAML with a function of JavaScript',
    `- slug: a\n  kind: !!js/function 'function () {}'\n${LABELS}`,
    2,
    /tag|not allowed/i,
  ),
  yaml('YAML with a tag of Python', '- !!python/object/apply:os.system ["ls"]\n', 1, /tag/i),
  yaml('YAML with a tag of its own', `- slug: !secret a\n  kind: topic\n${LABELS}`, 1, /tag/i),
  yaml(
    'YAML with binary data',
    `- slug: a\n  kind: !!binary aGVsbG8=\n${LABELS}`,
    2,
    /is not allowed here|tag|binary/i,
  ),
  yaml(
    'YAML with a merge key',
    `- &a\n  slug: a\n  kind: topic\n${LABELS}- <<: *a\n  slug: b\n`,
    5,
    /no field "<<"|merge/i,
  ),
  yaml('YAML with several documents', `${TAG}---\n${TAG}`, 9, /one YAML document|multiple documents/i),
  yaml('YAML with an unknown directive', `%WHATEVER 7\n---\n${TAG}`, 1, /directive/i),
  yaml('YAML with a reserved character', '- slug: @home\n', 1, /@|reserved|plain value/i),
  yaml('YAML with a backtick', '- slug: `home`\n', 1, /`|reserved|plain value/i),
  yaml('YAML with a wrong escape', '- slug: "\\q"\n', 1, /escape/i),
  yaml('YAML with a stray bracket', '- slug: a ]\n- ]\n', 2, /Unexpected/),
  yaml('YAML with a word behind a quotation', '- slug: "a" b\n', 1, /Unexpected/),
  yaml('YAML with a percent sign of a template', '- {% for tag in tags %}\n', 1, /cannot start with/),
  yaml(
    'YAML with marks of a merge conflict',
    `<<<<<<< HEAD\n${TAG}=======\n${TAG}>>>>>>> theirs\n`,
    1,
    /single line|Nested mappings/,
  ),
];

const strangeYaml: BrokenFile[] = [
  yaml('a YAML file of one word', 'hello\n', 1, /"hello" should be a list of records/),
  yaml('a YAML file of one number', '42\n', 1, /42 should be a list/),
  yaml('a YAML list of words', '- one\n- two\n', 2, /"two" should be a block of fields/),
  yaml('a YAML list of lists', '- - a\n  - b\n', 1, /should be a block of fields/),
  yaml('a YAML list with nothing in it', `${TAG}-\n`, 9, /empty/),
  yaml('__proto__ as a field in YAML', `- slug: a\n  __proto__: { kind: topic }\n${LABELS}`, 2, NO_FIELD),
  yaml(
    'constructor as a field in YAML',
    `- slug: a\n  kind: topic\n  constructor: { prototype: { x: 1 } }\n${LABELS}`,
    3,
    NO_FIELD,
  ),
  yaml('a number as a field in YAML', `- slug: a\n  kind: topic\n  7: seven\n${LABELS}`, 1, NO_FIELD),
  yaml('a list as a field in YAML', `- slug: a\n  kind: topic\n  ? [a, b]\n  : c\n${LABELS}`, 1, NO_FIELD),
  yaml(
    'a field with a typing mistake in YAML',
    `- slug: a\n  kidn: topic\n${LABELS}`,
    2,
    /There is no field "kidn"\. Did you mean "kind"\?/,
  ),
  yaml('a field with nothing in it in YAML', `- slug: a\n  kind:\n${LABELS}`, 2, /empty/),
  yaml(
    'no and yes as texts in YAML 1.1',
    `%YAML 1.1\n---\n- slug: a\n  kind: topic\n  labels: { en: no, it: a, sv: a, et: a, hu: a }\n`,
    5,
    /false should be text/,
  ),
  broken(
    'a file of which nobody knows what it holds',
    'things.yaml',
    '- colour: red\n',
    onLine(1),
    /cannot be told what this is.*--kind/,
  ),
  broken(
    'a record of a kind that there is not',
    'things.json',
    '[{ "record": "elephant", "slug": "a" }]',
    onLine(1),
    /cannot be told|There is no/,
  ),
  broken(
    'practices of a city that are no list',
    'cities.yaml',
    yamlOf('city', { practices: 'many' }),
    /^:\d+:\d+$/,
    /"practices" should be a list/,
  ),
  broken(
    'a practice of a city that is a word',
    'cities.yaml',
    yamlOf('city', { practices: ['spoku'] }),
    /^:\d+:\d+$/,
    /"spoku" should be a block/,
  ),
  broken(
    'a practice of a city that is nothing',
    'cities.json',
    jsonOf('city', { practices: [null] }),
    /^:\d+:\d+$/,
    /empty/,
  ),
];

const unreadableJson: BrokenFile[] = [
  json('JSON cut off inside a text', jsonOf('tag').slice(0, 30), 4, NOT_JSON),
  json('JSON cut off behind a comma', '[\n { "slug": "a",', 2, NOT_JSON),
  json('JSON without its last bracket', jsonOf('tag').slice(0, -1), 13, NOT_JSON),
  json('JSON with a comma too many in a list', '[\n {},\n]', 3, NOT_JSON),
  json('JSON with a comma too many in a record', '[{ "slug": "a", }]', 1, NOT_JSON),
  json('JSON with a remark', '// tags\n[]', 1, NOT_JSON),
  json('JSON with a remark of several lines', '[ /* none\n yet */ ]', 1, NOT_JSON),
  json('JSON with NaN', '[{ "slug": NaN }]', 1, NOT_JSON),
  json('JSON with undefined', '[{ "slug": undefined }]', 1, NOT_JSON),
  json('JSON with Infinity', '[{ "slug": -Infinity }]', 1, NOT_JSON),
  json('JSON with single quotes', "[{ 'slug': 'a' }]", 1, NOT_JSON),
  json('JSON with a bare key', '[{ slug: "a" }]', 1, NOT_JSON),
  json('JSON with a hexadecimal number', '[{ "slug": 0xff }]', 1, NOT_JSON),
  json('JSON with a zero in front', '[{ "slug": 007 }]', 1, NOT_JSON),
  json('JSON with a plus sign', '[{ "slug": +1 }]', 1, NOT_JSON),
  json('JSON with a wrong escape', '[{ "slug": "\\x41" }]', 1, NOT_JSON),
  json('JSON with a cut escape', '[{ "slug": "\\u12" }]', 1, NOT_JSON),
  json('JSON without a comma', '[{ "slug": "a" "kind": "topic" }]', 1, NOT_JSON),
  json('JSON without a colon', '[{ "slug" "a" }]', 1, NOT_JSON),
  json('JSON with two values', '[]\n[]', 2, NOT_JSON),
  json('JSON with words behind it', `${jsonOf('tag')}\nthe end`, 14, NOT_JSON),
  json('JSON with brackets that do not fit', '[{ "slug": "a" ]}', 1, NOT_JSON),
  json(
    'JSON with a key that stands twice',
    '[\n { "slug": "a",\n   "slug": "b" }]',
    3,
    /The field "slug" stands here twice/,
  ),
  json(
    'JSON with a key that stands twice in different letters',
    '[\n { "slug": "a",\n   "\\u0073lug": "b" }]',
    3,
    /stands here twice/,
  ),
  json('a JSON text', '"[]"', 1, /should be a list/),
  json('a JSON number', '7', 1, /7 should be a list/),
  json('true as JSON', 'true', 1, /true should be a list/),
  json('an empty record in JSON', '{}', 1, /missing|cannot be told/),
  json('a JSON list of nothing', '[null]', 1, /empty/),
  json(
    '__proto__ as a field in JSON',
    '[\n { "slug": "a",\n   "__proto__": { "kind": "topic" } }]',
    3,
    NO_FIELD,
  ),
  json('constructor as a field in JSON', '[\n { "slug": "a",\n   "constructor": 1 }]', 3, NO_FIELD),
  json(
    'a field with a slash and a tilde',
    '[\n { "slug": "a",\n   "a/b~c": 1 }]',
    3,
    /There is no field "a\/b~c"/,
  ),
  json('a field without a name', '[\n { "slug": "a",\n   "": 1 }]', 3, NO_FIELD),
  broken(
    'a list under a name that is no kind',
    'all.json',
    '{ "elephants": [] }',
    onLine(1),
    /cannot be told|There is no field/,
  ),
  broken(
    'records that are not in a list',
    'all.json',
    '{ "tags": { "slug": "a" } }',
    onLine(1),
    /cannot be told|There is no field/,
  ),
  broken(
    'a spoilt record in a bundle',
    'all.json',
    `{ "tags": [\n${JSON.stringify({ slug: 'a' })}\n] }`,
    onLine(2),
    /"kind" is missing/,
  ),
];

export const brokenDocuments: BrokenFile[] = [...unreadableYaml, ...strangeYaml, ...unreadableJson];
