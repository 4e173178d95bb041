/** An empty box on paper, for a pen. */
export function TickBox() {
  return <span aria-hidden className="inline-block size-5 shrink-0 border-2 border-[#000] align-middle" />;
}
