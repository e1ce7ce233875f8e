import { expose } from 'comlink'

/** A worker in this thread: a message channel whose other end does the work. */
export class FakeWorker extends EventTarget {
  terminated = false
  private readonly channel = new MessageChannel()

  constructor(work: object) {
    super()
    expose(work, this.channel.port2 as never)
    this.channel.port1.addEventListener('message', ({ data }) =>
      this.dispatchEvent(new MessageEvent('message', { data })),
    )
    this.channel.port1.start()
  }

  get asWorker(): Worker {
    return this as unknown as Worker
  }

  postMessage(message: unknown, transfer: Transferable[] = []) {
    this.channel.port1.postMessage(message, transfer as never)
  }

  terminate() {
    this.terminated = true
    this.channel.port1.close()
  }

  die() {
    this.dispatchEvent(new Event('error'))
  }
}
