import type { ExportNotes, Language } from '../formats'
import { type Help, helpIn } from './help'
import type { LineProblem } from './pipeline/json-line'
import type { ProgressNotes } from './progress'

/** Everything the command line says that is not a file's own problem. */
export interface Messages extends Help {
  readonly noCommand: string
  readonly unknownCommand: (command: string) => string
  readonly unknownOption: (option: string) => string
  readonly badOptions: (detail: string) => string
  readonly noFiles: (command: string) => string
  readonly unknownFormat: (format: string, known: readonly string[]) => string
  readonly eitherOr: (option: string) => string
  readonly badWorkers: (given: string) => string
  readonly needsFolder: string
  readonly outOrZip: string
  readonly needsFormat: (known: readonly string[]) => string
  readonly notFound: (file: string) => string
  readonly unreadable: (file: string, detail: string) => string
  readonly emptyFolder: (file: string) => string
  readonly emptyOfPages: (file: string) => string
  readonly emptyOfExports: (file: string) => string
  readonly noMatch: (pattern: string) => string
  readonly unwritable: (file: string, detail: string) => string
  readonly writtenTwice: (file: string) => string
  readonly wouldReplace: (file: string) => string
  readonly notUtf8: (file: string) => string
  readonly validated: (file: string, format: string, faults: number) => string
  readonly moreFaults: (file: string, more: number) => string
  readonly validatedArchive: (file: string, members: number, faults: number) => string
  readonly noManifest: (file: string) => string
  readonly notInArchive: (member: string) => string
  readonly notAsInManifest: (member: string) => string
  readonly notInManifest: (member: string) => string
  readonly projectNotProposed: (file: string) => string
  readonly notes: (file: string, notes: ExportNotes) => string
  /** How a line of standard input is called. */
  readonly inputLine: (number: number) => string
  readonly badLine: (number: number, problem: LineProblem) => string
  /** `page` is a file or a line of standard input; `detail` is for developers, in English. */
  readonly failed: (page: string, detail: string) => string
  readonly progress: (notes: ProgressNotes) => string
}

const en: Messages = {
  ...helpIn('en'),
  noCommand:
    'Say what to do: propose, export, convert, validate or evaluate. galley --help tells more.',
  unknownCommand: (command) => `There is no command “${command}”. galley --help lists them.`,
  unknownOption: (option) => `There is no option ${option}. --help lists them.`,
  badOptions: (detail) => `The options cannot be read: ${detail}`,
  noFiles: (command) => `Name at least one file. galley ${command} --help tells more.`,
  unknownFormat: (format, known) =>
    `There is no format “${format}”. There are: ${known.join(', ')}.`,
  eitherOr: (option) => `Name files or give ${option}, not both.`,
  badWorkers: (given) => `--workers takes a whole number or auto, not “${given}”.`,
  needsFolder:
    'Several pages cannot share standard output. Say where to with --out FOLDER or --zip FILE.',
  outOrZip: 'Give --out or --zip, not both.',
  needsFormat: (known) => `Say which format with --to. There are: ${known.join(', ')}.`,
  notFound: (file) => `${file}: no such file or folder.`,
  unreadable: (file, detail) => `${file}: cannot be read (${detail}).`,
  emptyFolder: (file) => `${file}: there is no file with pages in this folder or below it.`,
  emptyOfPages: (file) => `${file}: there is no file that Galley reads in this folder or below it.`,
  emptyOfExports: (file) =>
    `${file}: there is no .json, .jsonl, .jsonld or .zip file in this folder or below it.`,
  noMatch: (pattern) => `${pattern}: no file matches this pattern.`,
  unwritable: (file, detail) => `${file}: cannot be written (${detail}).`,
  writtenTwice: (file) =>
    `${file}: another file of this run was written there and is kept. Export them to different folders.`,
  wouldReplace: (file) =>
    `${file}: this is one of the files that are read, so it is kept as it is. Write to another folder.`,
  notUtf8: (file) => `${file}: not UTF-8, which all of Galley’s formats are in.`,
  validated: (file, format, faults) =>
    faults === 0
      ? `${file}: ${format}, valid`
      : `${file}: ${format}, ${faults} ${faults === 1 ? 'fault' : 'faults'}`,
  moreFaults: (file, more) => `${file}: ${more} more.`,
  validatedArchive: (file, members, faults) =>
    `${file}: archive of ${members} ${members === 1 ? 'file' : 'files'}, ${
      faults === 0 ? 'valid' : `${faults} ${faults === 1 ? 'fault' : 'faults'}`
    }`,
  noManifest: (file) =>
    `${file}: no archive that Galley wrote: it cannot be unpacked, or has no manifest.json.`,
  notInArchive: (member) => `${member}: the manifest has it, the archive does not.`,
  notAsInManifest: (member) => `${member}: not the bytes that the manifest gives a checksum of.`,
  notInManifest: (member) => `${member}: the archive has it, the manifest does not.`,
  projectNotProposed: (file) =>
    `${file}: a project has its proposal already. Use galley export on it, or galley propose on its text.`,
  notes: (file, { articles, notApproved, withoutHeadline, withoutBody, doubts }) =>
    `${file}: ${articles} articles, ${notApproved} not approved, ${withoutHeadline} without a headline, ${withoutBody} without a body, ${doubts} doubtful places.`,
  inputLine: (number) => `Line ${number}`,
  badLine: (number, problem) => `Line ${number}: ${lineProblemsInEnglish[problem]}`,
  failed: (page, detail) =>
    `${page}: Galley itself failed on this page (${detail}). The others are not affected.`,
  progress: ({ done, total, perSecond, left }) => {
    const pages = total === undefined ? count(done) : `${count(done)} of ${count(total)}`
    const speed = `${pages} pages · ${count(perSecond)} a second`
    return left === undefined ? speed : `${speed} · ${left} left`
  },
}

const lineProblemsInEnglish: Readonly<Record<LineProblem, string>> = {
  tooLong: 'more than 64 MB, too long to be read.',
  notUtf8: 'not UTF-8.',
  notJson: 'not valid JSON.',
  notObject: 'JSON, but not an object with “page” and “text”.',
  wrongPage: '“page” must be a string, or a number of at most 15 digits.',
  noText: 'there is no “text”.',
  wrongText: '“text” must be a string.',
  brokenText: '“text” has half a surrogate pair in it, which is no character.',
}

const count = (number: number) => number.toLocaleString('en')

const zh: Messages = {
  ...helpIn('zh'),
  noCommand: '请写明命令：propose、export、convert、validate 或 evaluate。详见 galley --help。',
  unknownCommand: (command) => `没有“${command}”这个命令。可用的命令见 galley --help。`,
  unknownOption: (option) => `没有 ${option} 这个选项。可用的选项见 --help。`,
  badOptions: (detail) => `选项有误：${detail}`,
  noFiles: (command) => `请至少写明一个文件。详见 galley ${command} --help。`,
  unknownFormat: (format, known) => `没有“${format}”这种格式。可选：${known.join('、')}。`,
  eitherOr: (option) => `文件和 ${option} 只能选用一种。`,
  badWorkers: (given) => `--workers 后面应是整数或 auto，不能是“${given}”。`,
  needsFolder: '多个版面不能一起输出到标准输出，请用 --out 指定文件夹，或用 --zip 指定压缩包。',
  outOrZip: '--out 和 --zip 只能选用一种。',
  needsFormat: (known) => `请用 --to 写明格式。可选：${known.join('、')}。`,
  notFound: (file) => `${file}：找不到这个文件或文件夹。`,
  unreadable: (file, detail) => `${file}：无法读取（${detail}）。`,
  emptyFolder: (file) => `${file}：文件夹及其子文件夹里没有可读的版面文件。`,
  emptyOfPages: (file) => `${file}：文件夹及其子文件夹里没有 Galley 能读的文件。`,
  emptyOfExports: (file) =>
    `${file}：文件夹及其子文件夹里没有 .json、.jsonl、.jsonld 或 .zip 文件。`,
  noMatch: (pattern) => `${pattern}：没有与之匹配的文件。`,
  unwritable: (file, detail) => `${file}：无法写入（${detail}）。`,
  writtenTwice: (file) =>
    `${file}：本次已有另一份文件写到这里，已予保留。请分别导出到不同的文件夹。`,
  wouldReplace: (file) => `${file}：这是读入的文件之一，已保持原样。请写到别的文件夹。`,
  notUtf8: (file) => `${file}：不是 UTF-8 编码，而 Galley 的各种格式都用 UTF-8。`,
  validated: (file, format, faults) =>
    faults === 0 ? `${file}：${format}，合格` : `${file}：${format}，${faults} 处不合规定`,
  moreFaults: (file, more) => `${file}：另有 ${more} 处。`,
  validatedArchive: (file, members, faults) =>
    `${file}：压缩包内 ${members} 个文件，${faults === 0 ? '合格' : `${faults} 处不合规定`}`,
  noManifest: (file) => `${file}：不是 Galley 写出的压缩包，解不开，或其中没有 manifest.json。`,
  notInArchive: (member) => `${member}：清单里有，压缩包里没有。`,
  notAsInManifest: (member) => `${member}：内容与清单里的校验值不符。`,
  notInManifest: (member) => `${member}：压缩包里有，清单里没有。`,
  projectNotProposed: (file) =>
    `${file}：工程文件里已有分稿建议。请对它用 galley export，或对原始文本用 galley propose。`,
  notes: (file, { articles, notApproved, withoutHeadline, withoutBody, doubts }) =>
    `${file}：稿件 ${articles} 篇，未核定 ${notApproved} 篇，无标题 ${withoutHeadline} 篇，无正文 ${withoutBody} 篇，存疑 ${doubts} 处。`,
  inputLine: (number) => `第 ${number} 行`,
  badLine: (number, problem) => `第 ${number} 行：${lineProblemsInChinese[problem]}`,
  failed: (page, detail) => `${page}：处理这一版时程序出错（${detail}）。其他各版不受影响。`,
  progress: ({ done, total, perSecond, left }) => {
    const pages = total === undefined ? `${count(done)} 版` : `${count(done)} / ${count(total)} 版`
    const speed = `${pages} · 每秒 ${count(perSecond)} 版`
    return left === undefined ? speed : `${speed} · 约剩 ${left}`
  },
}

const lineProblemsInChinese: Readonly<Record<LineProblem, string>> = {
  tooLong: '超过 64 MB，太长，无法读取。',
  notUtf8: '不是 UTF-8 编码。',
  notJson: '不是合法的 JSON。',
  notObject: '是 JSON，但不是含有“page”和“text”的对象。',
  wrongPage: '“page”应为字符串，或不超过 15 位的数字。',
  noText: '缺少“text”。',
  wrongText: '“text”应为字符串。',
  brokenText: '“text”里有不成对的代理码元，不是完整的字符。',
}

export const messagesIn = (language: Language): Messages => (language === 'zh' ? zh : en)
