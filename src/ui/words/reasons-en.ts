import type { Reason } from '../../engine'

const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`).join(', ')

/** Why the engine proposes something, in English. */
export function reasonInEnglish(r: Reason): string {
  switch (r.code) {
    case 'pageStart':
      return 'the page starts here'
    case 'frame':
      return 'a new text frame starts'
    case 'blankLine':
      return 'blank lines part the two'
    case 'width':
      return `the line is ${r.width} characters wide where ${r.usual} are usual`
    case 'shortUnpunctuated':
      return 'short and without a full stop, like a headline'
    case 'previousEnds':
      return 'the sentence above has ended'
    case 'previousBreaksOff':
      return 'the sentence above breaks off'
    case 'lead':
      return `opens like a story: “${r.text}”`
    case 'bylineForm':
      return `has the form of a byline: “${r.text}”`
    case 'kickerForm':
      return 'has the form of a kicker'
    case 'deckForm':
      return 'has the form of a deck'
    case 'subheadInBody':
      return 'a short line between paragraphs of one story'
    case 'captionForm':
      return `has the form of a caption: “${r.text}”`
    case 'jumpForm':
      return `points to another page: “${r.text}”`
    case 'furnitureForm':
      return `belongs to the page, not to a story: “${r.text}”`
    case 'advertForm':
      return 'reads like an advertisement'
    case 'sharedWords':
      return `shares with the body: ${quoted(r.words)}`
    case 'noSharedWords':
      return 'shares no telling word with the body'
    case 'likeMatter':
      return 'shares the body’s subject, though none of its words'
    case 'adjacent':
      return 'stands right above the body'
    case 'onlyBodyLeft':
      return 'the only body left without a headline'
    case 'noBodyFits':
      return 'no body on the page fits'
    case 'continuesColumn':
      return 'carries on the sentence of an earlier column'
  }
}
