import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Edge } from '#platform/edge'

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
}

/** Built assets, served by ourselves with their hash in their name, so that they may be kept for ever. */
export function staticAssets(folder: string) {
  const manifest = z
    .record(z.string(), z.string())
    .parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
  const known = new Set(Object.values(manifest))
  const kept = new Map<string, Uint8Array<ArrayBuffer>>()
  return {
    address: (name: string) => `/assets/${manifest[name] ?? name}`,
    serve(app: Edge): void {
      app.get('/assets/:name', async (c) => {
        const name = c.req.param('name')
        if (!known.has(name)) return c.notFound()
        const bytes = kept.get(name) ?? new Uint8Array(await readFile(join(folder, name)))
        kept.set(name, bytes)
        return c.body(bytes, 200, {
          'content-type': types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
          'cache-control': 'public, max-age=31536000, immutable',
        })
      })
    },
  }
}
