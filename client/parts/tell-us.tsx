import { useContext } from 'preact/hooks';
import { writingTo } from '../operator.ts';
import { siteOf } from '../site.ts';
import { AddressContext, OperatorContext } from './link.tsx';
import { useSay } from './saying.ts';

/** Whom to tell of a fault in what this page shows; nothing where nobody is named. */
export function TellUs() {
  const say = useSay();
  const { contact } = useContext(OperatorContext);
  const url = useContext(AddressContext);
  if (contact === undefined) return null;
  return (
    <p class="tell-us">
      {say('record.wrong', {
        tell: <a href={writingTo(contact, siteOf(url) + url.pathname)}>{say('record.wrong.tell')}</a>,
      })}
    </p>
  );
}
