import { useWords } from '../words'

export interface Working {
  readonly done: number
  readonly all: number
  readonly cancel: () => void
}

/** How far long work on many pages is; it can be cancelled. */
export function WorkingBar({ says, done, all, cancel }: Working & { readonly says: string }) {
  const words = useWords()
  return (
    <div
      role="status"
      className="fixed bottom-10 left-1/2 z-50 flex -translate-x-1/2 items-center gap-3 rounded-lg border border-rule bg-panel px-4 py-2 text-[13px] shadow-lg"
    >
      {says}
      <progress value={done} max={all} aria-hidden />
      <button type="button" className="button" onClick={cancel}>
        {words.cancel}
      </button>
    </div>
  )
}
