import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Carried, carry } from '../carried.ts';
import { under } from '../language.ts';
import type { Operator } from '../operator.ts';

/** The neutral address of the page; see language.ts. */
export const AddressContext = createContext<URL>(new URL('http://localhost/'));

/** What its real address begins with: `/it`, or nothing. */
export const BaseContext = createContext('');

/** What it carries; see carried.ts. */
export const CarriedContext = createContext<Carried>([]);

/** Who runs the site; the same on every page. */
export const OperatorContext = createContext<Operator>({});

interface Option {
  readonly id: string;
  readonly role: 'option';
  readonly tabIndex: -1;
  readonly 'aria-selected': boolean;
  readonly onClick: () => void;
}

interface Props {
  readonly href: string;
  readonly children: ComponentChildren;
  readonly class?: string;
  readonly lang?: string | undefined;
  readonly rel?: string;
  readonly 'aria-label'?: string;
  readonly 'aria-current'?: 'true' | undefined;
  readonly 'data-selected'?: true | undefined;
  /** As one of the suggestions of the search box. */
  readonly option?: Option;
}

/** A link to another page of this site, in the same language, which keeps what the visitor has chosen. */
export function Link({ href, children, option, ...rest }: Props) {
  return (
    <a href={under(useContext(BaseContext), carry(href, useContext(CarriedContext)))} {...rest} {...option}>
      {children}
    </a>
  );
}

/** Where a form or a button leads: a page of this site, in the same language. */
export function useUnder(): (path: string) => string {
  const base = useContext(BaseContext);
  return (path) => under(base, path);
}

/** The same for a form: hidden fields for what is carried, except for what the form asks itself. */
export function CarriedFields({ except = [] }: { readonly except?: readonly string[] }) {
  return (
    <>
      {useContext(CarriedContext)
        .filter(([name]) => !except.includes(name))
        .map(([name, value], at) => (
          <input key={`${name} ${at}`} type="hidden" name={name} value={value} />
        ))}
    </>
  );
}
