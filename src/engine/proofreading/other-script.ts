import type { HeadlineContext } from './context'
import { type FindingOf, found, type HanScript } from './finding'
import type { Knowledge } from './knowledge'
import type { Scripts } from './knowledge/scripts'

/** So many characters of one script alone tell an article's script, if those of the other are a fifth of them or fewer. */
const ENOUGH = 5
const FEW = 1 / 5

/**
 * Simplified characters in a traditional article, or the other way round; neighbours together. A character that the body
 * has, too, is meant.
 */
export function otherScript(
  headline: string,
  { body, kicker, deck }: HeadlineContext,
  { scripts }: Knowledge,
): FindingOf<'otherScript'>[] {
  const script = mainScript([headline, kicker, deck, body], scripts)
  if (script === null) return []
  const isOther = (at: number) => {
    const own = scripts.scriptAt(headline, at)
    return own !== null && own !== script && !body.includes(headline[at])
  }
  const findings: FindingOf<'otherScript'>[] = []
  for (let start = 0; start < headline.length; start++) {
    let end = start
    while (end < headline.length && isOther(end)) end++
    if (end === start) continue
    const fixes = formsOf(headline.slice(start, end), headline[end] ?? '', body, scripts)
    findings.push(found('otherScript', headline, [start, end], fixes, { script }))
    start = end
  }
  return findings
}

function mainScript(texts: readonly string[], { scriptAt }: Scripts): HanScript | null {
  const counts = { simplified: 0, traditional: 0 }
  for (const text of texts)
    for (let at = 0; at < text.length; at++) {
      const script = scriptAt(text, at)
      if (script) counts[script]++
    }
  const { simplified, traditional } = counts
  if (Math.max(simplified, traditional) < ENOUGH) return null
  if (simplified <= FEW * traditional) return 'traditional'
  return traditional <= FEW * simplified ? 'simplified' : null
}

/** All that a stretch may be in the other script; what the body has before the same character comes first. */
function formsOf(text: string, after: string, body: string, { otherForms }: Scripts): string[] {
  let forms = ['']
  for (const char of text)
    forms = forms.flatMap((form) => otherForms(char).map((other) => form + other))
  const isInBody = (form: string) => body.includes(form + after)
  return [...forms.filter(isInBody), ...forms.filter((form) => !isInBody(form))]
}
