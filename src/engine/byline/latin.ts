import { MONTH_NAME, monthNumber, reportedDay } from '../calendar'
import type { Dateline } from './dateline'
import { isLatinAgency, LATIN_AGENCY } from './houses'
import type { Named, Person } from './persons'

const PLACE_WORD = "\\p{Lu}[\\p{L}.'’-]{0,24}"
const PLACE = `${PLACE_WORD}(?: (?:(?:de|del|la|le|upon|on|of) )?${PLACE_WORD}){0,3}(?:, ${PLACE_WORD}){0,1}`
const DAY = `(?:(?<month>${MONTH_NAME}) (?<day>\\d{1,2})(?:st|nd|rd|th)?|(?<day2>\\d{1,2})(?:st|nd|rd|th)? (?<month2>${MONTH_NAME}))(?:,? (?<year>\\d{4}))?`
const SOURCE = `\\((?<agency>${LATIN_AGENCY})\\)`
const DASH = '\\s?[.:]?\\s?(?:[—–]|--?|$)'

/** LONDON, March 3.— and PARIS (Reuters) —: a place, and a day or an agency. */
const DATED = new RegExp(
  `^\\(?(?<lead>(?<place>${PLACE}), (?<date>${DAY}))(?: ${SOURCE})?${DASH}`,
  'iu',
)
const WIRED = new RegExp(`^(?<lead>(?<place>${PLACE}) ${SOURCE})${DASH}`, 'u')

/** Cuts a line at what says who did what: Words by …, pictures by …. */
const WORK =
  'words|text|story|report|reporting|photos?|photographs?|photography|pictures?|illustrations?|drawings?|edited|translated|compiled'
const BY = new RegExp(`(?:(?:\\b(?<work>${WORK})\\s+)?\\bby|^from)\\b:?\\s+`, 'giu')
/** Nobody by name: Our Own Correspondent, a Staff Reporter. */
const OWN =
  /^(?:an?\s+|the\s+)?((?:(?:our|own|special|staff|foreign|london|paris|political|military|naval|sports|city|financial|parliamentary|travelling)\s+){0,4}(?:correspondents?|reporters?|representative|commissioner|critic|writers?))$/iu
const IN_PLACE = new RegExp(`(?:^|\\s)((?:in|from) (${PLACE}))$`, 'u')
const NAME = /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){0,5}$/u
/** D.C. and M.D. are nobody. */
const TWO_LETTERS = /\p{L}{2}/u
const NAMES_ALONE = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u
const ARTICLE = /^(?:an?|the|our|to)\b/iu

/** Reads a byline or a dateline in Latin letters. `issued` is the day of issue, YYYY-MM-DD. */
export function readLatin(line: string, issued: string | null): Named {
  const persons: Person[] = []
  let agency: string | null = null
  let dateline: Dateline | null = null
  const text = line.replace(/\s+/gu, ' ').trim()
  for (const sentence of text.split(/(?<=\p{Ll}{4}\.) (?=\p{Lu})/u)) {
    const lead = leadOf(sentence, issued)
    agency ??= lead?.agency ?? null
    dateline ??= lead?.dateline ?? null
    for (const { names, work } of creditsOf(sentence.slice(lead?.end ?? 0).trim())) {
      const credit = readCredit(names, work)
      persons.push(...credit.persons)
      agency ??= credit.agency
      dateline ??= credit.dateline
    }
  }
  return { persons, agency, dateline }
}

function leadOf(text: string, issued: string | null) {
  const found = DATED.exec(text) ?? WIRED.exec(text)
  const words = found?.groups
  if (!found || !words || /\bby\b/iu.test(words.place) || !/^\(?\p{Lu}/u.test(text)) return null
  const month = words.month ?? words.month2
  const printed = month && {
    year: words.year ? Number(words.year) : null,
    month: monthNumber(month),
    day: Number(words.day ?? words.day2),
  }
  const dateline: Dateline = {
    text: words.lead,
    place: words.place,
    date: printed ? { text: words.date, iso: reportedDay(printed, issued) } : null,
  }
  return { dateline, agency: words.agency ?? null, end: found[0].length }
}

/** What stands behind each by; without one, a name that is all there is. */
function creditsOf(text: string): { names: string; work: string | null }[] {
  const marks = [...text.matchAll(BY)]
  if (marks.length === 0) {
    const [name] = text.split(/[,|]/u, 1)
    const alone =
      isLatinAgency(text.replace(/[()]/gu, '')) || (NAMES_ALONE.test(name) && !ARTICLE.test(name))
    return alone ? [{ names: text.replace(/^\(|\)$/gu, ''), work: null }] : []
  }
  return marks.map((mark, i) => ({
    names: text
      .slice(mark.index + mark[0].length, marks[i + 1]?.index ?? text.length)
      .replace(/[\s,;.)]+$/u, ''),
    work: mark.groups?.work?.toLowerCase() ?? null,
  }))
}

/** JOHN SMITH in London and Jane Doe, Staff Writers. */
function readCredit(names: string, work: string | null): Named {
  const own = OWN.exec(names)
  if (own) return { persons: [], agency: own[1], dateline: null }
  const found: string[] = []
  let role = ''
  let agency: string | null = null
  let dateline: Dateline | null = null
  for (const part of names.split(/\s*(?:[,|&;]|\band\b)\s*/iu)) {
    const inPlace = IN_PLACE.exec(part)
    const who = part.slice(0, inPlace?.index)
    if (inPlace) dateline ??= { text: inPlace[1], place: inPlace[2], date: null }
    if (who === '') continue
    if (isLatinAgency(who)) agency ??= who.replace(/^The /, '')
    else if (isOffice(who)) role ||= who
    else if (NAME.test(who) && TWO_LETTERS.test(who)) found.push(who)
  }
  return {
    persons: found.map((name) => ({ name, role: role || (work ?? ''), work })),
    agency,
    dateline,
  }
}

const isOffice = (words: string): boolean =>
  /\b(?:correspondents?|reporters?|writers?|editors?|critic|columnist|photographers?|staff|bureau|chief)$/iu.test(
    words,
  )
