import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
}

/** A static host that has the app in a folder among others. It can be cut off, and can be given another version. */
export class Host {
  private server: Server | null = null
  private port = 0
  private withheld: string | null = null

  private constructor(private folder: string) {}

  static async start(folder: string): Promise<Host> {
    const host = new Host(folder)
    await host.connect()
    return host
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}/papers/galley/`
  }

  deploy(folder: string): void {
    this.folder = folder
  }

  /** Has everything but this file. */
  withhold(path: string): void {
    this.withheld = path
  }

  async connect(): Promise<void> {
    const server = createServer(({ url = '/' }, response) => {
      const { pathname } = new URL(url, this.address)
      const { pathname: root } = new URL(this.address)
      const path = pathname === root ? 'index.html' : pathname.slice(root.length)
      try {
        if (!pathname.startsWith(root) || path === this.withheld) throw new Error('not there')
        const contents = readFileSync(join(this.folder, path))
        response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream')
        response.end(contents)
      } catch {
        response.writeHead(404).end()
      }
    }).listen(this.port, '127.0.0.1')
    await once(server, 'listening')
    this.port = (server.address() as AddressInfo).port
    this.server = server
  }

  /** Nothing answers any more. */
  async cut(): Promise<void> {
    const { server } = this
    if (!server) return
    this.server = null
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
  }
}
