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

/** Each of them takes a while to be made: in between, `pause` lets others have their turn. */
export async function makeKnowledge(pause: () => Promise<unknown>): Promise<Knowledge> {
  const scripts = makeScripts()
  await pause()
  const lookAlikes = makeLookAlikes()
  await pause()
  const sounds = makeSounds()
  await pause()
  return { scripts, lookAlikes, sounds, words: makeWords() }
}
