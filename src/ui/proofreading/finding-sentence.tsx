import type { Sentence } from '../words/findings'

/** Why something was found: what the page says stands out from what is said about it. */
export const FindingSentence = ({ sentence }: { sentence: Sentence }) =>
  sentence.map((part, i) =>
    typeof part === 'string' ? (
      part
    ) : (
      <b key={i} className="cited" data-marks={/[\p{L}\p{N}]/u.test(part.cited) ? undefined : ''}>
        {part.cited}
      </b>
    ),
  )
