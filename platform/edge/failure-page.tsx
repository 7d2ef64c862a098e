import type { Context } from 'hono'
import type { JSX } from 'hono/jsx/jsx-runtime'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { ErrorPage, type Frame, renderPage } from '#ui'
import { TooMany } from '../errors.ts'
import type { House } from '../house.ts'
import { csrfOf } from './cookies.ts'
import { failureOf } from './failures.ts'
import { pageResponse } from './page-response.ts'

/** The frame of a page without a person: sign-in, failures. */
export const bareFrame: Omit<Frame, 'assets'> = {
  path: '/',
  now: { date: '1970-01-01', fiscalYear: 1970 },
  city: null,
  person: null,
  csrf: '',
  nonce: '',
  stages: [],
  unread: 0,
  work: [],
  help: null,
  flash: null,
  sample: false,
  search: '',
  drafts: [],
}

/** A page of one panel that may hold a form, for whoever is there. */
export function barePage(
  house: Pick<House, 'https' | 'assets'>,
  c: Context,
  node: JSX.Element,
  status: ContentfulStatusCode,
): Response {
  const frame = { ...bareFrame, csrf: csrfOf(c, house.https), assets: house.assets }
  return pageResponse(c, renderPage(frame, node), status)
}

/** What went wrong, told to a person; the insides go to the log only. */
export function failurePage(
  house: Pick<House, 'assets' | 'log'>,
  error: unknown,
  c: Context,
  requestId: string,
): Response {
  const failure = failureOf(error)
  if (failure.status === 500) {
    const inside = error instanceof Error ? error.stack : String(error)
    house.log({ level: 'error', request: requestId, error: inside })
  }
  // A 404 is the same to the byte, whatever was asked for and by whom: no number, no name, no frame.
  const reference = failure.status === 404 ? null : requestId.slice(0, 8)
  if (error instanceof TooMany) c.header('retry-after', String(error.seconds))
  return pageResponse(
    c,
    renderPage(
      { ...bareFrame, assets: house.assets },
      <ErrorPage {...failure} reference={reference} />,
    ),
    failure.status,
  )
}
