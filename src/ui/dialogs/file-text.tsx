/** The beginning of a file, as it will be. */
export const FileText = ({ text, className }: { text: string; className: string }) => (
  <pre
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
    tabIndex={0}
    className={`overflow-auto rounded-md border border-rule bg-paper p-3 font-mono text-[11.5px] leading-relaxed whitespace-pre-wrap ${className}`}
  >
    {text}
  </pre>
)
