import { grouped } from './grouped'
import { plural } from './plural'

/** What Find and Replace say, in English. */
export const findInEnglish = {
  find: 'Find',
  findWhat: 'Find what',
  findCount: (n: number, all: number) => `${grouped(n)} of ${grouped(all)}`,
  findAll: (all: number) => `${grouped(all)} in all`,
  findNothing: 'Not found',
  findAt: (n: number, all: number, where: string, line: number) =>
    `${n} of ${all}: ${where}, line ${line}`,
  findIn: 'Look in',
  findScopes: { headlines: 'Headlines', article: 'This article', page: 'The page' },
  findScopeHints: {
    headlines: 'Kickers, headlines and decks',
    article: 'The article in hand, all of it',
    page: 'All articles; furniture, adverts and discarded lines, too',
  },
  findScopeArticle: (letter: string) => `Article ${letter}`,
  matchCase: 'Match case',
  foldWidth: 'Full width as half width',
  foldWidthMark: '１=1',
  foldScript: 'Simplified as traditional',
  foldScriptMark: 'S=T',
  replaceWith: 'Replace with',
  replaceMore: 'Replace',
  replaceOne: 'Replace',
  replaceAll: (n: number) => (n > 0 ? `Replace all ${grouped(n)}` : 'Replace all'),
  replacing: 'Replacing…',
  replaced: (places: number, articles: number) =>
    `Replaced ${plural(places, 'place')} in ${plural(articles, 'article')}.`,
  replaceReopened: (n: number) =>
    `${plural(n, 'of them was', 'of them were')} approved and must be approved anew.`,
  replaceLeft: (n: number) =>
    `${plural(n, 'place')} left as found: outside of articles, or parted by other text.`,
  undoReplacing: 'Undo replacing',
  replaceOutside: 'What stands outside of articles can be found but not replaced.',
}
