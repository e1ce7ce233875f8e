/** Tells the other tabs of this origin which pages a tab has changed. Without BroadcastChannel, nobody. */
export class ChangeNotice {
  private readonly channel: BroadcastChannel | null
  private readonly listeners = new Set<(id: string) => void>()

  constructor(name: string) {
    this.channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name)
    this.channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'string') for (const listener of this.listeners) listener(data)
    })
  }

  tell(id: string): void {
    this.channel?.postMessage(id)
  }

  watch(listener: (id: string) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  close(): void {
    this.listeners.clear()
    this.channel?.close()
  }
}
