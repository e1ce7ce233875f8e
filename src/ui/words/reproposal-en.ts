import { grouped } from './grouped'
import { plural } from './plural'

/** What is said of a page that is proposed again, in English. */
export const reproposalInEnglish = {
  reproposalTitle: 'Propose again',
  reproposalHint:
    'What you have touched or approved stays as it is. Where the new proposal differs elsewhere, decide place by place.',
  reproposing: 'The engine is reading the page again…',
  reproposalFailed: 'The engine failed. The page is just as it was; try once more.',
  otherEngine:
    'This page was split by another version of the engine. Propose it again: what you have touched or approved stays.',
  differencesOpen: (n: number) =>
    `The new proposal differs in ${plural(n, 'place')}, for you to decide.`,
  decideNow: 'Decide now',
  putAway: 'Not now',
  differencesLeft: (n: number) => `${grouped(n)} to decide`,
  allDecided: 'Everything is decided.',
  noDifferences: 'The new proposal is the page as it stands.',
  noDifferencesHint: 'What you have touched or approved is not compared.',
  asItIs: 'As it is',
  asProposed: 'As proposed',
  adoptDifference: 'Accept',
  keepDifference: 'Keep as it is',
  adoptAll: 'Accept all',
  keepAll: 'Keep all as it is',
  decideLater: 'Decide later',
  finish: 'Done',
  newArticle: 'new article',
  lines: (from: number, to: number) => (from === to ? `Line ${from}` : `Lines ${from}–${to}`),
  linesBetween: (n: number) => `… ${plural(n, 'more line')} …`,
  nameAndPlace: (name: string, place: string) => `${name} (${place.toLowerCase()})`,
  differenceName: (place: string, now: string, proposed: string) =>
    `${place}. As it is: ${now}. As proposed: ${proposed}.`,
}
