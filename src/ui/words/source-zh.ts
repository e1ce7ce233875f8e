import type { sourceInEnglish } from './source-en'

/** What is said of lists of pages at an address, in Chinese. */
export const sourceInChinese: typeof sourceInEnglish = {
  sourceTitle: '打开版面清单',
  sourceLabel: '清单的地址',
  sourceHint: '填写本服务器上 index.json 的地址。清单里写各版的 url，以及已知的报名、日期、版次。',
  sourceProblems: {
    foreign: (address) =>
      `“${address}”不是本服务器上的地址。为免版面外流，校样不访问别的服务器，也没有打开任何东西。请把清单放到校样旁边，或直接打开文件。`,
    unreachable: (address) =>
      `“${address}”处的清单没有取到，没有打开任何东西。请看看它在不在，再试一次。`,
    unreadable: (address) =>
      `“${address}”处的内容不是版面清单，没有打开任何东西。清单应写成 {"pages": [{"url": …}]}。`,
    empty: (address) => `“${address}”处的清单里没有版面，没有打开任何东西。`,
  },
  importNotFetched: (name) => `“${name}”没有取到，其他版面不受影响。请看看它在不在，再试一次。`,
}
