/** Who wrote an article, as its byline says. */
export interface Byline {
  /** The byline as it stands, trimmed. */
  readonly text: string
  readonly persons: readonly { readonly name: string; readonly role: string }[]
  /** 本报讯, 新华社北京3月2日电 and the like: where the report came from. */
  readonly dateline: string | null
}

const DATELINE =
  /^[\s\u3000]*((?:据|據)?(?:本[报報刊台]|新华社|新華社|中新社|[\p{Script=Han}]{2,6}社)[^（(【\n]{0,24}?[讯訊电電]|[\p{Script=Han}]{2,8}\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*[讯訊电電])(?![\p{Script=Han}])/u
/** Longest first: each is a whole title or the end of one (融媒首席记者, 本报特约通讯员). */
const TITLE =
  /^([\p{Script=Han}]{0,8}?(?:记者|記者|通讯员|通訊員|特派员|特派員|评论员|評論員|撰稿人|撰稿|摄影师|摄影|攝影|编辑|編輯|作者|实习生|見習生|见习生|主笔|主筆|译者|编译|整理|撰文|供图|制图|漫画|绘图|文字|图片|文|图|摄))(?:[:：/／]|(?![\p{Script=Han}])|(?<=记者|記者|通讯员|通訊員|特派员|特派員|评论员|評論員|实习生|作者))/u
const AFTERWORD =
  /^(?:报道|報道|综合报道|综合|摄影报道|整理|采写|文|图|摄|攝|撰|绘|文[/／、]?[图摄]|图[/／]?文|摄)$/u
const LATIN_BYLINE = /^\s*(?:words\s+)?by:?\s+(.+)$/i
const HAN_NAME = /^[\p{Script=Han}○×]{2,4}$/u
const FOREIGN_NAME = /^[\p{Script=Han}]{1,6}(?:[·•・．.][\p{Script=Han}A-Z]{1,8})+$/u
const MARKS = /[□■◇◆●○▲△★☆◎]/gu

/** Reads a byline. The text is kept as it is; what cannot be understood yields no persons. */
export function parseByline(text: string): Byline {
  const raw = text.trim()
  const line = raw.replace(/\s+/gu, ' ').slice(0, 400)
  const latin = LATIN_BYLINE.exec(line)
  if (latin) return { text: raw, persons: latinPersons(latin[1]), dateline: null }
  const dateline = DATELINE.exec(line)
  const rest = dateline ? line.slice(dateline[0].length) : line
  return {
    text: raw,
    persons: hanPersons(rest),
    dateline: dateline ? dateline[1].replace(/\s+/gu, '') : null,
  }
}

function latinPersons(text: string): { name: string; role: string }[] {
  const [names, ...title] = text.replace(/\.$/, '').split(/,\s*(?=[^,]*$)/)
  const isTitle = title.length > 0 && !/\band\b/i.test(title[0]) && /[a-z]{3,}/i.test(title[0])
  const role = isTitle ? title[0].trim() : ''
  const list = isTitle ? names : [names, ...title].join(', ')
  return list
    .split(/\s*(?:,|&|\band\b)\s*/i)
    .map((name) => name.trim())
    .filter((name) => /^\p{L}[\p{L}.'’\- ]{1,50}$/u.test(name))
    .map((name) => ({ name, role }))
}

function hanPersons(text: string): { name: string; role: string }[] {
  const bracketed =
    /^\s*[（(【]([^）)】]*)[）)】]?\s*$/u.exec(text) ??
    /[（(]([^）)]*(?:记者|記者|通讯员|作者|摄|文)[^）)]*)[）)]/u.exec(text)
  const tokens = (bracketed ? bracketed[1] : text)
    .replace(MARKS, ' ')
    .split(/[\s、，,；;]+/u)
    .filter((token) => token !== '')
  const persons: { name: string; role: string }[] = []
  let role = ''
  let since = 0
  let initial = ''
  for (const token of tokens) {
    const title = TITLE.exec(token)
    if (title && AFTERWORD.test(token) && persons.length > since) {
      for (const person of persons.slice(since)) person.role ||= token
      since = persons.length
      continue
    }
    if (AFTERWORD.test(token)) {
      if (persons.length === 0) role = token
      continue
    }
    let name = token
    if (title) {
      role = title[1]
      since = persons.length
      name = token.slice(title[0].length).replace(/^[:：/／]/u, '')
      if (name === '') continue
    }
    const [who, work] = name.split(/[/／]/u)
    if (work !== undefined && AFTERWORD.test(work)) {
      if (isName(who)) persons.push({ name: who, role: role || work })
    } else if (isName(name)) {
      persons.push({ name, role })
    } else if (/^\p{Script=Han}$/u.test(name)) {
      if (initial !== '') {
        persons.push({ name: initial + name, role })
        initial = ''
      } else initial = name
      continue
    } else if (!title && name.length > 4) {
      role = name
      since = persons.length
    }
    initial = ''
  }
  return persons
}

const isName = (text: string): boolean => HAN_NAME.test(text) || FOREIGN_NAME.test(text)
