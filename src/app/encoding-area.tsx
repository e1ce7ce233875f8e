import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useContext, useMemo, useState } from 'react'
import { type Encoding, readingsOf, sentence } from '../formats'
import { useOpenPage } from '../ui/desk-context'
import { EncodingDialog } from '../ui/encoding/encoding-dialog'
import { EncodingNote } from '../ui/encoding/encoding-note'
import type { Notice } from '../ui/notices'
import { LanguageContext, useWords } from '../ui/words'
import { usePages } from './pages'
import { readAnew } from './read-anew'
import { goToPage } from './route'
import { useServices } from './services'

interface EncodingAreaProps {
  readonly tell: (notice: Omit<Notice, 'id'>) => void
}

interface Wanted {
  readonly encoding: Encoding
  /** The one that the page was read in. */
  readonly before: Encoding
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Asks about the encoding of the open page while its bytes are kept, and reads them in another. */
export function EncodingArea({ tell }: EncodingAreaProps) {
  const services = useServices()
  const { store } = services
  const queries = useQueryClient()
  const words = useWords()
  const language = useContext(LanguageContext)
  const { page, done, undone } = useOpenPage().open
  const { id } = page
  const listed = usePages().data?.find((entry) => entry.id === id)
  // Approving the page is an answer, too.
  const key = ['original', id, listed?.status === 'approved']
  const { data: bytes } = useQuery({
    queryKey: key,
    queryFn: () => store.original(id),
    gcTime: 0,
  })
  const [isChoosing, setIsChoosing] = useState(false)
  const readings = useMemo(
    () => (bytes && isChoosing ? readingsOf(bytes, TextDecoder) : []),
    [bytes, isChoosing],
  )

  const confirming = useMutation({
    mutationFn: () => store.confirmEncoding(id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['original', id] }),
    onError: () => tell({ tone: 'problem', text: words.encodingFailed }),
  })
  const reading = useMutation({
    mutationFn: ({ encoding, bytes }: Wanted) =>
      readAnew(services, {
        encoding,
        bytes,
        id,
        name: page.source.name,
        addedAt: listed?.addedAt ?? Date.now(),
      }),
    onSuccess: async (read, { encoding, before, bytes }) => {
      setIsChoosing(false)
      if (!read.ok) return tell({ tone: 'problem', text: sentence(read.refusal, language) })
      await services.list.catchUp()
      const name = words.encodings[encoding]
      if (read.value !== id) {
        goToPage(read.value)
        return tell({ tone: 'plain', text: words.encodingBeside(name) })
      }
      const takeBack = () => reading.mutate({ encoding: before, before: encoding, bytes })
      tell({
        tone: 'plain',
        text: words.encodingChanged(name),
        action: { label: words.undoIt, run: takeBack },
      })
      void queries.resetQueries({ queryKey: ['page', id] })
    },
    onError: () => tell({ tone: 'problem', text: words.encodingFailed }),
  })

  if (!bytes) return null
  // Bytes are kept of what was read in one of these alone.
  const taken = page.source.encoding as Encoding
  return (
    <>
      <EncodingNote
        taken={words.encodings[taken]}
        onOthers={() => setIsChoosing(true)}
        onConfirm={() => confirming.mutate()}
      />
      {isChoosing && (
        <EncodingDialog
          taken={taken}
          readings={readings}
          isEdited={done.length + undone.length > 0}
          isBusy={reading.isPending}
          onTake={(encoding) => reading.mutate({ encoding, before: taken, bytes })}
          onClose={() => setIsChoosing(false)}
        />
      )}
    </>
  )
}
