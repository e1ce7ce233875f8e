/** A page of three stories, a headline and a line of body each. */
const LINES = [
  '稻田课堂开进澄湖实验小学',
  '本报讯（记者 林小满）昨日上午，澄湖实验小学的三百名学生走进校外稻田，学插秧，也学算术。',
  '老旧小区加装电梯先听民意',
  '本报讯（记者 周小禾）柳荫里小区十二幢昨天开了第三次楼道会，一楼的住户也举手赞成。',
  '湖滨步道夜间亮灯',
  '本报讯（记者 何一帆）从今晚起，湖滨步道的路灯亮到十二点，方便夜跑的市民。',
]
export const TEXT = `${LINES.join('\n')}\n`

/** Where the line of a number, from 1, starts. */
export const startOf = (line: number) =>
  LINES.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0)
