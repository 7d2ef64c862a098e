import type { Context } from 'hono'
import { Invalid } from '../errors.ts'
import { csrfOf } from './cookies.ts'
import { type Flat, waiting } from './typed-form.ts'

/** @throws {Invalid} the form was sent from another origin, or without the secret of this visit */
export function insistOurOwnForm(c: Context, https: boolean, flat: Flat): void {
  const origin = c.req.header('origin')
  const site = c.req.header('sec-fetch-site')
  const foreign = origin
    ? origin !== 'null' && URL.parse(origin)?.host !== c.req.header('host')
    : site !== undefined && site !== 'same-origin' && site !== 'none'
  if (foreign || flat._csrf !== csrfOf(c, https)) {
    throw new Invalid([
      {
        field: null,
        sentence:
          waiting in flat
            ? '書いた内容はそのままです。内容を確かめて、もう一度送ってください。'
            : '画面を開いてから時間がたったため、送れませんでした。内容を確かめて、もう一度送ってください。',
      },
    ])
  }
}
