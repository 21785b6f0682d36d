import type { PracticeCard } from '../api.ts';
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
