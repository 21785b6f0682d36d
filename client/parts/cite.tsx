import type { Api, Citation } from '../api.ts';
import { CopyButton } from './copy-button.tsx';
import { Section } from './facts.tsx';
import { useSay } from './saying.ts';
import { FileLinks } from './file-links.tsx';

/** What of a citation a page shows. */
export type CiteData = Pick<Citation, 'apa' | 'links'>;

/** Asks for it by the path of a record, or of a version of it. */
export async function citing(api: Api, path: string): Promise<CiteData> {
  const { apa, links } = await api.citation(path);
  return { apa, links };
}

/** How to cite a record: the reference to copy, and the same in other styles and as files. */
export function Cite({ cite: { apa, links } }: { cite: CiteData }) {
  const say = useSay();
  return (
    <Section title={say('cite.title')} id="cite">
      <p class="reference" lang={say.foreign('en')}>
        {apa}
      </p>
      <p class="actions-row">
        <CopyButton text={apa} what={say('cite.copy')} />
      </p>
      <FileLinks links={links} />
    </Section>
  );
}
