/** Times in milliseconds of the page's own clock, which begins with the navigation. */
export interface ScaleProbe {
  /** When the app asked for the list; 0 before. */
  readonly asked: number
  /** The end of the first frame with rows of the list in it; 0 before. */
  readonly listed: number
  /** The end of the first frame that has such an element. */
  frameWith(selector: string): Promise<number>
  /** The end of the first frame in which that says this. */
  frameSaying(selector: string, text: string): Promise<number>
  /** The next time something is written into a field. */
  nextInput(): Promise<number>
}

/** Watches in the page that is measured. As text: what compiles these files puts helpers into functions that the page would not have. */
export const SCALE_PROBE = `
  const probe = (window.scaleProbe = { asked: 0, listed: 0 })
  const { getAll } = IDBObjectStore.prototype
  IDBObjectStore.prototype.getAll = function (...wanted) {
    if (this.name === 'listing') probe.asked ||= performance.now()
    return getAll.apply(this, wanted)
  }
  const endOfFrame = (isReached) => new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => resolve(performance.now())
    const look = () => isReached() ? port2.postMessage(0) : requestAnimationFrame(look)
    requestAnimationFrame(look)
  })
  probe.frameWith = (selector) => endOfFrame(() => document.querySelector(selector) !== null)
  probe.frameSaying = (selector, text) =>
    endOfFrame(() => document.querySelector(selector)?.textContent === text)
  probe.nextInput = () => new Promise((resolve) =>
    window.addEventListener('input', ({ timeStamp }) => resolve(timeStamp), { capture: true, once: true }))
  probe.frameWith('[data-queue-scroller] [data-row]').then((time) => { probe.listed = time })
`
