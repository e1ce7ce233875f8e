import { plural } from './plural'

/** What is said of the printed page, in English. */
export const sheetInEnglish = {
  sheet: 'Page',
  sheetMeta: (hasPicture: boolean): string => (hasPicture ? 'as printed' : 'set as it was printed'),
  sheetBlocks: 'Blocks of the printed page',
  sheetBlock: (owner: string, role: string, line: number, lines: number) =>
    `${owner}, ${role}, from line ${line}, ${plural(lines, 'line')}`,
  sheetPicture: 'The printed page',
  sheetBigger: 'Larger',
  sheetSmaller: 'Smaller',
  sheetFit: 'As wide as the pane',
  sheetHide: 'Hide the printed page',
  resizeSheet: 'Width of the printed page',
}
