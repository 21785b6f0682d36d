import { told } from './facts.tsx';
import { Link } from './link.tsx';
import { useSay } from './saying.ts';

interface Props {
  readonly of: { readonly slug: string; readonly title: string; readonly language: string };
  /** Where records of its kind have their pages; without it the title is no link. */
  readonly at?: 'practices' | 'adoptions' | 'events' | 'plans';
}

/** The title of a record in the language that it has, as a link to the page of the record. */
export function Titled({ of: { slug, title, language }, at }: Props) {
  const lang = useSay().foreign(language);
  if (at === undefined) return <>{told(title, lang)}</>;
  return (
    <Link href={`/${at}/${slug}`} lang={lang}>
      {title}
    </Link>
  );
}
