import type { Language } from '../problem'

/** What can go wrong between an archive and the files in it. `file` is the archive, or the archive and a member's path. */
export type ZipProblem =
  | { readonly code: 'zipDamaged'; readonly file: string }
  /** It says, or turns out, to be far larger inside than outside. */
  | { readonly code: 'zipBomb'; readonly file: string }
  | {
      readonly code: 'zipTooMany'
      readonly file: string
      readonly members: number
      readonly limit: number
    }
  /** Nothing in it but folders and what a system keeps for itself. */
  | { readonly code: 'zipEmpty'; readonly file: string }
  | { readonly code: 'zipEncrypted'; readonly file: string }
  /** `method` is the number that the format gives it. */
  | { readonly code: 'zipMethod'; readonly file: string; readonly method: number }
  | { readonly code: 'zipNested'; readonly file: string }
  /** Its path leads out of the archive. */
  | { readonly code: 'zipPath'; readonly file: string }

export const isZipProblem = <P extends { readonly code: string }>(
  problem: P,
): problem is Extract<P, ZipProblem> => problem.code.startsWith('zip')

/** The same with the file's name in the quotation marks of the language. */
export const zipSentence = (problem: ZipProblem, file: string, language: Language): string =>
  language === 'zh' ? inChinese(problem, file) : inEnglish(problem, file)

function inChinese(problem: ZipProblem, file: string): string {
  switch (problem.code) {
    case 'zipDamaged':
      return `${file}不完整或已损坏，可能没有下载完，因此没有解开，压缩包未作任何改动。请重新取一份再试。`
    case 'zipBomb':
      return `${file}解开后会比压缩时大得反常，可能撑爆内存，因此没有解开，压缩包未作任何改动。请核实它的来源，或先在别处解压再导入。`
    case 'zipTooMany':
      return `${file}里有 ${problem.members} 个文件，超过了 ${problem.limit} 个的上限，没有解开，压缩包未作任何改动。请分成几个压缩包再导入。`
    case 'zipEmpty':
      return `${file}里没有可以导入的文件，压缩包未作任何改动。请确认打包时是否漏了版面文件，再重新选择。`
    case 'zipEncrypted':
      return `${file}加了密码，这里打不开，压缩包未作任何改动。请先用密码解压，再导入里面的文件。`
    case 'zipMethod':
      return `${file}用的压缩方式（编号 ${problem.method}）这里解不开，压缩包未作任何改动。请先解压，再导入里面的文件。`
    case 'zipNested':
      return `${file}是压缩包里的压缩包，没有再往里解，压缩包未作任何改动。请先解压外层，再单独导入它。`
    case 'zipPath':
      return `${file}的路径指向压缩包之外，没有解开，压缩包未作任何改动。请核实它的来源，重新打包后再导入。`
  }
}

function inEnglish(problem: ZipProblem, file: string): string {
  switch (problem.code) {
    case 'zipDamaged':
      return `${file} is cut short or damaged, perhaps by an unfinished download, so it was not unpacked. The archive is untouched. Get a fresh copy and try again.`
    case 'zipBomb':
      return `${file} would be far larger unpacked than packed and could fill the memory, so it was not unpacked. The archive is untouched. Check where it comes from, or unpack it elsewhere first.`
    case 'zipTooMany':
      return `${file} holds ${problem.members} files, more than the ${problem.limit} that are unpacked at once. The archive is untouched. Split it into several and import those.`
    case 'zipEmpty':
      return `There is no file in ${file} to import. The archive is untouched. Check that the pages were really packed, then choose it again.`
    case 'zipEncrypted':
      return `${file} is locked with a password and cannot be opened here. The archive is untouched. Unpack it with its password and import the files inside.`
    case 'zipMethod':
      return `${file} is packed by a method (number ${problem.method}) that cannot be unpacked here. The archive is untouched. Unpack it elsewhere and import the files inside.`
    case 'zipNested':
      return `${file} is an archive within an archive and was not unpacked any further. The archive is untouched. Unpack the outer one and import this one by itself.`
    case 'zipPath':
      return `The path of ${file} leads out of the archive, so it was not unpacked. The archive is untouched. Check where it comes from, pack it again and import that.`
  }
}
