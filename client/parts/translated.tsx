import type { Practice, PracticeCard } from '../api.ts';
import { useSay } from './saying.ts';

type Translated = NonNullable<PracticeCard['translated']>;

/** Says that what one reads is a translation, how it came about, and what the original is called. */
export function TranslatedFrom({
  translated: { title, language, origin, stale },
}: {
  translated: Translated;
}) {
  const say = useSay();
  const original = <span lang={say.foreign(language)}>{title}</span>;
  return (
    <p class="translated">
      {say(`frame.translated.${origin}`, { language: say.languageName(language), original })}
      {stale && ` ${say('frame.translated.stale')}`}
    </p>
  );
}

/** On the page of a practice whose record is in another language: how it was translated, and in what all the rest is. */
export function Original({ of: { translated, language } }: { of: Practice }) {
  const say = useSay();
  const named = say.languageName(language.code);
  if (translated === undefined)
    return <p class="translated">{say('record.untranslated', { language: named })}</p>;
  return (
    <>
      <TranslatedFrom translated={translated} />
      <p class="translated">{say('record.rest', { language: named })}</p>
    </>
  );
}
