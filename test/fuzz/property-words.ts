import { languages } from '../../server/db/codes.ts';
import { firstYear, inEuro, lightness } from '../../server/practices/money.ts';
import { segments } from '../../server/search/highlight.ts';
import { contentWords, fold, foldInPlace, words } from '../../server/search/words.ts';
import { sayIn } from '../../server/vocabulary/say.ts';
import { type Key, sentences } from '../../server/vocabulary/sentences.ts';
import { between, oneOf } from '../bench/random.ts';
import { anyText } from './hostile.ts';
import { type Property, unlike } from './property.ts';

// Words and sums: what is searched, marked, said and reckoned.

const KEYS = Object.keys(sentences.en) as Key[];

export const WORDS: readonly Property[] = [
  {
    name: 'marked words: put together again they are the text, and folding moves no letter',
    fault(random) {
      const text = anyText(random, 120).toWellFormed();
      const sought = [...words(text).slice(0, 2), fold(anyText(random, 4))];
      const cut = segments(text, sought);
      if (contentWords(text).length > 10) return 'more than ten words';
      return (
        unlike(cut.map((each) => each.text).join(''), text) ??
        unlike(foldInPlace(text).length, text.length) ??
        (cut.some((each) => each.hit && /[<>&"'\s]/.test(each.text)) ? JSON.stringify(cut) : undefined)
      );
    },
  },
  {
    name: 'sentences: what fills a gap is said as it is, in every language',
    fault(random) {
      const [key, language] = [oneOf(random, KEYS), oneOf(random, languages)];
      const found = sentences[language][key];
      const pattern = typeof found === 'string' ? found : found.other;
      const names = [...pattern.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
      const filling = `${anyText(random)}{count}$&$1{name}`;
      const said = sayIn(language)(
        key,
        Object.fromEntries(names.map((name) => [name, name === 'count' ? 7 : filling])),
      );
      const times = said.split(filling).length - 1;
      return typeof found !== 'string' || times === names.filter((name) => name !== 'count').length
        ? undefined
        : `${key} in ${language}: ${said}`;
    },
  },
  {
    name: 'money: sums are numbers or not known, and lightness lies between -1 and 1',
    fault(random) {
      const amount = random() * 10 ** between(random, 0, 15);
      const currency = oneOf(random, ['EUR', 'SEK', 'ZZZ', '__proto__', 'constructor', anyText(random, 3)]);
      const euro = inEuro(amount, currency);
      const sum = firstYear([
        { phase: oneOf(random, ['set-up', 'per-year', 'whole', 'per-edition']), amount, currency },
      ]);
      const light = lightness(euro, random() < 0.5 ? null : between(random, 1, 1e7));
      const bad = [euro, sum].find((value) => value !== null && !(Number.isFinite(value) && value >= 0));
      return bad === undefined && (light === null || Math.abs(light) <= 1)
        ? undefined
        : `${amount} ${currency}: ${euro} ${sum} ${light}`;
    },
  },
];
