import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** A page as bytes: as text it would be looked through once more before it is sent. */
export function pageResponse(c: Context, page: string, status: ContentfulStatusCode): Response {
  return c.body(Buffer.from(page), status, { 'content-type': 'text/html; charset=UTF-8' })
}
