import { type LookAlikes, makeLookAlikes } from './look-alikes'
import { makeScripts, type Scripts } from './scripts'
import { makeSounds, type Sounds } from './sounds'
import { makeWords, type Words } from './words'

/** What is known of characters and words: tables that are only needed once somebody proofreads. */
export interface Knowledge {
  readonly scripts: Scripts
  readonly lookAlikes: LookAlikes
  readonly sounds: Sounds
  readonly words: Words
}

export const makeKnowledge = (): Knowledge => ({
  scripts: makeScripts(),
  lookAlikes: makeLookAlikes(),
  sounds: makeSounds(),
  words: makeWords(),
})
