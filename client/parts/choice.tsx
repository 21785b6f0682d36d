import { useSay } from './saying.ts';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { code: string; label: string }[];
  readonly chosen: string;
}

/** One of a list, or nothing. */
export function Choice({ name, label, options, chosen }: Props) {
  return (
    <div class="field">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name}>
        <option value="">{useSay()('choosing.my-city.as-known')}</option>
        {options.map((option) => (
          <option key={option.code} value={option.code} selected={option.code === chosen}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
