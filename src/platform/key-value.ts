/** What is asked of localStorage. */
export type KeyValue = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** This browser's, or null: even asking for localStorage throws where site data is blocked. */
export function browserStorage(): KeyValue | null {
  try {
    return globalThis.localStorage ?? null
  } catch {
    return null
  }
}
