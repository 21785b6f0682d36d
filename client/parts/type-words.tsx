import type { ComponentChild } from 'preact';
import type { Typed } from '../shape-words.ts';
import { useSay } from './saying.ts';

/** A type in a few words: `string or null`, `list of CityRef`. Names of other shapes lead to them. */
export function TypeWords({ type }: { readonly type: Typed }) {
  const say = useSay();
  if (typeof type === 'string') {
    if (type === '') return <>{say('developers.type.anything')}</>;
    return /^[A-Z]/.test(type) ? <a href={`#shape-${type}`}>{type}</a> : <>{type}</>;
  }
  if ('list' in type) return <>{say('developers.type.list', { type: <TypeWords type={type.list} /> })}</>;
  const [first = '', ...others] = type;
  return (
    <>
      {others.reduce<ComponentChild>(
        (before, other) => (
          <>{say('developers.type.or', { type: before, other: <TypeWords type={other} /> })}</>
        ),
        <TypeWords type={first} />,
      )}
    </>
  );
}
