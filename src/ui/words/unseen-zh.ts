import type { unseenInEnglish } from './unseen-en'

/** What cannot be seen in a text, in Chinese. */
export const unseenInChinese: typeof unseenInEnglish = {
  unseenNames: {
    SHY: '软连字符',
    CGJ: '组合字形连接符',
    ALM: '阿拉伯字母方向标记',
    MVS: '蒙古文元音分隔符',
    ZWSP: '零宽空格',
    ZWNJ: '零宽不连字',
    ZWJ: '零宽连字',
    LRM: '从左到右标记',
    RLM: '从右到左标记',
    LSEP: '行分隔符',
    PSEP: '段分隔符',
    LRE: '从左到右嵌入',
    RLE: '从右到左嵌入',
    PDF: '方向格式结束',
    LRO: '从左到右强制',
    RLO: '从右到左强制',
    WJ: '单词连接符',
    LRI: '从左到右隔离',
    RLI: '从右到左隔离',
    FSI: '首字方向隔离',
    PDI: '方向隔离结束',
    BOM: '字节顺序标记',
  },
  unseenControl: (name) => `控制字符 ${name}`,
  unseenHalf: '半个字符（落单的代理码元）',
  unseenOther: '不可见字符',
  unseenCalled: (name, hex) => `${name}（U+${hex}）`,
  unseenBetween: '、',
  unseenNote: (names, more) =>
    `含有看不见的字符：${names}${more > 0 ? `等，另有 ${more} 种` : ''}。原样保留。`,
}
