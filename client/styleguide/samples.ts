import type { AdoptionCard, PracticeCard, Story } from '../api.ts';

const city = (slug: string, name: string, code: string, country: string) => ({
  slug,
  name,
  country: { code, label: country },
  partner: true,
});
const [gavle, birmingham] = [
  city('gavle', 'Gävle', 'SE', 'Sweden'),
  city('birmingham', 'Birmingham', 'GB', 'United Kingdom'),
];
const title = 'Service design and design thinking in public services';
const summary = 'Gävle develops its services together with those who will use them.';

export const practice: PracticeCard = {
  slug: 'service-design-gavle',
  title,
  titleSegments: [
    { text: 'Service design', hit: true },
    { text: ' and design thinking in public services', hit: false },
  ],
  summary,
  summarySegments: [{ text: summary, hit: false }],
  language: 'en',
  city: gavle,
  type: { code: 'programme', label: 'Programme' },
  stage: { code: 'running', label: 'Running' },
  started: '2016',
  inBetter: true,
  tags: [{ slug: 'e-services', label: 'e-services', kind: 'topic' }],
  adopters: [birmingham],
};

/** One adoption in each of the ways it can go. */
export const adoptions: readonly AdoptionCard[] = (
  [
    ['implemented', 'Implemented'],
    ['under-way', 'Under way'],
    ['abandoned', 'Abandoned'],
  ] as const
).map(([code, label]) => ({
  slug: `sample-${code}`,
  practice,
  origin: gavle,
  city: birmingham,
  status: { code, label },
  started: '2021',
  statusDate: '2022',
  abandonReason: null,
  became: null,
  inBetter: true,
}));

export const steps: Story['steps'] = (
  [
    ['study-visit', 'Examined at a study visit', '2021-10-27'],
    ['started', 'Started', '2021'],
    ['running', 'Running', '2023'],
  ] as const
).map(([code, label, date], at) => ({
  kind: { code, label },
  date,
  event: at === 0 ? { slug: 'sample-visit', title: 'Study visit on digital renewal', language: 'en' } : null,
  city: birmingham,
  practice,
  adoption: 'sample',
}));
