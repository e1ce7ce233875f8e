/** Hears which pages were changed, and whether in this tab or in another. */
export type Hearing = (ids: readonly string[], where: 'here' | 'elsewhere') => void

/** Tells this tab and the others of this origin which pages a tab has changed. Without a name or BroadcastChannel, this tab alone. */
export class ChangeNotice {
  private readonly channel: BroadcastChannel | null
  private readonly listeners = new Set<Hearing>()

  constructor(name: string | null) {
    this.channel =
      name === null || typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name)
    this.channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (Array.isArray(data)) this.call(data, 'elsewhere')
    })
  }

  tell(ids: readonly string[]): void {
    if (ids.length === 0) return
    this.channel?.postMessage(ids)
    this.call(ids, 'here')
  }

  watch(listener: Hearing): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  close(): void {
    this.listeners.clear()
    this.channel?.close()
  }

  private call(ids: readonly string[], where: 'here' | 'elsewhere'): void {
    for (const listener of this.listeners) listener(ids, where)
  }
}
