/** What is said of lists of pages at an address, in English. */
export const sourceInEnglish = {
  sourceTitle: 'Open a list of pages',
  sourceLabel: 'Address of the list',
  sourceHint:
    'The address of an index.json on this server that names pages: url, and if known publication, date and page.',
  sourceProblems: {
    foreign: (address: string) =>
      `“${address}” is no address on this server. Galley asks no other, so that no page leaves it; nothing was opened. Put the list beside Galley, or open its files.`,
    unreachable: (address: string) =>
      `The list at “${address}” could not be fetched. Nothing was opened; see whether it is there, and try again.`,
    unreadable: (address: string) =>
      `What is at “${address}” is no list of pages. Nothing was opened; it should read {"pages": [{"url": …}]}.`,
    empty: (address: string) => `The list at “${address}” names no page. Nothing was opened.`,
  },
  importNotFetched: (name: string) =>
    `“${name}” could not be fetched. The other pages were not affected; see whether it is there, and try again.`,
}
