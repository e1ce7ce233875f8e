import type { sheetInEnglish } from './sheet-en'

/** What is said of the printed page, in Chinese. */
export const sheetInChinese: typeof sheetInEnglish = {
  sheet: '版面',
  sheetMeta: (hasPicture) => (hasPicture ? '原样' : '按原位置排出'),
  sheetBlocks: '版面图上的各块',
  sheetBlock: (owner, role, line, lines) => `${owner}，${role}，第 ${line} 行起，共 ${lines} 行`,
  sheetPicture: '版面图',
  sheetBigger: '放大',
  sheetSmaller: '缩小',
  sheetFit: '适合栏宽',
  sheetHide: '收起版面图',
  resizeSheet: '版面图的宽度',
}
