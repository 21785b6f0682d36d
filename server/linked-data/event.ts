import type { Event } from '../events/schema.ts';
import type { Thing } from './node.ts';
import type { Place } from './reads.ts';
import { eventType, MOST, placeNode, practiceLink, publisherLink, sourceNodes } from './things.ts';
import { dated, inLanguage, some } from './values.ts';

const MODES: Record<string, string> = {
  'in-person': 'OfflineEventAttendanceMode',
  online: 'OnlineEventAttendanceMode',
  hybrid: 'MixedEventAttendanceMode',
};

interface Beside {
  readonly origin: string;
  readonly places: ReadonlyMap<string, Place>;
  /** Its title in other languages. */
  readonly titles: readonly (readonly [language: string, title: string])[];
}

/** An event, with dates as exact as they are known and the cities that came as the bodies that they sent. */
export function eventNode(event: Event, { origin, places, titles }: Beside): Thing {
  const path = `/events/${event.slug}`;
  const mode = MODES[event.format.code];
  return {
    '@type': eventType(event.kind.code),
    '@id': origin + path,
    url: origin + path,
    identifier: event.slug,
    name: event.title,
    alternateName: some(titles.map(([language, title]) => inLanguage(title, language))),
    description: event.summary,
    keywords: event.kind.label,
    startDate: dated(event.start),
    endDate: dated(event.end),
    eventAttendanceMode: mode === undefined ? undefined : `https://schema.org/${mode}`,
    location: event.city === null ? undefined : placeNode(event.city, places.get(event.city.slug), origin),
    about: some(event.practices.slice(0, MOST).map((each) => practiceLink(origin, each))),
    attendee: some(
      event.participants.slice(0, MOST).map(({ slug, name }) => ({
        '@type': 'Organization',
        name,
        location: { '@id': `${origin}/cities/${slug}` },
      })),
    ),
    subjectOf: sourceNodes(event.sources),
    mainEntityOfPage: {
      '@type': 'WebPage',
      url: origin + path,
      dateModified: event.updated,
      publisher: publisherLink(origin),
    },
  };
}
