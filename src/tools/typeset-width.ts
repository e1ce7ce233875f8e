/** How many full-width characters a line of Chinese takes; others count for half. */
export const charactersWide = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[\u2000-\uffff]/.test(character) ? 1 : 0.5), 0)
