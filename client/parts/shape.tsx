import type { NamedShape } from '../reference.ts';
import { Worded } from './worded.tsx';

/** A shape of the API with its fields. */
export function ShapePart({ shape: { name, description, fields } }: { readonly shape: NamedShape }) {
  return (
    <details class="shape">
      <summary id={`shape-${name}`}>
        <code>{name}</code> <span>{description === '' ? beginning(fields) : description}</span>
      </summary>
      <dl class="parameters">
        {fields.map((field) => (
          <div key={field.name}>
            <dt>
              <code>{field.name}</code>{' '}
              <small>
                <TypeWords text={field.type} />
              </small>
            </dt>
            {field.description !== '' && (
              <dd>
                <Worded text={field.description} />
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

/** A type in words, in which names of other shapes lead to them. */
const TypeWords = ({ text }: { readonly text: string }) => (
  <>
    {text.split(/\b([A-Z]\w+)/).map((part, at) =>
      at % 2 === 1 ? (
        <a key={at} href={`#shape-${part}`}>
          {part}
        </a>
      ) : (
        part
      ),
    )}
  </>
);
