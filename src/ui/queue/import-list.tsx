import { useState } from 'react'
import { useWords } from '../words'

export interface ImportListItem {
  readonly key: string
  readonly text: string
  readonly actions: readonly { readonly label: string; readonly run: () => void }[]
}

interface ImportListProps {
  readonly items: readonly ImportListItem[]
  /** What can be done with all of them. */
  readonly actions: readonly { readonly label: string; readonly run: () => void }[]
  readonly onCopy: (text: string) => Promise<void>
}

/** What did not come in, one by one, each with why and what can be done. It can be copied. */
export function ImportList({ items, actions, onCopy }: ImportListProps) {
  const words = useWords()
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await onCopy(items.map(({ text }) => text).join('\n'))
    setCopied(true)
  }
  return (
    <>
      <ul className="mt-1 max-h-48 overflow-y-auto text-xs text-soft">
        {items.map(({ key, text, actions: own }) => (
          <li key={key} className="flex items-baseline gap-2 py-0.5">
            <span className="min-w-0 flex-1">{text}</span>
            {own.map(({ label, run }) => (
              <button key={label} type="button" className="button" onClick={run}>
                {label}
              </button>
            ))}
          </li>
        ))}
      </ul>
      <p className="mt-1.5 flex flex-wrap gap-1.5">
        {actions.map(({ label, run }) => (
          <button key={label} type="button" className="button" onClick={run}>
            {label}
          </button>
        ))}
        <button type="button" className="button button-quiet" onClick={copy}>
          {isCopied ? words.listCopied : words.copyList}
        </button>
      </p>
    </>
  )
}
