import type { PracticeCard } from '../api.ts';

type Translated = NonNullable<PracticeCard['translated']>;

const NAMES: Record<string, string> = {
  en: 'English',
  it: 'Italian',
  sv: 'Swedish',
  et: 'Estonian',
  hu: 'Hungarian',
};
const ORIGINS: Record<Translated['origin'], string> = {
  machine: 'Translated by machine, not yet reviewed',
  human: 'Translated',
  reviewed: 'Translated and reviewed',
};

/** The language that the address asks for; undefined for English, which the pages are in. */
export const shownIn = ({ searchParams }: URL): string | undefined => {
  const language = searchParams.get('lang') ?? 'en';
  return language === 'en' ? undefined : language;
};

/** Says that what one reads is a translation, how it came about, and what the original is called. */
export function TranslatedFrom({
  translated: { title, language, origin, stale },
}: {
  translated: Translated;
}) {
  return (
    <p class="translated">
      {ORIGINS[origin]} from {NAMES[language] ?? language}: <span lang={language}>{title}</span>.
      {stale && ' The original has changed since.'}
    </p>
  );
}
