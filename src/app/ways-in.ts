import { useCallback, useContext, useRef } from 'react'
import { incomingFiles, incomingFrom } from '../platform'
import type { Sample } from '../ui/intake'
import type { Notice } from '../ui/notices'
import { LanguageContext, useWords } from '../ui/words'
import { useImportReport } from './import-report'
import { arrivalOf, useImport, type Wanted } from './importing'
import { fetchSample, useSamples } from './pages'
import { useSource } from './use-source'

/** All the ways in which pages come: files, what is dropped or pasted, a sample. Each ends in the same import, told of in one place. */
export function useWaysIn(tell: (notice: Omit<Notice, 'id'>) => void, isOpen: boolean) {
  const words = useWords()
  const again = useRef<(wanted: Wanted) => void>(() => {})
  const report = useImportReport(tell, () => again.current)
  const { bringIn: bring, isBusy, progress } = useImport(report)
  again.current = bring
  const bringIn = useCallback((arrivals: Wanted['arrivals']) => bring({ arrivals }), [bring])

  const files = (list: FileList | null) => {
    const incoming = incomingFiles(list)
    if (incoming.length > 0) bringIn(incoming.map(({ path, file }) => arrivalOf(path, file)))
  }
  const text = useCallback(
    (pasted: string) => bringIn([{ name: words.pastedName, text: pasted }]),
    [bringIn, words],
  )
  const transfer = useCallback(
    async (dropped: DataTransfer) => {
      const incoming = await incomingFrom(dropped)
      if (incoming.files.length > 0)
        bringIn(incoming.files.map(({ path, file }) => arrivalOf(path, file)))
      else if (incoming.text) text(incoming.text)
    },
    [bringIn, text],
  )
  const source = useSource(tell, bringIn)
  return {
    files,
    text,
    transfer,
    source,
    progress,
    samples: useSampleWays(isOpen, isBusy, bringIn),
  }
}

/** The samples as the start shows them, in its language, and how one of them becomes a page. */
function useSampleWays(
  isOpen: boolean,
  isBusy: boolean,
  bringIn: (arrivals: Wanted['arrivals']) => void,
) {
  const language = useContext(LanguageContext)
  const { data, isError, refetch } = useSamples(!isOpen)
  const shown = data?.map(({ url, title, note }) => ({
    url,
    title: title[language],
    note: note[language],
  }))
  return {
    samples: shown ?? null,
    samplesFailed: isError,
    onRetrySamples: () => void refetch(),
    onSample: ({ url }: Sample) => {
      if (isBusy) return
      const sample = data?.find((candidate) => candidate.url === url)
      bringIn([{ name: url, bytes: () => fetchSample(url), metadata: sample?.metadata }])
    },
  }
}
