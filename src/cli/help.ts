import type { Language } from '../formats'

/** What `--help` says: of the program, and after a command of that. */
export interface Help {
  readonly help: string
  readonly proposeHelp: string
  readonly exportHelp: string
  readonly convertHelp: string
  readonly validateHelp: string
  readonly evaluateHelp: string
}

/** What `--to` takes. */
const FORMATS = 'articles, ninjs, ninjs-sidecar, json-ld, jsonl, markdown, text, csv, project'

const en: Help = {
  help: `galley: newspaper column text in, articles out.

Usage: galley COMMAND FILES… [options]

Commands
  propose   say which lines of a page belong to which article
  export    write a page's articles, or a project to go on with
  convert   turn any file that Galley reads into any that it writes
  validate  check files against the schema of their format
  evaluate  measure proposals on pages that people have labelled

Options
  --help      this help; after a command, that command's
  --version   the version

FILES are text, PDF, ALTO, PAGE XML or hOCR, zip archives of these, folders (all such files
in them and below), patterns in quotes ("archive/**/*.txt") or - for standard input. A file
with several pages counts as so many files.
Messages are in English or Chinese by GALLEY_LANG, LC_ALL or LANG.
The exit code is 0 when all went well, 1 when a file failed, 2 for wrong usage.
`,
  proposeHelp: `Usage: galley propose FILES… [--format lines|json] [--workers N]
       galley propose --stdin [--format lines|json] [--workers N]

Prints what Galley proposes for each page, one JSON object a line, in the order of
the pages.

  --format lines   each printed line with article, role and paragraph start (the default)
  --format json    blocks and headline attachments with confidence and reasons;
                   offsets count Unicode code points
  --stdin          take pages from standard input, a JSON object a line:
                   {"page": "any name", "text": "the page's text"}
                   Each is answered with a line under the same name. A line that cannot
                   be read is reported by its number and gets no answer.
  --workers N      work on N pages at once, each on a processor core; 0 or auto takes
                   all cores. The default is 1.

FILES are text, PDF, ALTO, PAGE XML or hOCR, zip archives of these, folders (all such files
in them and below), patterns in quotes ("archive/**/*.txt") or - for standard input as one
page. A page is called what its file is called, without .txt; one from a folder, a pattern
or an archive carries the folders below it, too, and one of a file's pages its number.

However many pages there are, only a few are in memory at a time. When a page fails, the
others are still done, and the exit code is 1.

  galley propose archive --workers auto > proposals.ndjson
  zcat pages.ndjson.gz | galley propose --stdin | gzip > proposals.ndjson.gz
`,
  exportHelp: `Usage: galley export FILE… [--to FORMAT] [--out FOLDER | --zip FILE]

Writes a page's articles. A text is proposed first; a project (.galley.json) is
exported as its editor left it.

  --to articles        cleaned JSON, galley-articles version 1 (the default)
  --to ninjs           ninjs 3.1, an array of the page's items
  --to ninjs-sidecar   what ninjs has no place for: review state, stretches of raw text
  --to json-ld         schema.org NewsArticle
  --to jsonl           JSON Lines, an article with its page to a line
  --to markdown        to be read
  --to text            plain text, a paragraph to a line
  --to csv             an index for spreadsheets, a row for each article
  --to project         a Galley project, to open on the desk

  --out FOLDER     write NAME.articles.json, NAME.ninjs.json and so on there and print
                   the path; without it one page goes to standard output
  --zip FILE       write all pages into one zip archive, with a manifest.json that says
                   of each file its size, its SHA-256 and what is not approved yet

FILE is text, PDF, ALTO, PAGE XML, hOCR, a zip archive of these, a project, exported
articles, a file of JSON lines ({"page": "any name", "text": "the page's text"}), a folder
(all such files but projects and JSON in it and below), a pattern in quotes
("archive/**/*.txt") or - for standard input. Folders below are kept under --out and in the
archive; with --to jsonl any number of pages goes to standard output. --format means the
same as --to.
`,
  convertHelp: `Usage: galley convert FILE… --to FORMAT [--out FOLDER | --zip FILE]

Turns any file that Galley reads into any that it writes. A text is proposed first; a
project is taken as its editor left it, exported articles as they are: NAME.articles.json,
or NAME.ninjs.json with NAME.ninjs-sidecar.json beside it.

  --to FORMAT      ${FORMATS}
                   (galley export --help says what each is)
  --out FOLDER     write the files there, NAME and the ending of the format, and print
                   their paths; without it one file goes to standard output
  --zip FILE       write all files into one zip archive with a manifest.json

FILE is a file, a folder (all that Galley reads in it and below), a pattern in quotes or -
for standard input. A file that is read is never overwritten.

  galley convert archive --to markdown --out reading
  galley convert page.galley.json --to ninjs > page.ninjs.json
`,
  validateHelp: `Usage: galley validate FILE…

Checks files against the schema of their format, which each file says itself: cleaned
articles, ninjs items and their sidecar, JSON-LD, JSON Lines, projects, backups of the
queue, and archives, whose files must be those of the manifest in them. Prints a line for
each file; what is wrong is said with file, line and field:

  page.articles.json:12: articles[0].status: …

FILE is a file, a folder (the .json, .jsonl, .jsonld and .zip files in it and below), a
pattern in quotes or - for standard input. The exit code is 0 only if every file is valid.
`,
  evaluateHelp: `Usage: galley evaluate FOLDER… [--pred FILE] [--format table|json] [--worst N]

Measures what Galley proposes on pages that people have labelled: each page is a text,
NAME.txt, with its labels, NAME.truth.json. Prints the pages with most corrections, the
figures of all pages, and the chief ones of each style and placement that the labels name.

  --pred FILE      measure predictions made elsewhere instead: one page's JSON object a
                   line, as galley propose --format lines writes them; - is standard input
  --format table   to be read (the default)
  --format json    one object with every figure, of each style and placement, too
  --worst N        list N pages at most; the default is 10

A correction is a run of lines in a wrong article or role: one selection and one fix for
an editor. FOLDER may also be a page's text or labels; folders are searched below, too.
`,
}

const zh: Help = {
  help: `galley：读入报纸版面的分栏文本，输出整理好的稿件。

用法：galley 命令 文件… [选项]

命令
  propose   给出分稿建议：每一行属于哪篇稿件
  export    导出稿件，或导出可继续编辑的工程文件
  convert   把 Galley 能读的任何文件转成能写的任何格式
  validate  按各格式的规定检查文件
  evaluate  用人工标注的版面检验分稿建议

选项
  --help      显示本说明；写在命令后面则显示该命令的说明
  --version   显示版本号

文件可以是文本、PDF、ALTO、PAGE XML、hOCR，装有这些文件的 ZIP 压缩包，文件夹（取其中及各级
子文件夹中的这类文件）、加引号的通配式（"archive/**/*.txt"），或用 - 表示标准输入。一个文件有
几版，就当作几个文件。
提示语言由 GALLEY_LANG、LC_ALL 或 LANG 决定，可为中文或英文。
退出码：0 全部成功，1 有文件失败，2 用法有误。
`,
  proposeHelp: `用法：galley propose 文件… [--format lines|json] [--workers N]
      galley propose --stdin [--format lines|json] [--workers N]

按版面的先后输出各版的分稿建议，每版一行 JSON。

  --format lines   逐行给出所属稿件、角色和是否另起一段（默认）
  --format json    给出文块和标题归属，附置信度和理由；位置以 Unicode 码点计
  --stdin          从标准输入逐行读取版面，每行一个 JSON 对象：
                   {"page": "任意名称", "text": "版面文本"}
                   每版以原名称输出一行。读不通的行按行号报告，不输出结果。
  --workers N      同时处理 N 个版面，各占一个处理器核心；0 或 auto 表示用上
                   全部核心。默认为 1。

文件可以是文本、PDF、ALTO、PAGE XML、hOCR，装有这些文件的 ZIP 压缩包，文件夹（取其中及各级
子文件夹中的这类文件）、加引号的通配式（"archive/**/*.txt"），或用 - 表示标准输入（整个输入作
一版）。版面以文件名命名，不含 .txt；取自文件夹、通配式或压缩包的，名称里还带有其下的子文件夹；
一个文件有几版的，名称里带有序号。

无论版面多少，内存里同时只有几版。某一版失败不影响其他各版，退出码为 1。

  galley propose archive --workers auto > proposals.ndjson
  zcat pages.ndjson.gz | galley propose --stdin | gzip > proposals.ndjson.gz
`,
  exportHelp: `用法：galley export 文件… [--to 格式] [--out 文件夹 | --zip 压缩包]

导出版面上的稿件。文本文件先自动分稿；工程文件（.galley.json）按编辑的结果导出。

  --to articles        整理好的 JSON，galley-articles 第 1 版（默认）
  --to ninjs           ninjs 3.1，一版各篇的条目组成一个数组
  --to ninjs-sidecar   ninjs 里放不下的内容：核准状态、原文位置等
  --to json-ld         schema.org 的 NewsArticle
  --to jsonl           JSON Lines，每篇一行，附所在版面
  --to markdown        便于阅读
  --to text            纯文本，每段一行
  --to csv             供电子表格用的目录，每篇一行
  --to project         Galley 工程文件，可在编辑台上打开

  --out 文件夹     写入该文件夹，文件名为 NAME.articles.json、NAME.ninjs.json 等，并显示
                   其路径；不写此项时，单个版面输出到标准输出
  --zip 压缩包     全部版面写入一个 zip 压缩包，内附 manifest.json，列明各文件的大小、
                   SHA-256 和尚未核准的稿件

文件可以是文本、PDF、ALTO、PAGE XML、hOCR，装有这些文件的 ZIP 压缩包，工程文件，已导出的稿件，
每行一个 JSON 对象的文件（{"page": "任意名称", "text": "版面文本"}），文件夹（取其中及各级子文件夹
中的这类文件，工程文件和 JSON 除外）、加引号的通配式（"archive/**/*.txt"），或用 - 表示标准输入。
子文件夹的层次在 --out 之下和压缩包里照样保留；用 --to jsonl 时，多少个版面都可以输出到标准输出。
--format 与 --to 相同。
`,
  convertHelp: `用法：galley convert 文件… --to 格式 [--out 文件夹 | --zip 压缩包]

把 Galley 能读的任何文件转成能写的任何格式。文本文件先自动分稿；工程文件按编辑的结果转换；
已导出的稿件照原样转换：NAME.articles.json，或 NAME.ninjs.json 连同它旁边的
NAME.ninjs-sidecar.json。

  --to 格式        ${FORMATS}
                   （各格式的说明见 galley export --help）
  --out 文件夹     写入该文件夹，文件名为 NAME 加该格式的后缀，并显示其路径；不写此项时，
                   单个文件输出到标准输出
  --zip 压缩包     全部写入一个 zip 压缩包，内附 manifest.json

文件可以是单个文件、文件夹（取其中及各级子文件夹中 Galley 能读的文件）、加引号的通配式，
或用 - 表示标准输入。读入的文件不会被覆盖。

  galley convert archive --to markdown --out reading
  galley convert page.galley.json --to ninjs > page.ninjs.json
`,
  validateHelp: `用法：galley validate 文件…

按文件自己写明的格式检查文件：清稿、ninjs 条目及其附件、JSON-LD、JSON Lines、工程文件、
队列备份，以及压缩包（其中的文件须与内附的清单一致）。每个文件输出一行；不合规定之处写明文件、行号和字段：

  page.articles.json:12: articles[0].status: …

文件可以是单个文件、文件夹（取其中及各级子文件夹中的 .json、.jsonl、.jsonld、.zip）、加引号的
通配式，或用 - 表示标准输入。全部合格时退出码才是 0。
`,
  evaluateHelp: `用法：galley evaluate 文件夹… [--pred 文件] [--format table|json] [--worst N]

用人工标注的版面检验 Galley 的分稿建议。每个版面由文本 NAME.txt 和标注 NAME.truth.json
组成。先列出需改处最多的版面，再给出全部版面的各项指标，以及标注中各种排式和文框次序的
主要指标。

  --pred 文件      改为检验别处得出的预测：每版一行 JSON，格式与
                   galley propose --format lines 的输出相同；- 表示标准输入
  --format table   便于阅读的表格（默认）
  --format json    一个 JSON 对象，含全部指标，并按排式和文框次序分列
  --worst N        最多列出 N 个版面，默认为 10

“需改处”指所属稿件或角色有误的一段连续行，编辑选中一次、改一次即可。文件夹包括各级子文件夹，
也可以写明某一版的文本或标注文件。
`,
}

export const helpIn = (language: Language): Help => (language === 'zh' ? zh : en)
