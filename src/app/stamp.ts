import { version } from '../../package.json'

/** What a file says of the program that wrote it, and when. */
export const stamp = () => ({ version, exportedAt: new Date().toISOString() })

/** The day as it is here, for a file's name. */
export const today = () => new Date().toLocaleDateString('sv')
