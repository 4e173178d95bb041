/** The market's mark: a star of five leaves around a basket's weave. */
export function MarketStar({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 48 48" className={className} aria-hidden="true">
      <circle cx="24" cy="24" r="24" className="fill-leaf" />
      {[0, 72, 144, 216, 288].map((turn) => (
        <path key={turn} transform={`rotate(${turn} 24 24)`} d="M24 6c5 5 5 11 0 16c-5-5-5-11 0-16Z" fill="#f6c445" />
      ))}
      <circle cx="24" cy="24" r="3.5" fill="#fffdf9" />
    </svg>
  );
}
