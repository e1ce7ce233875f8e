/** What is put into an ALTO file stands between these, or in attributes whose values begin with `galley-`. */
const BEGIN = '<!-- Galley: articles -->'
const END = '<!-- /Galley -->'

export const tagId = (mark: string): string =>
  /^\d/.test(mark) ? `galley-article-${mark}` : `galley-${mark}`

/** Elements to be put before what stands at a place of the file, set in as that is. */
export function enclosed(xml: string, at: number, elements: string): string {
  const indent = /[ \t]*$/.exec(xml.slice(0, at))?.[0] ?? ''
  return `${BEGIN}\n${elements}\n${indent}${END}\n${indent}`
}

const ENCLOSED = new RegExp(`${BEGIN}[\\s\\S]*?${END}\\n[ \\t]*`, 'g')
const ATTRIBUTE = / (?:TAGREFS="galley-[^"\s]+(?: galley-[^"\s]+)*"|ID="galley-[^"\s]+")/g
const REFERENCES = /(\sTAGREFS\s*=\s*(?:"[^"]*?|'[^']*?)) galley-[^"']+(?=["'])/g

/** The file as it was before any export put something into it. */
export const withoutMarks = (xml: string): string =>
  xml.replace(ENCLOSED, '').replace(ATTRIBUTE, '').replace(REFERENCES, '$1')
