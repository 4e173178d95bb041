const palms = [
  [1010, 236, 1],
  [1056, 230, 1.25],
  [1330, 222, 1.1],
  [1372, 228, 0.85],
] as const;
const sampans = [
  [900, 348, 1],
  [1210, 364, 1.25],
] as const;

/** The delta at dawn: sun, far palms, a river with two sampans. A drawing of lines and planes behind the first words of the home page. */
export function RiverScene({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 1440 420" preserveAspectRatio="xMaxYMax slice" className={className} aria-hidden="true">
      <circle cx="1160" cy="190" r="86" fill="#f6c445" opacity="0.55" />
      <path d="M0 336c240-20 420-58 640-84c220-26 330 4 480 0s220-16 320-22v190H0Z" fill="#bcd9bd" opacity="0.6" />
      <path d="M0 352c260-10 420-40 640-58s330 10 480 6s220-12 320-18v138H0Z" fill="#8fc09a" opacity="0.5" />
      <path d="M0 372c300-6 420-34 720-46s420 10 720-2v96H0Z" fill="#cfe6ea" />
      {palms.map(([x, y, size]) => (
        <g key={x} transform={`translate(${x} ${y}) scale(${size})`} stroke="#3d7a52" strokeWidth="5" strokeLinecap="round" fill="none" opacity="0.85">
          <path d="M0 44c2-20 1-34 6-52" />
          <path d="M6-8c-14-8-24-4-30 4M6-8c-10-14-22-14-30-8M6-8c2-16-6-22-14-24M6-8c10-14 20-12 26-6M6-8c14-4 22 2 24 10" strokeWidth="4" />
        </g>
      ))}
      {sampans.map(([x, y, size]) => (
        <g key={x} transform={`translate(${x} ${y}) scale(${size})`}>
          <path d="M-70 0c30 16 110 16 150-4-8 22-30 26-74 26s-68-6-76-22Z" fill="#7b4a24" />
          <path d="M-20 4c0-14 40-14 40 0" fill="#e58b2a" />
          <path d="M12 2c0-12 34-12 34-2" fill="#c9412f" />
          <path d="M-40 2v-26" stroke="#1d2721" strokeWidth="6" strokeLinecap="round" />
          <path d="M-58-22h36l-18-14Z" fill="#e9d7a5" />
          <path d="M-90 30h190" stroke="#ffffff" strokeWidth="3" opacity="0.7" />
        </g>
      ))}
    </svg>
  );
}
