/** The same in other forms, which the browser shows or hands to another program. */
export function FileLinks({ links }: { links: readonly { label: string; type: string; href: string }[] }) {
  return (
    <ul class="file-links no-print">
      {links.map(({ label, type, href }) => (
        <li key={label}>
          <a href={href} type={type}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
