import { aCity, anAdoption, aPractice, aTag, type Records } from '../records.ts';

/** Five published practices, a draft, and what became of them in other cities. */
export const catalogue: Records = {
  tags: [
    aTag('e-government', {
      en: 'e-government',
      it: 'amministrazione digitale',
      sv: 'e-förvaltning',
      hu: 'e-közigazgatás',
    }),
    aTag('energy', { en: 'energy' }),
  ],
  cities: [
    aCity('gavle', { name: 'Gävle', country: 'SE' }),
    aCity('genoa', { name: 'Genoa', local_name: 'Genova', country: 'IT' }),
    aCity('birmingham', { name: 'Birmingham', country: 'GB' }),
    aCity('lodz', { name: 'Łódź', country: 'PL' }),
  ],
  practices: [
    aPractice('spoku', {
      title: 'SPOKU application system',
      summary: 'Residents apply online for grants and permits.',
      solution: 'Self-service with strong log-in.',
      tags: ['e-government'],
      in_better: true,
    }),
    aPractice('service-design', {
      title: 'Service design in public services',
      summary: 'Services are developed together with the people who use them.',
      city: 'gavle',
      type: 'programme',
      tags: ['e-government'],
      failures: 'Training sessions fill up too quickly.',
    }),
    aPractice('digital-file', {
      title: 'Digital file of the citizen',
      summary: 'One access point to all services.',
      city: 'genoa',
      tags: ['e-government', 'energy'],
      started: '2018',
    }),
    aPractice('kerekpar', {
      title: 'Cycle lanes (kerékpárút)',
      summary: 'Safe ways for cycling through the town.',
      failures: 'none',
      started: '2005',
      stage: 'pilot',
    }),
    aPractice('old-mill', {
      title: 'Revitalisation of Księży Młyn',
      summary: 'A mill district is renewed with its residents.',
      city: 'lodz',
      started: '2012',
    }),
    aPractice('draft', { title: 'Secret zeppelin plan', status: 'draft' }),
  ],
  adoptions: [
    anAdoption('service-design', 'birmingham'),
    anAdoption('spoku', 'gavle', { status: 'abandoned', abandon_reason: 'no-budget' }),
    anAdoption('spoku', 'birmingham', { status: 'piloting' }),
  ],
};
