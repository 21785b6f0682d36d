import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../client/language.ts';
import type { Key } from '../../client/words.ts';
import { formsOf, gapsIn, GROUPS, paths, wordsOf } from './catalogues.ts';
import { SAME } from './same-words.ts';

// The catalogues of words against one another: whatever the pages say in English, they say in every language.

const languages = LANGUAGES.map(([code]) => code);
const others = languages.filter((code) => code !== 'en');
const keysOf = (words: object) => Object.keys(words) as Key[];

/** Names that are the same in every language. */
const NAMES = /Practice Exchange|BETTER|Interreg Europe|CC BY 4\.0|EUPL 1\.2/g;
/** Some sentences name what stands in code, between backticks. */
const withoutCode = (sentence: string): string => sentence.replaceAll(/`[^`]*`/g, '');
const bare = (sentence: string): string =>
  withoutCode(sentence)
    .replaceAll(/\{\w+\}/g, '')
    .replaceAll(NAMES, '');

test('there are files for groups that English has, and no other', () => {
  expect(paths.length).toBeGreaterThan(10);
  const known = languages.flatMap((language) => GROUPS.map((group) => `words/${language}/${group}.ts`));
  expect(paths.filter((path) => !known.includes(path))).toEqual([]);
});

test('no key is in two groups', () => {
  const all = GROUPS.flatMap((group) => keysOf(wordsOf('en', group)));
  expect(all.filter((key, at) => all.indexOf(key) !== at)).toEqual([]);
});

describe.each(GROUPS)('%s', (group) => {
  const english = wordsOf('en', group);

  test.each(others)('has the keys of the English one, in %s', (language) => {
    expect(keysOf(wordsOf(language, group)).toSorted()).toEqual(keysOf(english).toSorted());
  });

  test.each(languages)('says something with every key, without blanks around it, in %s', (language) => {
    const wrong = keysOf(english).filter((key) =>
      Object.values(formsOf(wordsOf(language, group)[key])).some(
        (sentence) => !/^\S+( \S+)*$/.test(sentence),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test.each(languages)('is written with the apostrophes and quotation marks of print, in %s', (language) => {
    const wrong = keysOf(english).filter((key) =>
      Object.values(formsOf(wordsOf(language, group)[key])).some((sentence) =>
        /['"]/.test(withoutCode(sentence)),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test.each(languages)(
    'has the plural forms that %s has, and only where there is something to count',
    (language) => {
      const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
      const wrong = keysOf(english).filter((key) => {
        const [said, model] = [wordsOf(language, group)[key], english[key]];
        if (typeof said === 'string' || said === undefined) return typeof model !== 'string';
        return Object.keys(said).toSorted().join() !== pluralCategories.toSorted().join();
      });
      expect(wrong).toEqual([]);
    },
  );

  test.each(languages)('has the gaps of the English one in each sentence, in %s', (language) => {
    const wrong = keysOf(english).filter((key) => {
      const gaps = gapsIn(formsOf(english[key])['other'] ?? formsOf(english[key])[''] ?? '');
      return Object.entries(formsOf(wordsOf(language, group)[key])).some(([form, sentence]) => {
        // “The only practice” needs no number.
        const wanted =
          form === 'one' && !sentence.includes('{count}') ? gaps.filter((gap) => gap !== 'count') : gaps;
        return gapsIn(sentence).join() !== wanted.join();
      });
    });
    expect(wrong).toEqual([]);
  });

  test.each(others)('is not English in %s, but for words that are the same', (language) => {
    const same = keysOf(english).filter((key) => {
      const said = Object.values(formsOf(wordsOf(language, group)[key]));
      const model = Object.values(formsOf(english[key]));
      return said.some((sentence) => /\p{L}{2}/u.test(bare(sentence)) && model.includes(sentence));
    });
    expect(same.toSorted()).toEqual(SAME[language].filter((key) => key in english).toSorted());
  });
});
