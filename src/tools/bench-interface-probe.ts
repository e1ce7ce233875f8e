// Runs in the page that is measured, bundled and put there before anything of the page itself. All times are of the page's
// own clock, in milliseconds.

/** What of the screen a key changes. Asked when the key is pressed and after each frame that follows. */
const READINGS = {
  /** The text in the field, or in the line, that has the caret. */
  written: () => {
    const field = document.activeElement
    return field instanceof HTMLTextAreaElement
      ? field.value
      : (getSelection()?.focusNode?.textContent ?? null)
  },
  /** Which boundaries are drawn. */
  boundaries: () =>
    [...document.querySelectorAll<HTMLElement>('[data-boundary]')]
      .map(({ dataset }) => dataset.boundary)
      .join(),
  /** The row or line that has the caret, once it is in view. */
  place: () => {
    const node = getSelection()?.focusNode
    const element = node instanceof Element ? node : node?.parentElement
    const row = document.querySelector('.row[data-caret]') ?? element?.closest('.cm-line')
    const pane = row?.closest('#source-lines, .cm-scroller')
    if (!row || !pane) return null
    const [inner, outer] = [row.getBoundingClientRect(), pane.getBoundingClientRect()]
    const isInView = inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1
    return isInView ? row.textContent : null
  },
} satisfies Record<string, () => string | null>

export type Reading = keyof typeof READINGS

/** Begun at this moment, and took so long. */
export type Lasting = readonly [at: number, duration: number]

export interface ProbeRecord {
  /** When a file was chosen, and when what was wanted of it was on the screen; 0 before. */
  chosen: number
  shown: number
  /** From each key press, as the browser received it, to the end of the first frame that shows what it did. */
  readonly answers: number[]
  /** From each move of a pointer with its button down, as the browser received it, to the end of the next frame. */
  readonly moves: Lasting[]
  /** Each click and key that took 16 ms or more to the paint of its outcome: the Event Timing API. */
  readonly interactions: Lasting[]
  /** All clicks and keys. */
  interactionCount: number
}

/** What the benchmark calls in the page, as `probe`. */
export interface Probe {
  /** Notes when all of these selectors are on the screen. */
  wantShown(selectors: readonly string[]): void
  /** From now on each key press is timed until this has changed; null for none. */
  wantReading(reading: Reading | null): void
  /** Resolves when every key press was answered; false when one was not for so long. */
  answered(within: number): Promise<boolean>
  read(): ProbeRecord
  /** A place to press on the element, of those that a selector finds in a pane, that is nearest to the pane's middle. */
  nearestToMiddle(pane: string, selector: string): Point | null
}

export interface Point {
  readonly x: number
  readonly y: number
}

const record: ProbeRecord = {
  chosen: 0,
  shown: 0,
  answers: [],
  moves: [],
  interactions: [],
  interactionCount: 0,
}
const MODIFIERS = ['Control', 'Shift', 'Alt', 'Meta']

const nextTask = new MessageChannel()
const tasks: (() => void)[] = []
nextTask.port1.onmessage = () => tasks.shift()?.()

/** Runs once the browser's main thread has made the next frame: styles, layout and paint included. */
function afterFrame(act: () => void) {
  requestAnimationFrame(() => {
    tasks.push(act)
    nextTask.port2.postMessage(null)
  })
}

/** Runs after each frame until it returns true. */
function afterFrames(isDone: () => boolean) {
  afterFrame(() => {
    if (!isDone()) afterFrames(isDone)
  })
}

let reading: Reading | null = null
let unanswered = 0

const early = { capture: true, passive: true }
window.addEventListener(
  'keydown',
  ({ timeStamp, key }) => {
    if (!reading || MODIFIERS.includes(key)) return
    const read = READINGS[reading]
    const before = read()
    unanswered++
    afterFrames(() => {
      const now = read()
      if (now === null || now === before) return false
      unanswered--
      record.answers.push(performance.now() - timeStamp)
      return true
    })
  },
  early,
)

window.addEventListener(
  'pointermove',
  (event) => {
    if (event.buttons === 0) return
    // What came between two frames is one event: each of them waited.
    const arrived = event.getCoalescedEvents().map(({ timeStamp }) => timeStamp)
    if (arrived.length === 0) arrived.push(event.timeStamp)
    afterFrame(() => {
      for (const at of arrived) record.moves.push([at, performance.now() - at])
    })
  },
  early,
)

window.addEventListener(
  'change',
  ({ target, timeStamp }) => {
    if (target instanceof HTMLInputElement && target.type === 'file') record.chosen = timeStamp
  },
  early,
)

interface Interaction extends PerformanceEntry {
  readonly interactionId: number
}

/**
 * An interaction ends with the next change of the screen. Where it changes nothing, that would be the blinking of a caret half a
 * second later: a dot changes with each.
 */
const dot = document.createElement('div')
dot.style.cssText =
  'position: fixed; top: 0; left: 0; width: 1px; height: 1px; pointer-events: none; will-change: transform'
let changes = 0
for (const type of ['keydown', 'keyup', 'pointerdown', 'pointerup', 'click'] as const)
  window.addEventListener(
    type,
    () => {
      if (!dot.isConnected) document.body.append(dot)
      dot.style.background = `rgb(0 0 ${++changes % 256})`
    },
    early,
  )

const longest = new Map<number, Lasting>()
new PerformanceObserver((list) => {
  for (const { interactionId, startTime, duration } of list.getEntries() as Interaction[])
    if (interactionId > 0 && duration > (longest.get(interactionId)?.[1] ?? 0))
      longest.set(interactionId, [startTime, duration])
}).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit)

const probe: Probe = {
  wantShown(selectors) {
    afterFrames(() => {
      if (selectors.some((selector) => !document.querySelector(selector))) return false
      record.shown = performance.now()
      return true
    })
  },
  wantReading(wanted) {
    reading = wanted
  },
  answered(within) {
    const until = performance.now() + within
    return new Promise((resolve) => {
      const look = () => {
        if (unanswered === 0 || performance.now() > until) resolve(unanswered === 0)
        else setTimeout(look, 4)
      }
      look()
    })
  },
  read() {
    const { interactionCount } = performance as unknown as { interactionCount: number }
    return { ...record, interactions: [...longest.values()], interactionCount }
  },
  nearestToMiddle(pane, selector) {
    const outer = document.querySelector(pane)?.getBoundingClientRect()
    if (!outer) return null
    const way = ({ y }: Point) => Math.abs(y - (outer.top + outer.height / 2))
    const points = [...document.querySelectorAll(`${pane} ${selector}`)].map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect()
      return { x: left + Math.min(60, width / 2), y: top + height / 2 }
    })
    return points.sort((a, b) => way(a) - way(b))[0] ?? null
  },
}

Object.assign(window, { probe })
