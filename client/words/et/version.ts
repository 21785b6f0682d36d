import type { version as english } from '../en/version.ts';
import type { WordsOf } from '../../words.ts';

export const version: WordsOf<typeof english> = {
  'version.title': '{title}, versioon {version}',
  'version.description': '{title} versioonis {version} (salvestatud: {date}).',
  'version.saved': 'Versioon {version}, salvestatud: {date}',
  'version.words':
    'Need on kirje sõnad tolle päeva seisuga; linn ja teemad kannavad praegusi nimesid. Ülevõtmised ja sündmused on omaette kirjed, need leiab siit: {page}.',
  'version.words.page': 'praktika leht',
  'version.archived': 'See praktika on arhiivitud ({date}) ja seda enam ei ajakohastata.',
  'version.newest': 'See on kõige uuem versioon.',
  'version.last': 'See on viimane versioon.',
  'version.earlier.newest': 'See on varasem versioon. Kõige uuem on {version} (salvestatud: {date}).',
  'version.earlier.last': 'See on varasem versioon. Viimane on {version} (salvestatud: {date}).',
  'version.changed': 'Pärast seda on muutunud: {fields}.',
  'version.practice': 'Praktika',
  'version.previous': '← Versioon {version}',
  'version.next': 'Versioon {version} →',
};
