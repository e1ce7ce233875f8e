import type { Language } from '../problem'

/** What can go wrong between an XML file and its pages. */
export type XmlProblem =
  /** `line` and `column` from 1: where it can be read no further. */
  | {
      readonly code: 'brokenXml'
      readonly file: string
      readonly line: number
      readonly column: number
    }
  /** A character that XML does not allow, as itself or as a reference; `character` as `U+0000`. */
  | {
      readonly code: 'xmlCharacter'
      readonly file: string
      readonly line: number
      readonly column: number
      readonly character: string
    }
  /** Its document type brings rules or entities of its own: none are followed, however harmless. */
  | { readonly code: 'xmlEntities'; readonly file: string }
  /** Larger than any page: nested too deep, of too many elements, or one of them too long. */
  | { readonly code: 'xmlOutsized'; readonly file: string }
  | { readonly code: 'xmlEncoding'; readonly file: string; readonly encoding: string }
  /** `root`: the name of its outermost element. */
  | { readonly code: 'otherXml'; readonly file: string; readonly root: string }
  | { readonly code: 'xmlWithoutText'; readonly file: string }
  /** One page was asked for, and it was not said which. */
  | { readonly code: 'severalPages'; readonly file: string; readonly pages: number }

/** The same with the file's name in the quotation marks of the language. */
export const xmlSentence = (problem: XmlProblem, file: string, language: Language): string =>
  language === 'zh' ? inChinese(problem, file) : inEnglish(problem, file)

function inChinese(problem: XmlProblem, file: string): string {
  switch (problem.code) {
    case 'brokenXml':
      return `${file}的 XML 不完整或有错，读到第 ${problem.line} 行第 ${problem.column} 列就读不下去了。没有打开，文件未作任何改动；请重新导出或下载一份再试。`
    case 'xmlCharacter':
      return `${file}第 ${problem.line} 行第 ${problem.column} 列有 XML 不允许的字符（${problem.character}）。为免错读，没有打开，文件未作任何改动；请让生成它的程序重新导出。`
    case 'xmlEntities':
      return `${file}的 DOCTYPE 里自带实体或规则的定义，这类定义可能撑爆内存或读取别的文件，因此没有打开，文件未作任何改动。请重新导出一份不带这些定义的 XML。`
    case 'xmlOutsized':
      return `${file}的 XML 嵌套过深、元素过多或某一处过长，远超一个版面所需，因此没有打开，文件未作任何改动。请检查它是怎样生成的，或按版拆开后再导入。`
    case 'xmlEncoding':
      return `${file}按它应有的编码（${problem.encoding}）读不通，没有打开，文件未作任何改动。请重新导出为 UTF-8 的 XML 再导入。`
    case 'otherXml':
      return `${file}是另一种 XML（根元素是 <${problem.root}>），没有打开，文件未作任何改动。请导入 ALTO、PAGE XML 或 hOCR 格式的版面。`
    case 'xmlWithoutText':
      return `${file}里没有识别出的文字，没有打开，文件未作任何改动。请先对这一版做文字识别（OCR），再导入结果。`
    case 'severalPages':
      return `${file}里有 ${problem.pages} 个版面，不知道要哪一个，因此没有打开，文件未作任何改动。请指明版面，或按版拆开后再试。`
  }
}

function inEnglish(problem: XmlProblem, file: string): string {
  switch (problem.code) {
    case 'brokenXml':
      return `The XML of ${file} is cut short or wrong: it cannot be read past line ${problem.line}, column ${problem.column}. It was not opened and is untouched. Export or download it again.`
    case 'xmlCharacter':
      return `Line ${problem.line}, column ${problem.column} of ${file} has a character that XML does not allow (${problem.character}), so it was not opened. The file is untouched. Have the program that made it export it again.`
    case 'xmlEntities':
      return `The DOCTYPE of ${file} defines entities or rules of its own. Such definitions can fill the memory or reach into other files, so it was not opened. The file is untouched. Export it again without them.`
    case 'xmlOutsized':
      return `The XML of ${file} is nested too deep, has too many elements or one that is too long, far beyond what a page needs, so it was not opened. The file is untouched. Check how it was made, or split it into pages and import those.`
    case 'xmlEncoding':
      return `${file} does not read in the encoding it should be in (${problem.encoding}), so it was not opened. The file is untouched. Export it again as XML in UTF-8.`
    case 'otherXml':
      return `${file} is XML of another kind (its root element is <${problem.root}>), so it was not opened. The file is untouched. Import pages as ALTO, PAGE XML or hOCR.`
    case 'xmlWithoutText':
      return `There is no recognised text in ${file}, so it was not opened. The file is untouched. Run text recognition (OCR) on the page and import the result.`
    case 'severalPages':
      return `${file} holds ${problem.pages} pages and it is not clear which one is wanted, so it was not opened. The file is untouched. Say which page, or split the file into pages.`
  }
}
