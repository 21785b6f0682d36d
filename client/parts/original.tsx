import type { Practice } from '../api.ts';
import { useSay } from './saying.ts';
import { TranslatedFrom } from './translated.tsx';

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
