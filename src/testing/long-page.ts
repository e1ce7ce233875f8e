/**
 * One text of at least `length` code units, made of pages over and over as a volume of a paper is: each time round
 * the persons of the bylines have other names, wherever the page speaks of them, and the figures are other figures.
 */
export function longPage(pages: readonly string[], length: number): string {
  const parts: string[] = []
  for (let made = 0, turn = 0; made < length; turn++) {
    const part = shifted(pages[turn % pages.length], Math.floor(turn / pages.length))
    parts.push(part)
    made += part.length
  }
  return parts.join('')
}

const PERSON = /(?:记者|通讯员)[ 　]*(\p{Script=Han}{2,3})(?!\p{Script=Han})/gu
const FIGURE = /[1-9]/g
const SURNAMES = [...'陈林周吴郑王冯褚蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜戚谢邹']
const GIVEN = [...'安澜启明晓棠文博思远若溪一帆小满知行佳宁立新海燕建国秀英志强玉兰春生']

/** The page of another day: turn 0 is the page as it is. */
function shifted(page: string, turn: number): string {
  if (turn === 0) return page
  let text = page
  for (const name of new Set(Array.from(page.matchAll(PERSON), ([, found]) => found)))
    text = text.replaceAll(name, nameFor(name, turn))
  return text.replace(FIGURE, (digit) => String(1 + ((Number(digit) - 1 + turn) % 9)))
}

/** As long a name as the one it stands for, so that the columns stay as wide as they are set. */
function nameFor(name: string, turn: number): string {
  const pick = (from: readonly string[], i: number) =>
    from[(name.charCodeAt(i) + turn * (7 * i + 1)) % from.length]
  return Array.from(name, (_, i) => pick(i === 0 ? SURNAMES : GIVEN, i)).join('')
}
