/** Samsvar's mark: two strands that join a third. */
export function Logo() {
  return (
    <svg
      className="logo-mark"
      viewBox="0 0 38 30"
      width="38"
      height="30"
      fill="none"
      stroke="currentColor"
      strokeWidth="3.6"
      strokeLinecap="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M2 4c11 0 11 11 20 11" />
      <path d="M2 26c11 0 11-11 20-11" />
      <path d="M2 15h34" />
    </svg>
  );
}
