import { isPdfProblem, type PdfProblem, pdfSentence } from './pdf/pdf-problem'
import { type XmlProblem, xmlSentence } from './xml/xml-problem'
import { isZipProblem, type ZipProblem, zipSentence } from './zip/zip-problem'

/**
 * What can go wrong between a file and a page. Each is an expected outcome with a sentence in both
 * languages that says what happened, that nothing was lost, and what to do.
 */
export type Problem =
  | { readonly code: 'emptyFile'; readonly file: string }
  | { readonly code: 'onlyWhiteSpace'; readonly file: string }
  /** `megabytes` as people count them: 1,000,000 bytes. */
  | {
      readonly code: 'tooLarge'
      readonly file: string
      readonly megabytes: number
      readonly limit: number
    }
  | { readonly code: 'binaryFile'; readonly file: string; readonly kind: BinaryKind }
  | { readonly code: 'undecodable'; readonly file: string }
  | { readonly code: 'notThisEncoding'; readonly file: string; readonly encoding: string }
  /** Exported articles that break their schema; `field` as a path into the file. */
  | { readonly code: 'brokenArticles'; readonly file: string; readonly field: string }
  | { readonly code: 'ninjsAlone'; readonly file: string }
  | { readonly code: 'ninjsApart'; readonly file: string }
  | { readonly code: 'notProject'; readonly file: string }
  | { readonly code: 'notBackup'; readonly file: string }
  | { readonly code: 'brokenJson'; readonly file: string }
  /** Of a file with a JSON object on each line: 1-based. */
  | { readonly code: 'brokenLine'; readonly file: string; readonly line: number }
  | { readonly code: 'notOurs'; readonly file: string }
  | { readonly code: 'newerVersion'; readonly file: string; readonly version: number }
  /** `field` as a path into the file, such as `base.cuts[3][1].role`. */
  | { readonly code: 'unknownField'; readonly file: string; readonly field: string }
  | { readonly code: 'missingField'; readonly file: string; readonly field: string }
  | { readonly code: 'wrongField'; readonly file: string; readonly field: string }
  | { readonly code: 'textChanged'; readonly file: string }
  /** `detail` is for developers, in English. */
  | { readonly code: 'brokenReview'; readonly file: string; readonly detail: string }
  | { readonly code: 'brokenHistory'; readonly file: string; readonly detail: string }
  | {
      readonly code: 'ledgerUnbalanced'
      readonly file: string
      readonly accounted: number
      readonly characters: number
    }
  /** `field` is there where what was written breaks its schema. */
  | {
      readonly code: 'brokenExport'
      readonly file: string
      readonly detail: string
      readonly field?: string
    }
  /** It did not come in ALTO with tags, and so cannot go out in it. */
  | { readonly code: 'notFromAlto'; readonly file: string }
  | PdfProblem
  | XmlProblem
  | ZipProblem

export type ProblemCode = Problem['code']

/** What a file that holds no plain text seems to be. */
export type BinaryKind = 'pdf' | 'zip' | 'image' | 'office' | 'archive' | 'unknown'

export type Language = 'zh' | 'en'

/** What to tell the person at the desk. */
export const sentence = (problem: Problem, language: Language): string =>
  language === 'zh' ? inChinese(problem) : inEnglish(problem)

function inChinese(problem: Problem): string {
  const file = `“${problem.file}”`
  switch (problem.code) {
    case 'emptyFile':
      return `${file}是空文件，没有可读的内容。原文件未作任何改动；请确认导出时是否漏了正文，再重新选择。`
    case 'onlyWhiteSpace':
      return `${file}里只有空格和换行，没有文字。原文件未作任何改动；请换一份带正文的文件。`
    case 'tooLarge':
      return `${file}有 ${problem.megabytes} MB，超过了 ${problem.limit} MB 的上限，没有打开，原文件未作任何改动。一个版面的文字通常只有几十 KB，请按版拆开后再导入。`
    case 'binaryFile':
      return binaryInChinese(file, problem.kind)
    case 'undecodable':
      return `认不出${file}的文字编码，没有打开，原文件未作任何改动。请用文本编辑器把它另存为 UTF-8 后再导入。`
    case 'notThisEncoding':
      return `${file}按 ${problem.encoding} 读不通，没有改用这一编码，现有内容保持原样。请换一种编码试试。`
    case 'brokenArticles':
      return `${file}的字段“${problem.field}”不合这种格式的规定，没有打开，文件未作任何改动。请重新导出一份。`
    case 'ninjsAlone':
      return `${file}是 ninjs 条目或其附件，单独一份无法还原版面。文件未作任何改动；请打开同一版的稿件 JSON（.articles.json）或工程文件，或把条目和附件放在一起，用命令行 galley convert 转换。`
    case 'ninjsApart':
      return `${file}的 ninjs 条目与附件对不上，没有打开，文件未作任何改动。请使用同一次导出的两份文件。`
    case 'notProject':
      return `${file}不是 Galley 工程文件，没有打开，文件未作任何改动。请选择版面文本（.txt）或工程文件（.galley.json）。`
    case 'notBackup':
      return `${file}不是 Galley 的队列备份，没有恢复，文件和队列都未作任何改动。请选择备份时下载的文件（.galley-queue.jsonl）；单个版面请用“打开文件”。`
    case 'brokenJson':
      return `${file}内容不完整或已损坏，可能没有下载完。没有打开，文件未作任何改动；请重新取一份再试。`
    case 'brokenLine':
      return `${file}第 ${problem.line} 行内容不完整或已损坏。文件未作任何改动；请重新取一份再试。`
    case 'notOurs':
      return `${file}不是 Galley 写出的任何一种格式，未作任何改动。请选择 Galley 导出的文件，或 ninjs 条目。`
    case 'newerVersion':
      return `${file}由更新版本的 Galley 保存（格式第 ${problem.version} 版），当前版本读不全，因此没有打开，文件未作任何改动。请更新 Galley 后再打开。`
    case 'unknownField':
      return `${file}里有不认识的字段“${problem.field}”。为免读漏内容，没有打开，文件未作任何改动；请用保存它的程序重新保存一份。`
    case 'missingField':
      return `${file}缺少字段“${problem.field}”，没有打开，文件未作任何改动。请重新取一份完整的工程文件。`
    case 'wrongField':
      return `${file}的字段“${problem.field}”内容不对，没有打开，文件未作任何改动。请重新取一份完好的工程文件。`
    case 'textChanged':
      return `${file}里的版面原文与保存时的校验值不符，可能在别处被改过。没有打开，文件未作任何改动；请改用未经改动的副本，或从原始文本重新开始。`
    case 'brokenReview':
      return `${file}里的分稿记录与版面原文对不上，没有打开，文件未作任何改动。请改用较早的副本，或从原始文本重新开始。`
    case 'brokenHistory':
      return `${file}里的操作记录前后不一致，撤销会出错，因此没有打开，文件未作任何改动。请改用较早的副本。`
    case 'ledgerUnbalanced':
      return `${file}的文字账目不平：共 ${problem.characters} 字，只有 ${problem.accounted} 字有去处。为免丢字，没有导出，已做的工作都还在；请撤销最近几步后重试。`
    case 'brokenExport':
      return `${file}的导出结果没有通过检查${problem.field ? `（字段“${problem.field}”不合规定）` : ''}，因此没有生成文件，已做的工作都还在。请撤销最近几步后重试。`
    case 'notFromAlto':
      return `${file}不是从 ALTO（第 2 至 4 版）导入的，没有可以写回的 ALTO 文件，因此没有导出，已做的工作都还在。请换一种导出格式。`
    default:
      if (isPdfProblem(problem)) return pdfSentence(problem, file, 'zh')
      return isZipProblem(problem)
        ? zipSentence(problem, file, 'zh')
        : xmlSentence(problem, file, 'zh')
  }
}

function binaryInChinese(file: string, kind: BinaryKind): string {
  switch (kind) {
    case 'pdf':
      return `${file}是 PDF，不能当作文本来读，原文件未作任何改动。请把它作为 PDF 打开，一页就是一个版面。`
    case 'zip':
      return `${file}是压缩包，这里还不能直接打开，原文件未作任何改动。请先解压，再导入里面的文本文件。`
    case 'image':
      return `${file}是图片，里面没有可读的文字，原文件未作任何改动。请先做文字识别（OCR），再导入识别出的文本。`
    case 'office':
      return `${file}是 Word 等办公文档，这里还不能直接打开，原文件未作任何改动。请另存为纯文本（.txt，UTF-8），或把正文复制后粘贴进来。`
    case 'archive':
      return `${file}是压缩文件，这里打不开，原文件未作任何改动。请先解压，再导入里面的文本文件。`
    case 'unknown':
      return `${file}不是文本文件，没有打开，原文件未作任何改动。请导入版面的纯文本（.txt）。`
  }
}

function inEnglish(problem: Problem): string {
  const file = `“${problem.file}”`
  switch (problem.code) {
    case 'emptyFile':
      return `${file} is empty: there is nothing in it to read. The file is untouched. Check that the text was really saved, then choose it again.`
    case 'onlyWhiteSpace':
      return `${file} holds only spaces and line breaks, no words. The file is untouched. Choose one that has the page’s text in it.`
    case 'tooLarge':
      return `${file} is ${problem.megabytes} MB, more than the ${problem.limit} MB that can be opened. The file is untouched. The text of one page is rarely more than a few dozen KB: split the file into pages and import those.`
    case 'binaryFile':
      return binaryInEnglish(file, problem.kind)
    case 'undecodable':
      return `The text encoding of ${file} could not be recognised, so it was not opened. The file is untouched. Save it as UTF-8 in a text editor and import it again.`
    case 'notThisEncoding':
      return `${file} does not read as ${problem.encoding}. Everything stays as it was. Try another encoding.`
    case 'brokenArticles':
      return `In ${file} the field “${problem.field}” is not as the format says, so the file was not opened. It is untouched. Export the page again.`
    case 'ninjsAlone':
      return `${file} is ninjs items or their sidecar, and one without the other does not make a page again. The file is untouched. Open the page’s articles (.articles.json) or its project, or keep both files in one folder and use galley convert.`
    case 'ninjsApart':
      return `The ninjs items and the sidecar of ${file} do not belong together, so they were not opened. Both files are untouched. Use the two files of one export.`
    case 'notProject':
      return `${file} is not a Galley project, so it was not opened. The file is untouched. Choose a page’s text (.txt) or a project file (.galley.json).`
    case 'notBackup':
      return `${file} is not a backup of Galley’s queue, so nothing was restored. The file and the queue are untouched. Choose the file that a backup downloaded (.galley-queue.jsonl); open single pages with “Open files”.`
    case 'brokenJson':
      return `${file} is cut short or damaged, perhaps by an unfinished download. It was not opened and is untouched. Get a fresh copy and try again.`
    case 'brokenLine':
      return `Line ${problem.line} of ${file} is cut short or damaged. The file is untouched. Get a fresh copy and try again.`
    case 'notOurs':
      return `${file} is in none of the formats that Galley writes. It is untouched. Choose a file that Galley exported, or ninjs items.`
    case 'newerVersion':
      return `${file} was saved by a newer Galley (file format ${problem.version}) and this one would understand only part of it, so it was not opened. The file is untouched. Update Galley, then open it.`
    case 'unknownField':
      return `${file} has a field that Galley does not know, “${problem.field}”. So as not to miss anything, it was not opened. The file is untouched. Save it again with the program that made it.`
    case 'missingField':
      return `${file} lacks the field “${problem.field}”, so it was not opened. The file is untouched. Get a complete copy of the project.`
    case 'wrongField':
      return `In ${file} the field “${problem.field}” does not hold what it should, so the file was not opened. It is untouched. Get a sound copy of the project.`
    case 'textChanged':
      return `The page text in ${file} no longer matches the checksum saved with it: it was probably changed elsewhere. The file was not opened and is untouched. Use an unchanged copy, or start again from the original text.`
    case 'brokenReview':
      return `The article boundaries in ${file} do not fit its page text, so it was not opened. The file is untouched. Use an earlier copy, or start again from the original text.`
    case 'brokenHistory':
      return `The record of changes in ${file} contradicts itself, and undo would go wrong, so it was not opened. The file is untouched. Use an earlier copy.`
    case 'ledgerUnbalanced':
      return `The text of ${file} does not add up: of ${problem.characters} characters only ${problem.accounted} have a place. Nothing was exported, so that none is lost, and all your work is still here. Undo the last few steps and try again.`
    case 'brokenExport':
      return `The export of ${file} did not pass its own check${problem.field ? ` (the field “${problem.field}” is not as it should be)` : ''}, so no file was made. All your work is still here. Undo the last few steps and try again.`
    case 'notFromAlto':
      return `${file} did not come as ALTO (version 2 to 4), so there is no ALTO file to write it back into. Nothing was exported, and all your work is still here. Choose another format.`
    default:
      if (isPdfProblem(problem)) return pdfSentence(problem, file, 'en')
      return isZipProblem(problem)
        ? zipSentence(problem, file, 'en')
        : xmlSentence(problem, file, 'en')
  }
}

function binaryInEnglish(file: string, kind: BinaryKind): string {
  switch (kind) {
    case 'pdf':
      return `${file} is a PDF and cannot be read as plain text. The file is untouched. Open it as a PDF, each of its pages a page of its own.`
    case 'zip':
      return `${file} is a zip archive, which cannot be opened here yet. The file is untouched. Unpack it and import the text files inside.`
    case 'image':
      return `${file} is a picture; there is no text in it to read. The file is untouched. Run text recognition (OCR) on it and import the result.`
    case 'office':
      return `${file} is a word-processor document, which cannot be opened here. The file is untouched. Save it as plain text (.txt, UTF-8), or copy its text and paste it here.`
    case 'archive':
      return `${file} is a compressed file and cannot be opened here. The file is untouched. Unpack it and import the text inside.`
    case 'unknown':
      return `${file} is not a text file, so it was not opened. The file is untouched. Import the page as plain text (.txt).`
  }
}
