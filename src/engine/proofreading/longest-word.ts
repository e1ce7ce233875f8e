/** Characters of the longest word that is known. Apart from the words, so that these are loaded only when needed. */
export const LONGEST_WORD = 4
