import { useEffect, useRef, useState } from 'preact/hooks';
import { useOptions } from '../options.ts';
import { noteSearch } from '../recent.ts';
import { LIST, optionId } from './suggestion-list.tsx';
import { Suggestions } from './suggestions.tsx';

interface Props {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onChoose: (address: string) => void;
}

/** The box that one types into, with suggestions where a script runs (ARIA Authoring Practices Guide, combobox). */
export function Combobox({ text, onText, onChoose }: Props) {
  const [able, setAble] = useState(false);
  useEffect(() => setAble(true), []);
  const box = useRef<HTMLInputElement>(null);
  const list = useOptions(text.trim());
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = list.active < 0 ? null : document.getElementById(optionId(list.active));
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined;
    const ours =
      step !== undefined || (list.shown && event.key === 'Escape') || (chosen && event.key === 'Enter');
    if (event.isComposing) return;
    if (ours) event.preventDefault();
    if (step !== undefined) list.point(step);
    else if (event.key === 'Enter' && chosen !== null) chosen.click();
    // Not left to the change event: it is not sent where a page was drawn since the last letter.
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement)
      noteSearch(event.target.value);
    else if (event.key === 'Escape' && !list.shown) onText('');
    if (['Enter', 'Escape'].includes(event.key)) list.hide();
  };
  const combobox = {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': list.shown,
    'aria-controls': list.shown ? LIST : undefined,
    'aria-activedescendant': list.active < 0 ? undefined : optionId(list.active),
  } as const;
  return (
    <div class="combobox" onFocusOut={(event) => isOutside(event) && list.hide()}>
      <input
        ref={box}
        id="q"
        type="text"
        inputMode="search"
        enterKeyHint="search"
        name="q"
        value={text}
        onInput={({ currentTarget: { value } }) => {
          onText(value);
          list.type(value.trim());
        }}
        onChange={({ currentTarget: { value } }) => noteSearch(value)}
        onFocus={() => text === '' && list.show('')}
        onKeyDown={onKeyDown}
        maxLength={300}
        autocomplete="off"
        spellcheck={false}
        aria-describedby="q-hint"
        {...(able ? combobox : {})}
      />
      {able && (
        <Suggestions
          list={list}
          empty={text.trim() === ''}
          onChoose={(address) => {
            list.hide();
            onChoose(address);
          }}
          onKeep={(wanted) => {
            list.keep(wanted);
            box.current?.focus();
          }}
        />
      )}
    </div>
  );
}

const isOutside = ({ currentTarget, relatedTarget }: FocusEvent): boolean =>
  !(relatedTarget instanceof Node && (currentTarget as Node).contains(relatedTarget));
