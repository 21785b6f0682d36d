import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Language, languages } from '../../server/db/codes.ts';
import { between, oneOf, type Random, randomFrom, shuffled, zipf } from './random.ts';

// Five languages to write in: the words of our own seed and tags, and as many made-up ones as a large catalogue has.

export const SEED = join(import.meta.dirname, '../../seed');
const WORDS_OF_A_LANGUAGE = 20_000;
/** The commonest word stands in about half of the records of its language, in a tenth of all. */
const OFFSET = 200;

const SOUNDS: Record<Language, { start: string; middle: string; end: string[] }> = {
  en: {
    start: 'b c d f g l m n p r s t v w st tr pl ch',
    middle: 'a e i o u ea ou',
    end: ['ing', 'ment', 'er', 'al', 'ness', 't'],
  },
  it: {
    start: 'b c d f g l m n p r s t v gl gn st tr',
    middle: 'a e i o u ia io',
    end: ['zione', 'mento', 'are', 'ità', 'e', 'i'],
  },
  sv: {
    start: 'b d f g h k l m n r s t v sk st tr',
    middle: 'a e i o u å ä ö',
    end: ['ning', 'het', 'skap', 'are', 'en', 'or'],
  },
  et: {
    start: 'h j k l m n p r s t v',
    middle: 'a e i o u õ ä ö ü aa ee uu',
    end: ['mine', 'us', 'ja', 'te', 'le', 'd'],
  },
  hu: {
    start: 'b d f g gy h k l m n ny p s sz t v z',
    middle: 'a á e é i o ó ö ő u ü',
    end: ['ság', 'ség', 'ás', 'és', 'ok', 'ban'],
  },
};

interface Tag {
  readonly slug: string;
  readonly kind: string;
  readonly labels: Record<Language, string>;
  readonly synonyms?: Partial<Record<Language, string[]>>;
}

export interface Tags {
  readonly all: string[];
  readonly topics: string[];
}

export function tagsOfTheSeed(): Tags {
  const tags = parse(readFileSync(join(SEED, 'tags.yaml'), 'utf8')) as Tag[];
  return {
    all: tags.map(({ slug }) => slug),
    topics: tags.filter(({ kind }) => kind === 'topic').map(({ slug }) => slug),
  };
}

/** Writes text of one language. */
export interface Writer {
  word(random: Random): string;
  /** Sentences of about `length` characters, never more than a tenth longer. */
  text(random: Random, length: number): string;
}

/** The same writers every time: their words depend on the files in seed/ only. */
export function writersOfAllLanguages(): Record<Language, Writer> {
  const own = wordsOfTheSeed();
  return Object.fromEntries(
    languages.map((language, at) => [language, writerOf(language, own[language], randomFrom(1000 + at))]),
  ) as Record<Language, Writer>;
}

function writerOf(language: Language, own: Set<string>, random: Random): Writer {
  const all = new Set(own);
  while (all.size < WORDS_OF_A_LANGUAGE) all.add(madeUpWord(language, random));
  // Real words stand among the made-up ones at every degree of commonness.
  const words = shuffled(random, [...all].slice(0, WORDS_OF_A_LANGUAGE));
  const draw = zipf(words.length, OFFSET);
  const word = (by: Random): string => words[draw(by)] as string;
  return {
    word,
    text(by, length) {
      let text = '';
      while (text.length < length) {
        const sentence = Array.from({ length: between(by, 7, 16) }, () => word(by)).join(' ');
        text += `${text === '' ? '' : ' '}${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
      }
      const cut = text.slice(0, Math.ceil(length * 1.1));
      return cut.length < text.length ? `${cut.slice(0, cut.lastIndexOf(' '))}.` : text;
    },
  };
}

function madeUpWord(language: Language, random: Random): string {
  const { start, middle, end } = SOUNDS[language];
  const syllable = () => oneOf(random, start.split(' ')) + oneOf(random, middle.split(' '));
  const stem = Array.from({ length: between(random, 1, 3) }, syllable).join('');
  return stem + oneOf(random, start.split(' ')) + oneOf(random, end);
}

function wordsOfTheSeed(): Record<Language, Set<string>> {
  const found = Object.fromEntries(languages.map((language) => [language, new Set<string>()])) as Record<
    Language,
    Set<string>
  >;
  const add = (language: Language, text: string | undefined) => {
    for (const word of text?.match(/[\p{L}\p{M}]{3,}/gu) ?? []) found[language].add(word.toLowerCase());
  };
  const tags = parse(readFileSync(join(SEED, 'tags.yaml'), 'utf8')) as Tag[];
  for (const { labels, synonyms } of tags) {
    for (const language of languages)
      add(language, [labels[language], ...(synonyms?.[language] ?? [])].join(' '));
  }
  for (const name of readdirSync(join(SEED, 'cities')).toSorted()) {
    const { practices = [] } = parse(readFileSync(join(SEED, 'cities', name), 'utf8')) as {
      practices?: { language: string; summary?: string; solution?: string; title?: string }[];
    };
    for (const { language, title, summary, solution } of practices) {
      const known = languages.find((each) => each === language);
      if (known !== undefined) add(known, `${title ?? ''} ${summary ?? ''} ${solution ?? ''}`);
    }
  }
  return found;
}
