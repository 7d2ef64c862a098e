import type { Context } from 'hono'
import { appendToChain } from '../audit/tables.ts'
import { keptStream, partAsked } from '../files/kept-stream.ts'
import type { Here } from '../here.ts'
import type { FileAnswer, KeptBody } from '../routes.ts'

const inlineTypes = new Set([
  'application/pdf',
  'application/json',
  'application/ld+json',
  'image/svg+xml',
])

/**
 * A file with its name in every alphabet (RFC 6266, RFC 5987); an attachment unless we made it ourselves. One
 * whose saving is on record is not begun before its line is written.
 * @param inside a transaction of who asks that may write
 */
export async function fileResponse(
  c: Context,
  { type, name, body, inline, noted }: FileAnswer,
  inside: (work: (here: Here) => Promise<void>) => Promise<void>,
): Promise<Response> {
  const shown = inline && inlineTypes.has(type)
  const plain = name.replace(/[^\w.-]+/g, '_')
  const headers = {
    'content-type': /^text\/[\w.+-]+$/.test(type) ? `${type}; charset=utf-8` : type,
    'content-disposition': `${shown ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    'content-security-policy': "default-src 'none'; style-src 'self'; sandbox",
  }
  if (noted)
    await inside((here) => appendToChain(here, noted.verb, noted.about, { sha256: noted.sha256 }))
  if (typeof body === 'object' && 'path' in body) return keptResponse(c, body, headers)
  return new Response(body instanceof Uint8Array ? new Uint8Array(body) : body, { headers })
}

/** A kept file from disk, whole or the part that is asked for, so that a download that broke goes on. */
function keptResponse(c: Context, body: KeptBody, made: Record<string, string>): Response {
  const etag = `"${body.sha256}"`
  const headers = { ...made, 'accept-ranges': 'bytes', etag }
  const ifRange = c.req.header('if-range')
  const isSame = ifRange === undefined || ifRange === etag
  const part = isSame ? partAsked(c.req.header('range'), body.size) : null
  if (part === 'none')
    return new Response(null, {
      status: 416,
      headers: { ...headers, 'content-range': `bytes */${body.size}` },
    })
  const sent = part === null ? body.size : part.to - part.from + 1
  return new Response(c.req.method === 'HEAD' || sent === 0 ? null : keptStream(body, part), {
    status: part === null ? 200 : 206,
    headers: {
      ...headers,
      'content-length': String(sent),
      ...(part && { 'content-range': `bytes ${part.from}-${part.to}/${body.size}` }),
    },
  })
}
