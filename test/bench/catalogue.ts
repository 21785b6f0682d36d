import * as codes from '../../server/db/codes.ts';
import { MIDDLES } from './countries.ts';
import { tagsOfTheSeed, type Writer, writersOfAllLanguages } from './languages.ts';
import { between, oneOf, type Random, randomFrom, zipf } from './random.ts';

// A catalogue of any size, the same one every time.

const PRACTICES_OF_A_CITY = 20;
const COUNTRIES = Object.keys(MIDDLES);
const SOURCES = [{ url: 'https://example.org/report', kind: 'official-report' as const }];

/** Records by number, each made on its own: what record 17 holds does not depend on how many others there are. */
export class Catalogue {
  readonly practices: number;
  readonly cities: number;
  private readonly writers = writersOfAllLanguages();
  private readonly tags = tagsOfTheSeed();
  private readonly popular = zipf(this.tags.all.length, 8);

  constructor(practices: number) {
    this.practices = practices;
    this.cities = Math.max(1, Math.ceil(practices / PRACTICES_OF_A_CITY));
  }

  citySlug = (number: number): string => `city-${String(number + 1).padStart(4, '0')}`;
  practiceSlug = (number: number): string => `practice-${String(number + 1).padStart(6, '0')}`;

  city(number: number) {
    const random = randomFrom(5_000_000 + number);
    const language = oneOf(random, codes.languages);
    const first = number * PRACTICES_OF_A_CITY;
    const last = Math.min(first + PRACTICES_OF_A_CITY, this.practices);
    const name = `${this.writers[language].word(random)} ${this.writers[language].word(random)}`;
    const kind = oneOf(random, ['city', 'city', 'city', 'municipality', 'region']);
    const country = oneOf(random, COUNTRIES);
    const [lat, lon] = MIDDLES[country] ?? [52, 10];
    return {
      slug: this.citySlug(number),
      name: titled(name, 80),
      kind,
      country,
      lat: lat + between(random, -2, 2),
      lon: lon + between(random, -2, 2),
      population: between(random, 5, 900) * 1000,
      languages: [language],
      confidence: 'stated',
      sources: SOURCES,
      practices: Array.from({ length: last - first }, (_, at) => this.practice(first + at)),
    };
  }

  /** About 5 kB of text in one of five languages, two to six tags, and the blocks that a good record has. */
  practice(number: number) {
    const random = randomFrom(1_000_000 + number);
    const language = oneOf(random, codes.languages);
    const writer = this.writers[language];
    const text = (length: number) => writer.text(random, between(random, length * 0.7, length * 1.2));
    const perhaps = <T>(chance: number, make: () => T): T | undefined =>
      random() < chance ? make() : undefined;
    return {
      slug: this.practiceSlug(number),
      title: titled(Array.from({ length: between(random, 3, 7) }, () => writer.word(random)).join(' '), 95),
      language,
      summary: text(350),
      problem: text(700),
      solution: text(2600),
      results: text(550),
      failures: perhaps(0.5, () => text(350)) ?? perhaps(0.3, () => 'none'),
      lessons: text(550),
      transfer_advice: perhaps(0.4, () => text(300)),
      figures: blocks(random, 3, () => ({
        indicator: text(40),
        before: String(between(random, 1, 90)),
        after: String(between(random, 91, 900)),
        unit: writer.word(random),
        certainty: oneOf(random, codes.certainty),
      })),
      owner: titled(`${writer.word(random)} ${writer.word(random)}`, 90),
      type: oneOf(random, codes.practiceType),
      stage: oneOf(random, codes.stage),
      government_level: oneOf(random, codes.governmentLevel),
      started: String(between(random, 1995, 2025)),
      ongoing: oneOf(random, codes.ongoing),
      complexity: between(random, 1, 5),
      in_better: random() < 0.1,
      record_kind: 'good-practice',
      confidence: 'stated',
      tags: this.someTags(random),
      costs: blocks(random, 2, () => ({
        phase: oneOf(random, codes.costPhase),
        amount: between(random, 1, 500) * 1000,
        currency: 'EUR',
        what: text(60),
      })),
      conditions: blocks(random, 4, () => ({
        kind: oneOf(random, codes.conditionKind),
        category: oneOf(random, codes.conditionCategory),
        text: text(120),
      })),
      building_blocks: blocks(random, 3, () => text(70)),
      sources: Array.from({ length: between(random, 1, 4) }, (_, at) => ({
        url: `https://example.org/${this.practiceSlug(number)}/${at}`,
        kind: oneOf(random, codes.sourceKind),
        title: titled(text(50), 90),
      })),
    };
  }

  private someTags(random: Random): string[] {
    const tags = new Set([oneOf(random, this.tags.topics)]);
    const wanted = between(random, 2, 6);
    while (tags.size < wanted) tags.add(this.tags.all[this.popular(random)] as string);
    return [...tags];
  }

  adoption(number: number) {
    const random = randomFrom(9_000_000 + number);
    const year = between(random, 2012, 2025);
    return {
      slug: `adoption-${String(number + 1).padStart(6, '0')}`,
      practice: this.practiceSlug(between(random, 0, this.practices - 1)),
      city: this.citySlug(between(random, 0, this.cities - 1)),
      status: oneOf(random, codes.adoptionStatus),
      started: String(year),
      fidelity: oneOf(random, codes.fidelity),
      in_better: random() < 0.1,
      confidence: 'stated',
      summary: this.writer(random).text(random, 300),
      steps: [{ kind: 'started', date: String(year), text: this.writer(random).text(random, 80) }],
      sources: SOURCES,
    };
  }

  event(number: number) {
    const random = randomFrom(7_000_000 + number);
    const start = `${between(random, 2019, 2025)}-0${between(random, 1, 9)}`;
    const someCities = Array.from({ length: 5 }, () => this.citySlug(between(random, 0, this.cities - 1)));
    const shown = Array.from({ length: 12 }, () => this.practiceSlug(between(random, 0, this.practices - 1)));
    return {
      slug: `event-${String(number + 1).padStart(4, '0')}`,
      kind: oneOf(random, codes.eventKind),
      title: titled(Array.from({ length: 4 }, () => this.writer(random).word(random)).join(' '), 120),
      city: this.citySlug(between(random, 0, this.cities - 1)),
      start,
      end: start,
      format: oneOf(random, codes.eventFormat),
      summary: this.writer(random).text(random, 500),
      participants: [...new Set(someCities)],
      practices: [...new Set(shown)].map((practice) => ({ practice, role: oneOf(random, codes.eventRole) })),
      in_better: random() < 0.1,
      confidence: 'stated',
      sources: SOURCES,
    };
  }

  private writer = (random: Random): Writer => this.writers[oneOf(random, codes.languages)];
}

const titled = (text: string, longest: number): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}`.slice(0, longest).trim();

/** None to `most` items; undefined for none, since an empty block is left out of a file. */
function blocks<T>(random: Random, most: number, make: () => T): T[] | undefined {
  const items = Array.from({ length: between(random, 0, most) }, make);
  return items.length === 0 ? undefined : items;
}
