import { type ComponentType, lazy, useState } from 'react'

const loads: (() => Promise<unknown>)[] = []

/** What the first screen does not need: it comes with `fetchAhead`, or else when it is first asked for. */
export function ahead<T>(load: () => Promise<T>): () => Promise<T> {
  loads.push(load)
  return load
}

/** A component of that kind. Once it has come it is drawn at once, which React does not do with a lazy one. */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let come: ComponentType<Props> | null = null
  const bring = ahead(async () => {
    come ??= await load()
    return { default: come }
  })
  const Lazy: ComponentType<Props> = lazy(bring)
  return function Later(props: Props) {
    const [Drawn] = useState(() => come ?? Lazy)
    return <Drawn {...props} />
  }
}

/** Brings what is still missing, one after the other, so that nobody's next key comes before what it is meant for. */
export async function fetchAhead(): Promise<void> {
  for (const bring of loads) {
    await aPause()
    await bring().catch(() => undefined)
  }
}

const aPause = () =>
  new Promise<void>((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve())
    else setTimeout(resolve, 50)
  })
