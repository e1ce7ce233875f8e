import { charactersWide } from './typeset-width.ts'

/** Where the heads of the sample stand: by themselves at its end, as they came. */
const HEADS_FROM = 321
/** Full-width characters in a line of body text; a line much shorter ends a paragraph. */
const MEASURE = 17.5
const FULL = 15

/**
 * The sample page set in two columns, a printed line of the text in each line: the first headline over both columns, the bodies
 * below it, and the headlines of all other stories at the foot, away from their bodies.
 */
export function seedPage(sample: string): string {
  const lines = sample.split('\n').map((text, i) => ({ number: i + 1, text: text.trim() }))
  const printed = lines.filter(({ text }) => text !== '')
  const [headline, deck, ...rest] = printed
  const body = rest.filter(({ number }) => number < HEADS_FROM)
  const heads = rest.filter(({ number }) => number >= HEADS_FROM).map(({ text }) => text)
  const rows = body.map(({ text }, i) => bodyLine(text, body[i - 1]?.text))
  const half = Math.ceil(rows.length / 2)
  const [otherKicker, otherHeadline, kicker, upper, lower, last, lastDeck] = heads
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>
<h1>${headline.text}</h1><h3>${deck.text}</h3>
<div class="columns"><div>${rows.slice(0, half).join('')}</div><div>${rows.slice(half).join('')}</div></div>
<section><h4>${otherKicker}</h4><h2>${otherHeadline}</h2></section>
<section><h4>${kicker}</h4><h2>${upper}<br>${lower}</h2></section>
<section><h2>${last}</h2><h3>${lastDeck}</h3></section>`
}

function bodyLine(text: string, before: string | undefined): string {
  const wide = charactersWide(text)
  const opens = before === undefined || (/。$/.test(before) && wide < MEASURE - 1)
  const fills = wide >= FULL && !text.endsWith('。')
  const tighter = wide > MEASURE ? `letter-spacing:${(MEASURE - wide) / text.length}em` : ''
  return `<p class="${opens ? 'opens' : ''} ${fills ? 'fills' : ''}" style="${tighter}">${text}</p>`
}

const STYLE = `
@page { size: 470pt 1520pt; margin: 0 }
body { margin: 40pt; font: 10pt/15pt 'WenQuanYi Micro Hei'; text-autospace: no-autospace }
h1, h2, h3, h4 { margin: 0; text-align: center; font-weight: normal }
h1 { font-size: 18pt; line-height: 24pt }
h2 { font-size: 16pt; line-height: 22pt; letter-spacing: 0.15em }
h3 { font-size: 13pt; line-height: 18pt }
h4 { font-size: 12pt; line-height: 18pt }
section { margin-top: 18pt }
p { margin: 0; white-space: pre }
.columns { display: flex; gap: 18pt; justify-content: center; margin: 14pt 0 }
.columns > div { width: ${MEASURE}em }
.opens { text-indent: 2em }
.fills { text-align-last: justify }`
