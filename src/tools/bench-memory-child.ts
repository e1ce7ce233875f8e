// Proposes each of the texts that come on standard input with a NUL between them, and prints its peak memory in bytes.
import { existsSync, readFileSync } from 'node:fs'
import { propose } from '../engine'

const input = readFileSync(0, 'utf8')
if (input !== '') for (const text of input.split('\0')) propose(text)
console.log(1024 * peakKilobytes())

/** Linux counts into a process's usage what its parent held before the child began: there it is read elsewhere. */
function peakKilobytes(): number {
  const status = '/proc/self/status'
  const own = existsSync(status) && /VmHWM:\s*(\d+)/.exec(readFileSync(status, 'utf8'))
  return own ? Number(own[1]) : process.resourceUsage().maxRSS
}
