import { saveAdoption } from '../../server/adoptions/writes.ts';
import type { Database } from '../../server/db/open.ts';
import { write } from '../../server/db/write.ts';
import type { EventInput } from '../../server/events/schema.ts';
import { saveEvent } from '../../server/events/writes.ts';
import type { PlanInput } from '../../server/plans/schema.ts';
import { savePlan } from '../../server/plans/writes.ts';
import { savePractice } from '../../server/practices/writes.ts';
import type { TranslationInput } from '../../server/translations/schema.ts';
import { saveTranslation } from '../../server/translations/writes.ts';
import { aCity, anAdoption, aPractice, aTag, save, saving } from '../records.ts';

// A small catalogue of which half is translated into Hungarian: of two chains of practices one, of two events one.

/** What nobody has translated, by the language it is in. */
export const FOREIGN = {
  'Lending desk for quokkas': 'en',
  'Utlåningsdisk för kängurur': 'sv',
  'Visit to the lending desk': 'en',
  'Plan for lending desks': 'en',
  'Build a lending desk': 'en',
  'A desk that was closed': 'en',
};
/** What is shown in Hungarian of what is translated. */
export const TRANSLATED = ['Kölcsönzőpult mindenkinek', 'Második kölcsönzőpult', 'Műhely a kölcsönzőpultról'];

const rest = {
  in_better: true,
  confidence: 'stated' as const,
  sources: [{ url: 'https://example.org/source', kind: 'web-page' as const }],
};
const practices = [
  aPractice('quokkas', {
    title: 'Lending desk for quokkas',
    summary: 'Quokkas are lent.',
    city: 'narva',
    tags: ['desks'],
  }),
  aPractice('kangaroos', {
    title: 'Utlåningsdisk för kängurur',
    summary: 'Kängurur lånas ut.',
    language: 'sv',
    city: 'gavle',
    tags: ['desks'],
  }),
  aPractice('all', { title: 'Lending desk for all', city: 'narva', tags: ['desks'] }),
  aPractice('second', { title: 'Lending desk, the second', city: 'gavle', tags: ['desks'] }),
  // Without others nothing that some share is rare, and no practice like another.
  ...Array.from({ length: 30 }, (_, at) => aPractice(`path-${at}`, { title: `Path ${at}` })),
];
const events: EventInput[] = [
  {
    slug: 'visit',
    kind: 'study-visit',
    title: 'Visit to the lending desk',
    city: 'narva',
    start: '2021-05-04',
    format: 'in-person',
    summary: 'They saw it.',
    participants: ['tartu', 'gavle', 'genoa'],
    practices: ['quokkas', 'kangaroos', 'all', 'second'].map((practice) => ({ practice, role: 'shown' })),
    ...rest,
  },
  {
    slug: 'workshop',
    kind: 'import-workshop',
    title: 'Workshop on the lending desk',
    city: 'tartu',
    start: '2021-06-04',
    format: 'online',
    summary: 'They talked about it.',
    participants: ['gavle'],
    practices: ['quokkas', 'kangaroos', 'all', 'second'].map((practice) => ({ practice, role: 'shown' })),
    ...rest,
  },
];
const plan: PlanInput = {
  slug: 'desks',
  city: 'gavle',
  title: 'Plan for lending desks',
  actions: [
    {
      slug: 'build-desk',
      title: 'Build a lending desk',
      status: 'done',
      inspired_by: ['quokkas', 'all'],
    },
  ],
  ...rest,
};
const steps = [
  { kind: 'study-visit' as const, date: '2021-05-04', event: 'visit' },
  { kind: 'import-workshop' as const, date: '2021-06-04', event: 'workshop' },
  { kind: 'planned' as const, date: '2021-07-01', action: 'build-desk' },
  { kind: 'running' as const, date: '2022' },
];
const adoptions = [
  // A chain under four names, two of which are translated.
  anAdoption('quokkas', 'gavle', { became: 'kangaroos', started: '2021', steps }),
  anAdoption('kangaroos', 'genoa', { started: '2023', steps: steps.slice(3) }),
  anAdoption('all', 'gavle', { became: 'second', started: '2021', steps }),
  anAdoption('second', 'genoa', { started: '2022', steps: steps.slice(3) }),
  anAdoption('all', 'genoa', { from: 'all-gavle', status: 'abandoned' }),
  // Planned after the event, which no source says.
  anAdoption('second', 'tartu', { started: '2022' }),
  anAdoption('kangaroos', 'tartu', { started: '2022' }),
];
const hungarian = (of: Partial<TranslationInput>, title: string): TranslationInput => ({
  slug: `${of.practice ?? of.event ?? ''}-hu`,
  language: 'hu',
  title,
  summary: 'Arról, hogy mi ez.',
  origin: 'machine',
  ...of,
});

/** Saves it. */
export async function halfTranslated(database: Database) {
  await save(database, {
    tags: [aTag('desks')],
    cities: [
      aCity('narva', { population: 54_000, languages: ['et'] }),
      aCity('gavle', { country: 'SE' }),
      aCity('genoa', { country: 'IT' }),
      aCity('valga', { population: 54_000, languages: ['et'] }),
    ],
    practices: [...practices, aPractice('closed', { title: 'A desk that was closed' })],
  });
  await write(database, async (tx) => {
    await savePractice(
      tx,
      aPractice('closed', { title: 'A desk that was closed', status: 'archived' }),
      saving,
    );
    for (const event of events) await saveEvent(tx, event, saving);
    await savePlan(tx, plan, saving);
    for (const adoption of adoptions) await saveAdoption(tx, adoption, saving);
    for (const translation of [
      hungarian({ practice: 'all' }, 'Kölcsönzőpult mindenkinek'),
      hungarian({ practice: 'second' }, 'Második kölcsönzőpult'),
      hungarian({ event: 'workshop' }, 'Műhely a kölcsönzőpultról'),
    ])
      await saveTranslation(tx, translation, saving);
  });
}
