import type { Language } from '../problem'

/** What can go wrong between a PDF and the text of its pages; pages count from 1. */
export type PdfProblem =
  | { readonly code: 'pdfLocked'; readonly file: string }
  | { readonly code: 'pdfBroken'; readonly file: string }
  /** What it draws is packed far smaller than any page's. */
  | { readonly code: 'pdfBomb'; readonly file: string }
  | { readonly code: 'pdfPageBroken'; readonly file: string; readonly page: number }
  | { readonly code: 'pdfWithoutText'; readonly file: string; readonly page: number }
  /** What its characters are read by is not in the file, and could not be fetched. */
  | { readonly code: 'pdfNeedsMore'; readonly file: string; readonly page: number }

export const isPdfProblem = <P extends { readonly code: string }>(
  problem: P,
): problem is Extract<P, PdfProblem> => problem.code.startsWith('pdf')

/** The same with the file's name in the quotation marks of the language. */
export const pdfSentence = (problem: PdfProblem, file: string, language: Language): string =>
  language === 'zh' ? inChinese(problem, file) : inEnglish(problem, file)

function inChinese(problem: PdfProblem, file: string): string {
  switch (problem.code) {
    case 'pdfLocked':
      return `${file}设有打开密码，没有打开，原文件未作任何改动。请在 PDF 阅读器里输入密码打开，另存一份不加密的，再导入。`
    case 'pdfBroken':
      return `${file}已损坏，或没有下载完，不能当作 PDF 读取。原文件未作任何改动；请重新取一份再试。`
    case 'pdfBomb':
      return `${file}解开后会比文件本身大得反常，可能撑爆内存，因此没有打开，原文件未作任何改动。请核实它的来源，或重新导出一份再导入。`
    case 'pdfPageBroken':
      return `${file}的第 ${problem.page} 页已损坏，读不出来；其他各页不受影响，原文件未作任何改动。请重新取一份再试。`
    case 'pdfWithoutText':
      return `${file}的第 ${problem.page} 页没有文字层，可能是扫描的图像。原文件未作任何改动；请先做文字识别（OCR），再导入识别出的文本或带文字层的 PDF。`
    case 'pdfNeedsMore':
      return `读取${file}的第 ${problem.page} 页需要一份字符对照表，没有取到，可能是断网了。为免漏字，没有打开，原文件未作任何改动；请联网后再导入一次。`
  }
}

function inEnglish(problem: PdfProblem, file: string): string {
  switch (problem.code) {
    case 'pdfLocked':
      return `${file} is protected by a password, so it was not opened. The file is untouched. Open it in a PDF reader with the password, save a copy without one, and import that.`
    case 'pdfBroken':
      return `${file} is damaged, or was not downloaded to its end, and cannot be read as a PDF. The file is untouched. Get a fresh copy and try again.`
    case 'pdfBomb':
      return `${file} would be far larger unpacked than it is and could fill the memory, so it was not opened. The file is untouched. Check where it comes from, or make it anew and import that.`
    case 'pdfPageBroken':
      return `Page ${problem.page} of ${file} is damaged and could not be read. Its other pages are not affected, and the file is untouched. Get a fresh copy and try again.`
    case 'pdfWithoutText':
      return `Page ${problem.page} of ${file} has no text layer; it is probably a scan. The file is untouched. Run text recognition (OCR) on it, and import its result or a PDF with a text layer.`
    case 'pdfNeedsMore':
      return `Page ${problem.page} of ${file} needs a table of characters that could not be fetched, perhaps for want of a network. So as not to lose any, it was not opened. The file is untouched. Import it again when you are online.`
  }
}
