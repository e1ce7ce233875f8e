import type { ReactNode } from 'react'
import { useWords } from './words'

interface StartFrameProps {
  /** Beside a wide list of pages. */
  readonly isNarrow?: boolean
  /** The buttons by which pages come in. */
  readonly ways: ReactNode
  readonly children?: ReactNode
}

/** What this is, and where pages come in. It needs nothing but words, so that it can be seen before all else has come. */
export function StartFrame({ isNarrow = false, ways, children }: StartFrameProps) {
  const words = useWords()
  return (
    <main
      data-pane="start"
      className={`flex min-h-0 flex-col items-center overflow-y-auto px-6 ${isNarrow ? 'w-[340px] shrink-0 py-6' : 'flex-1 py-12'}`}
    >
      {/* From the top: what comes in below moves nothing that somebody is about to press. */}
      <div className={`w-full max-w-2xl ${isNarrow ? '' : 'mt-[max(0px,50vh_-_26rem)]'}`}>
        <h1 className="font-serif text-3xl font-bold tracking-wide">
          校样 <i className="font-normal text-soft">Galley</i>
        </h1>
        <p className="mt-3 max-w-[36em] text-[15px] leading-relaxed text-soft">{words.tagline}</p>
        <div className="mt-7 flex flex-col items-center gap-3 rounded-xl border border-dashed border-edge bg-panel px-6 py-[30px]">
          <p className="font-serif text-lg">{words.dropHere}</p>
          <p className="-mt-2 text-center text-xs text-balance text-soft">{words.filesTaken}</p>
          <div className="flex gap-2">{ways}</div>
          <p className="text-center text-xs text-balance break-keep text-faint">{words.privacy}</p>
        </div>
        {children}
      </div>
    </main>
  )
}
