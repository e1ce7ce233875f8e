import { expect, test } from 'vitest'
import { StorageError, storageError } from './storage-error'

const named = (name: string, more: object = {}) => Object.assign(new Error(name), { name }, more)

test.each([
  [named('QuotaExceededError'), 'quota'],
  [named('AbortError', { inner: named('QuotaExceededError') }), 'quota'],
  [named('OpenFailedError', { inner: named('VersionError') }), 'newer'],
  [named('OpenFailedError', { inner: named('SomethingError') }), 'unavailable'],
  [named('DatabaseClosedError'), 'unavailable'],
  [named('DataCloneError'), 'failed'],
  ['a string', 'failed'],
  [undefined, 'failed'],
])('%s is a problem of its own', (error, problem) => {
  expect(storageError(error)).toMatchObject({ name: 'StorageError', problem, cause: error })
})

test('an error of ours stays what it is', () => {
  const error = new StorageError('gone')
  expect(storageError(error)).toBe(error)
})
