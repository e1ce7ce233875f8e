import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { download } from '../platform'
import { DamageNote } from '../ui/damage-note'
import { usePages } from './pages'
import { useServices } from './services'
import { takeElsewhere } from './take-elsewhere'

/** What cannot be read of the page that the address names: the end of its history, or all but its text. */
export function Damage({ page, isUnreadable }: { page: string; isUnreadable: boolean }) {
  const { store, desk } = useServices()
  const name = usePages().data?.find(({ id }) => id === page)?.title ?? page
  const [dismissed, setDismissed] = useState<string | null>(null)
  const { data } = useQuery({
    queryKey: ['damage', page, isUnreadable],
    queryFn: async () => ({
      lost: (await store.lost(page)).length,
      text: await store.rawText(page),
    }),
    gcTime: 0,
  })
  if (!data || dismissed === page || (!isUnreadable && data.lost === 0)) return null
  const { lost, text } = data
  const downloadLastGood = () => void takeElsewhere(desk.state.open)
  return (
    <DamageNote
      lost={isUnreadable ? null : lost}
      onText={text === null ? null : () => void download(`${name}.txt`, [text], 'text/plain')}
      onLastGood={isUnreadable ? null : downloadLastGood}
      onDismiss={() => setDismissed(page)}
    />
  )
}
