import { Bar, FOOT, WINDOW } from './frame'
import { StartFrame } from './start-frame'
import { useWords } from './words'

/**
 * The window while the program is still to come: the start as it will be, of which nothing can be pressed yet. `opening.css`
 * shows of it what `main.ts` says: no more than the frame where pages will take the start's place, or that nothing will come.
 */
export function Opening() {
  const words = useWords()
  const ways = [words.openFiles, words.paste].map((name) => (
    <button key={name} type="button" className="button">
      {name}
    </button>
  ))
  return (
    <>
      <div inert aria-hidden className={`opening-window ${WINDOW}`}>
        <Bar />
        <div className="opening-start flex min-h-0 max-md:flex-col">
          <StartFrame ways={ways} />
        </div>
        <footer className={FOOT} />
      </div>
      <main className="opening-failed mx-auto h-full max-w-lg flex-col justify-center gap-4 px-6">
        <div role="alert">
          <h1 className="text-base">{words.notLoaded}</h1>
        </div>
        <div>
          <button type="button" className="button button-main" data-reload="">
            {words.reload}
          </button>
        </div>
      </main>
    </>
  )
}
