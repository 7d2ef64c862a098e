import type { FileAnswer } from '../routes.ts'

const inlineTypes = new Set([
  'application/pdf',
  'application/json',
  'application/ld+json',
  'image/svg+xml',
])

/** A file with its name in every alphabet (RFC 6266, RFC 5987); an attachment unless we made it ourselves. */
export function fileResponse({ type, name, body, inline }: FileAnswer): Response {
  const shown = inline && inlineTypes.has(type)
  const plain = name.replace(/[^\w.-]+/g, '_')
  const headers = {
    'content-type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    'content-disposition': `${shown ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    'content-security-policy': "default-src 'none'; style-src 'self'; sandbox",
  }
  return new Response(body instanceof Uint8Array ? new Uint8Array(body) : body, { headers })
}
