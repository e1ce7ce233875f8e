// A thread begins here, in plain JavaScript, because Node hands it no loader that reads TypeScript.
import { register } from 'tsx/esm/api'

register()
await import('./worker.ts')
