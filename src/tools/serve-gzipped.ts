import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
}

interface Served {
  readonly address: string
  close(): Promise<void>
}

/** Serves a folder as static hosts do, gzipped and with files under a hash kept for good. Vite's own preview does neither. */
export async function serveGzipped(folder: string): Promise<Served> {
  const gzipped = new Map<string, Buffer>()
  const bodyOf = (path: string): Buffer => {
    const body = gzipped.get(path) ?? gzipSync(readFileSync(join(folder, path)))
    gzipped.set(path, body)
    return body
  }
  const server = createServer(({ url = '/' }, response) => {
    const asked = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname))
    const path = asked.endsWith('/') ? `${asked}index.html` : asked
    try {
      const body = bodyOf(path)
      response.writeHead(200, {
        'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
        'content-encoding': 'gzip',
        'content-length': body.length,
        'cache-control': path.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
      })
      response.end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
