import { makeScripts, type Scripts } from './scripts'

/** What is known of characters and words: tables that are only needed once somebody proofreads. */
export interface Knowledge {
  readonly scripts: Scripts
}

export const makeKnowledge = (): Knowledge => ({ scripts: makeScripts() })
