import { useEffect, useState } from 'preact/hooks';
import { useSay } from './saying.ts';

/** Copies a text, and says so. Where no script runs, or none may write to the clipboard, there is no button. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const say = useSay();
  const [able, setAble] = useState(false);
  const [said, setSaid] = useState('');
  useEffect(() => setAble('clipboard' in navigator), []);
  useEffect(() => setSaid(''), [text]);
  if (!able) return null;
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid(say('frame.copied')),
      () => setSaid(say('frame.copied.refused')),
    );
  return (
    <>
      <button type="button" class="quiet small" data-script onClick={() => void copy()}>
        {what}
      </button>
      <span role="status">{said}</span>
    </>
  );
}
