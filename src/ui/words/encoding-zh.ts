import type { encodingInEnglish } from './encoding-en'

/** A Latin name among Chinese has a space on either side, but none behind a bracket. */
const around = (name: string) => (name.endsWith('）') ? ` ${name}` : ` ${name} `)

/** What is said of how a file was read, in Chinese. */
export const encodingInChinese: typeof encodingInEnglish = {
  encodings: {
    'utf-8': 'UTF-8',
    gb18030: 'GB18030（简体中文）',
    big5: 'Big5（繁体中文）',
    'utf-16le': 'UTF-16（小端）',
    'utf-16be': 'UTF-16（大端）',
  },
  encodingTitle: '文字编码',
  encodingTaken: (name) =>
    `文件没有注明编码，现按${around(name)}读取。您确认之前，原文件会一直留存。`,
  encodingOthers: '换一种编码…',
  encodingRight: '读得对',
  encodingHint: '下面是各种编码读出来的开头几行，请选读得通的一种。',
  encodingHintEdited: '这一版已经动过手，会原样保留；换一种编码读出来的，另成一版放在旁边。',
  encodingNow: '目前的读法',
  encodingUnreadable: (n) => `有 ${n} 处读不出来，不是这种编码`,
  encodingTake: '改用这种编码',
  encodingTakeBeside: '用这种编码另读一版',
  encodingChanged: (name) => `已改按${around(name)}重新读取、重新分稿。`,
  encodingBeside: (name) => `已按${around(name)}另读成这一版；您动过的那一版仍在列表里。`,
  encodingsGuessed: (n) => `${n} 个文件没有注明编码，暂按下列编码读取：`,
  encodingOf: (file, name) => `${file}：${name}`,
  encodingLook: '查看或更改',
  encodingFailed: '没能重新读取文件。版面原样未动，请再试一次。',
}
