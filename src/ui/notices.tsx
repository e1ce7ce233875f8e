import type { ReactNode } from 'react'
import { useWords } from './words'

/** Something a person should know and may act on; it stays until it is dismissed. */
export interface Notice {
  readonly id: number
  readonly tone: 'plain' | 'problem'
  readonly text: string
  readonly details?: readonly string[]
  /** What there is more to it: a notice with a list stays until it is dismissed. */
  readonly list?: ReactNode
  /** What dismissing it is called; such a notice stays until then. */
  readonly dismissal?: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

export function Notices({
  notices,
  onDismiss,
}: {
  notices: readonly Notice[]
  onDismiss: (id: number) => void
}) {
  const words = useWords()
  return (
    <div
      data-pane={notices.length > 0 ? 'notices' : undefined}
      className="pointer-events-none fixed bottom-10 left-1/2 z-50 flex w-[min(560px,calc(100vw-32px))] -translate-x-1/2 flex-col gap-2"
    >
      {notices.map(({ id, tone, text, details, list, dismissal, action }) => (
        <div
          key={id}
          data-notice={id}
          role={tone === 'problem' ? 'alert' : 'status'}
          className={`pointer-events-auto flex items-start gap-3 rounded-lg border bg-panel px-4 py-2.5 text-[13px] shadow-lg ${
            tone === 'problem' ? 'border-mark' : 'border-rule'
          }`}
        >
          <div className="min-w-0 flex-1">
            <p>{text}</p>
            {details && details.length > 0 && (
              <ul className="mt-1 max-h-40 overflow-y-auto text-xs text-soft">
                {details.map((detail) => (
                  <li key={detail}>{detail}</li>
                ))}
              </ul>
            )}
            {list}
          </div>
          {action && (
            <button
              type="button"
              className="button"
              onClick={() => {
                action.run()
                onDismiss(id)
              }}
            >
              {action.label}
            </button>
          )}
          <button
            type="button"
            className="button button-quiet"
            aria-label={dismissal ?? words.dismiss}
            onClick={() => onDismiss(id)}
          >
            {dismissal ?? '✕'}
          </button>
        </div>
      ))}
    </div>
  )
}
