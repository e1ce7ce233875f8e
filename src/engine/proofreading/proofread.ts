import type { HeadlineContext } from './context'
import { doubled } from './doubled'
import { finalStop } from './final-stop'
import type { Finding } from './finding'
import { fullWidth } from './full-width'
import { halfWidth } from './half-width'
import type { Knowledge } from './knowledge'
import { misread } from './misread'
import { otherScript } from './other-script'
import { spaces } from './spaces'
import { unlikeTokens } from './unlike-tokens'
import { unpaired } from './unpaired'

/**
 * All that is found in a headline, in the order of the text; no two findings overlap. The headline and its context are
 * clean text (a line feed for each line of the headline that the paper set). Without knowledge (null: not loaded yet)
 * what needs none is found. Never throws.
 */
export function proofread(
  headline: string,
  context: HeadlineContext,
  knowledge: Knowledge | null,
): readonly Finding[] {
  const findings: Finding[] = []
  for (const finding of all(headline, context, knowledge))
    if (findings.every((other) => other.end <= finding.start || other.start >= finding.end))
      findings.push(finding)
  return findings.sort((a, b) => a.start - b.start)
}

/** In the order of `FINDING_KINDS`. */
function* all(headline: string, context: HeadlineContext, knowledge: Knowledge | null) {
  yield* unlikeTokens(headline, context)
  if (knowledge) {
    yield* misread(headline, context, knowledge)
    yield* otherScript(headline, context, knowledge)
  }
  yield* doubled(headline)
  yield* unpaired(headline, context)
  yield* halfWidth(headline, context)
  yield* finalStop(headline)
  yield* spaces(headline, context)
  yield* fullWidth(headline, context)
}
