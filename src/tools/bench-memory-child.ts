// Proposes each of the texts that come on standard input with a NUL between them, and prints, in bytes, how much memory the
// process held before and how much more at most.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { propose } from '../engine'

/** Linux keeps a process's peak here, and forgets it when it is told to: what loading took at most is not to be counted. */
const STATUS = '/proc/self/status'
const FORGET = '/proc/self/clear_refs'

const input = readFileSync(0, 'utf8')
if (existsSync(FORGET)) writeFileSync(FORGET, '5')
const before = kilobytes('VmRSS')
for (const text of input.split('\0')) propose(text)
console.log(JSON.stringify({ before: 1024 * before, more: 1024 * (kilobytes('VmHWM') - before) }))

function kilobytes(name: 'VmRSS' | 'VmHWM'): number {
  const own =
    existsSync(STATUS) && new RegExp(`${name}:\\s*(\\d+)`).exec(readFileSync(STATUS, 'utf8'))
  return own ? Number(own[1]) : process.resourceUsage().maxRSS
}
