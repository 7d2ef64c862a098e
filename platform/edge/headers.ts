import type { MiddlewareHandler } from 'hono'

const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** security-privacy.md §8. HSTS only where https is really spoken, or a plain host would lock itself out. */
export function strictHeaders(https: boolean): MiddlewareHandler {
  return async (c, next) => {
    await next()
    const h = c.res.headers
    h.set('content-security-policy', policy)
    h.set('x-content-type-options', 'nosniff')
    h.set('referrer-policy', 'same-origin')
    h.set('cross-origin-opener-policy', 'same-origin')
    h.set('cross-origin-resource-policy', 'same-origin')
    h.set('permissions-policy', 'camera=(), microphone=(), geolocation=()')
    h.set('x-frame-options', 'DENY')
    if (https) h.set('strict-transport-security', 'max-age=31536000; includeSubDomains')
    if (!h.has('cache-control')) h.set('cache-control', 'no-store')
  }
}
