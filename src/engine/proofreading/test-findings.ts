import type { HeadlineContext } from './context'
import type { Finding } from './finding'

/** A context of what a test names; the rest is empty. */
export const context = (parts: Partial<HeadlineContext> = {}): HeadlineContext => ({
  body: '',
  kicker: '',
  deck: '',
  ...parts,
})

/** `text→fix|fix` for each finding, with where it starts: `@3 ,→，`. */
export const shown = (findings: readonly Finding[]): string[] =>
  findings.map(({ start, text, fixes }) => `@${start} ${text}→${fixes.join('|')}`)
