/** Departments of newspapers, by which they head their pages; each the source of a pattern. */
const DEPARTMENTS = [
  '要[闻聞] 港[闻聞] 新[闻聞] [时時]政 政治 [综綜]合 [国國][内內] [国國][际際] 本地 本埠 本市 都市 地方 社[会會] 民生 [经經][济濟]',
  '[财財][经經] 金融 市[场場] 三[农農] 法治 平安 政法 文化 文[娱娛] [娱娛][乐樂] 文[艺藝] [艺藝][术術] 副刊 [体體]育 教育 科技 科普 健康 生活',
  '服[务務] 旅[游遊] [读讀]者 [读讀][书書] 理[论論] [评評][论論] [时時][评評] [观觀][点點] 影像 [视視][觉覺] [专專]版 [专專][题題]',
  '[专專]刊 特刊 周刊 周末 天下 世界 人物 深度 [热熱][线線] [关關]注 城事 社[区區] 生[态態] [产產][业業] 企[业業] [广廣]告',
].flatMap((line) => line.split(' '))

/** The source of a pattern for one of them. */
export const DEPARTMENT = `(?:${DEPARTMENTS.join('|')})`

/** The characters that they begin with, and those that they end in. */
export const DEPARTMENT_BEGINS = charactersOf(/^(?:\[.+?\]|.)/u)
export const DEPARTMENT_ENDS = charactersOf(/(?:\[[^[]+\]|.)$/u)

/** All characters that this part of a department may be. */
function charactersOf(part: RegExp): string {
  const sources = DEPARTMENTS.map((source) => part.exec(source)?.[0] ?? '')
  return sources.join('').replace(/[[\]]/g, '')
}
