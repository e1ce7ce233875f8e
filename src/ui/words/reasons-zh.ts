import type { Reason } from '../../engine'

/** Why the engine proposes something, in Chinese. */
export function reasonInChinese(r: Reason): string {
  switch (r.code) {
    case 'pageStart':
      return '版面由此开始'
    case 'frame':
      return '此处另起一个文本框'
    case 'blankLine':
      return '前后有空行隔开'
    case 'width':
      return `本行宽 ${r.width} 字，本栏通常 ${r.usual} 字`
    case 'shortUnpunctuated':
      return '行短且句末无标点，像标题'
    case 'previousEnds':
      return '上文已经收句'
    case 'previousBreaksOff':
      return '上文一句未完'
    case 'lead':
      return `以电头或讯头开篇：“${r.text}”`
    case 'bylineForm':
      return `合乎署名格式：“${r.text}”`
    case 'kickerForm':
      return '合乎引题的写法'
    case 'deckForm':
      return '合乎副题的写法'
    case 'subheadInBody':
      return '同一篇正文中间的短行'
    case 'captionForm':
      return `合乎图说格式：“${r.text}”`
    case 'jumpForm':
      return `转接他版：“${r.text}”`
    case 'furnitureForm':
      return `属版面文字，不属稿件：“${r.text}”`
    case 'advertForm':
      return '读来像广告'
    case 'sharedWords':
      return `与正文共有：${r.words.join('、')}`
    case 'noSharedWords':
      return '与正文无共同词语'
    case 'likeMatter':
      return '与正文用词不同，内容相近'
    case 'adjacent':
      return '紧接在正文之上'
    case 'onlyBodyLeft':
      return '只剩这一篇正文没有标题'
    case 'noBodyFits':
      return '本版没有相配的正文'
    case 'continuesColumn':
      return '接续前面一栏未完的句子'
  }
}
