/** The mark: one arrow out, one arrow back. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
      <rect width="32" height="32" rx="7" />
      <path class="out" d="M7 12.5h15.5M18 7.5l5 5-5 5" />
      <path class="back" d="M25 21.5H9.5M14 16.5l-5 5 5 5" />
    </svg>
  );
}
