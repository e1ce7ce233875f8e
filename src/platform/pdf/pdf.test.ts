import { afterEach, expect, test } from 'vitest'
import { done, refused } from '../../document'
import { FakeWorker } from '../test-worker'
import { openPdf } from './pdf'

const FILE = { name: 'page.pdf', bytes: new Uint8Array([1, 2, 3]) }
const forever = () => new Promise<never>(() => {})

let workers: FakeWorker[] = []
afterEach(() => {
  for (const worker of workers) worker.terminate()
  workers = []
})

function openWith(work: object) {
  return openPdf(FILE, 'https://host.test/galley/', () => {
    const worker = new FakeWorker(work)
    workers.push(worker)
    return worker.asWorker
  })
}

async function opened(work: object) {
  const pdf = await openWith({ open: () => done(3), ...work })
  if (!pdf.ok) throw new Error('refused')
  return pdf.value
}

test('a PDF is opened with the folder of the app, and read page by page; its bytes stay', async () => {
  const pdf = await opened({
    open: ({ bytes }: typeof FILE, app: string) => done(`${bytes.length} ${app}`),
    read: (page: number) => refused({ code: 'pdfWithoutText', file: 'page.pdf', page }),
  })
  expect(pdf.pages).toBe('3 https://host.test/galley/')
  expect(await pdf.read(2)).toEqual(refused({ code: 'pdfWithoutText', file: 'page.pdf', page: 2 }))
  expect(FILE.bytes).toHaveLength(3)
})

test('one that is refused leaves no worker behind', async () => {
  const refusal = refused({ code: 'pdfLocked', file: 'page.pdf' })
  expect(await openWith({ open: () => refusal })).toEqual(refusal)
  expect(workers[0].terminated).toBe(true)
})

test('where the worker dies over the file, whoever opens it is told', async () => {
  const opening = openWith({ open: forever })
  workers[0].die()
  await expect(opening).rejects.toMatchObject({ problem: 'died' })
  expect(workers[0].terminated).toBe(true)
})

test('where it dies over a page, that page is told, and the next is read in another', async () => {
  const pdf = await opened({ read: (page: number) => (page === 1 ? forever() : done(page)) })
  const reading = pdf.read(1)
  workers[0].die()
  await expect(reading).rejects.toMatchObject({ problem: 'died' })
  expect(await pdf.read(2)).toEqual(done(2))
  expect(workers.map(({ terminated }) => terminated)).toEqual([true, false])
})

test('closing ends what is under way', async () => {
  const pdf = await opened({ picture: forever })
  const drawing = pdf.picture(1, 2000)
  await pdf.close()
  await expect(drawing).rejects.toMatchObject({ problem: 'closed' })
  expect(workers[0].terminated).toBe(true)
  await expect(pdf.read(1)).rejects.toMatchObject({ problem: 'closed' })
  expect(workers).toHaveLength(1)
})
