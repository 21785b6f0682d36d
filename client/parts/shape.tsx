import type { NamedShape } from '../reference.ts';
import { useSay } from './saying.ts';
import { TypeWords } from './type-words.tsx';
import { Worded } from './worded.tsx';

/** A shape of the API with its fields. */
export function ShapePart({ shape: { name, description, fields } }: { readonly shape: NamedShape }) {
  const english = useSay().foreign('en');
  return (
    <details class="shape">
      <summary id={`shape-${name}`}>
        <code>{name}</code> <span lang={english}>{description === '' ? beginning(fields) : description}</span>
      </summary>
      <dl class="parameters">
        {fields.map((field) => (
          <div key={field.name}>
            <dt>
              <code>{field.name}</code>{' '}
              <small>
                <TypeWords type={field.type} />
              </small>
            </dt>
            {field.description !== '' && (
              <dd>
                <Worded text={field.description} lang={english} />
              </dd>
            )}
          </div>
        ))}
      </dl>
    </details>
  );
}

/** As many fields as fit beside the name, which say more of a shape than its name alone. */
function beginning(fields: NamedShape['fields']): string {
  const names = fields.slice(0, 4).map(({ name }) => name);
  return names.join(', ') + (fields.length > names.length ? ' …' : '');
}
