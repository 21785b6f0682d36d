import type { glossary } from '../words/en/glossary.ts';
import { useSay } from './saying.ts';

/** A term that the glossary explains. */
type Term = keyof { [K in keyof typeof glossary as K extends `glossary.${infer T}.means` ? T : never]: true };

/** Terms, each with what it means. */
export function Terms({ of }: { readonly of: readonly Term[] }) {
  const say = useSay();
  return (
    <dl class="glossary">
      {of.map((term) => (
        <>
          <dt>{say(`glossary.${term}`)}</dt>
          <dd>{say(`glossary.${term}.means`)}</dd>
        </>
      ))}
    </dl>
  );
}
