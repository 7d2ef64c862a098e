import { type Context, Hono } from 'hono'
import type { JSX } from 'hono/jsx/jsx-runtime'
import { draftKey, type Filled, renderPage } from '#ui'
import { claimReceipt, perform } from '../actions.ts'
import { isUuid } from '../addresses.ts'
import { drafted, forgetDraftOfForm } from '../drafts/index.ts'
import { Elsewhere, Missing, TooMany, Unproven } from '../errors.ts'
import type { Here } from '../here.ts'
import type { House } from '../house.ts'
import { ringBell } from '../outbox/bell.ts'
import type { FileRow, GetRow, PostRow, Visit } from '../routes.ts'
import { proofAskedOf } from '../sign-in/proof-asked.ts'
import { forgetUploads, joinSentFiles, type SentFiles } from '../uploads/index.ts'
import { type Inside, within } from '../within.ts'
import { countedViews, recordedMisses } from './after-answers.ts'
import { asChosen } from './chosen.ts'
import { csrfOf, saidBefore, sayNext, sessionToken, type Token } from './cookies.ts'
import { barePage, failurePage } from './failure-page.tsx'
import { failureOf, filledAfter } from './failures.ts'
import { fileResponse } from './file-response.ts'
import { entriesOf, type FrameFacts, frameFacts, frameOf, menuOf } from './frame.ts'
import { strictHeaders } from './headers.ts'
import { limiter } from './limits.ts'
import { loggedRequests } from './logged-requests.ts'
import {
  bySpecificity,
  cityAsked,
  insistKnownNames,
  mayKnock,
  openingsOf,
  paramsOf,
  queryOf,
  searchOf,
  signInFor,
} from './matching.ts'
import { insistOurOwnForm } from './own-form.ts'
import { pageResponse } from './page-response.ts'
import { type Kept, keptOf, ProofPage } from './proof-page.tsx'
import { leaveCityOfEndedSession, personOf, wakeful } from './session.ts'
import { sourceOf } from './source.ts'
import {
  type Flat,
  forgetFiles,
  formNameOf,
  limitOf,
  nest,
  readForm,
  type TypedForm,
} from './typed-form.ts'
import { signInFirst } from './waiting-page.tsx'
import { waysBeside } from './ways-beside.ts'

export type Edge = Hono<{ Variables: { requestId: string } }>
type Asked = {
  readonly c: Context
  readonly token: Token | null
  readonly city: number
  readonly requestId: string
}

/** The one edge of the house: every request comes in here, and every error is turned into a page here. */
export function serveHouse(house: House, more?: (app: Edge) => void): Edge {
  const app: Edge = new Hono()
  const menu = menuOf(house.rows)
  const entries = entriesOf(house.rows)
  const opens = openingsOf(house.rows)
  const stayAwake = wakeful(house)
  const forms = limiter(120)
  const nobodys = limiter(240)

  app.use(strictHeaders(house.https))
  app.use(loggedRequests(house))
  app.use(recordedMisses(house), countedViews(house))
  more?.(app)
  const asked = (c: Context, params: Readonly<Record<string, string>>): Asked => {
    const token = sessionToken(c, house.https)
    const city = token?.city ?? cityAsked(params) ?? 0
    return { c, token, city, requestId: c.get('requestId') }
  }
  const inside = <T,>(
    a: Asked,
    mode: 'read' | 'write',
    work: Parameters<typeof within<T>>[2],
    first?: (here: Here) => void,
  ) =>
    within<T>(
      house,
      {
        city: a.city,
        mode,
        requestId: a.requestId,
        source: sourceOf(a.c),
        opens,
        person(here) {
          first?.(here)
          return personOf(here, a.token)
        },
      },
      work,
    )

  const draw = (
    a: Asked,
    pattern: string,
    here: Here,
    facts: FrameFacts | null,
    node: JSX.Element,
  ) =>
    renderPage(
      frameOf({
        here,
        facts,
        menu,
        path: a.c.req.path,
        search: a.c.req.method === 'GET' ? searchOf(a.c) : null,
        entry: entries.get(pattern) ?? null,
        csrf: csrfOf(a.c, house.https),
        said: saidBefore(a.c),
        assets: house.assets,
      }),
      node,
    )

  function get(row: GetRow | FileRow): void {
    app.get(row.get.pattern, async (c) => {
      const params = paramsOf(c, row.get.pattern)
      const a = asked(c, params)
      if (!a.token) nobodys.spend(sourceOf(c))
      const query = queryOf(c)
      const answer = await inside(a, 'read', async (here) => {
        if (mayKnock(row, here) === 'sign-in') return null
        leaveCityOfEndedSession(c, house.https, here, params)
        await insistKnownNames(row.get, params, here)
        const filled = await drafted(here, query.draft)
        const visit = { here, params, query, filled } as Visit<{ pattern: never }>
        if ('file' in row) return { here, file: await row.file(visit), node: null, facts: null }
        // What the frame shows is asked in one breath with what the page asks first.
        const [node, facts] = await Promise.all([row.page(visit), frameFacts(here)])
        return { here, file: null, node, facts }
      })
      if (answer === null) return c.redirect(signInFor(c), 303)
      stayAwake(a.token, answer.here)
      if (answer.file) return fileResponse(c, answer.file, (work) => inside(a, 'write', work))
      return pageResponse(c, draw(a, row.get.pattern, answer.here, answer.facts, answer.node), 200)
    })
  }

  function post(row: PostRow): void {
    app.post(row.post.pattern, limitOf(row.files), async (c) => {
      const params = paramsOf(c, row.post.pattern)
      const a = asked(c, params)
      const query = queryOf(c)
      // Nobody fills the disk who may not knock.
      if (row.files && (await inside(a, 'read', async (here) => mayKnock(row, here))) !== 'in')
        return c.redirect('/sign-in', 303)
      let flat: Flat = {}
      let form: TypedForm | null = null
      let sent: SentFiles | null = null
      try {
        form = await readForm(c.req, house.varFolder, row.files)
        flat = asChosen(form.flat)
        const { files } = form
        insistOurOwnForm(c, house.https, flat)
        forms.spend(a.token?.secret ?? sourceOf(c))
        if (row.files)
          sent = await joinSentFiles(form, c.req.path, house.varFolder, (w) => inside(a, 'read', w))
        // The version of the record that the form was filled from; see `insistFresh`.
        const version = flat._version === undefined ? {} : { version: flat._version }
        const typed = { ...nest({ ...flat, ...files }), ...version, ...params }
        const once = typeof flat._once === 'string' && isUuid(flat._once) ? flat._once : null
        let claimed: Promise<boolean> | null = null
        const act = async (here: Inside) => {
          if (mayKnock(row, here) === 'sign-in') return null
          await insistKnownNames(row.post, params, here)
          const done = await perform(here, row.do, typed, once, claimed)
          forgetDraftOfForm(here, draftKey(c.req.path, formNameOf(flat)))
          forgetUploads(here, sent?.ids ?? [])
          return { here, done }
        }
        // The key of the form goes to the database together with the question who asks.
        const answer = await inside(a, 'write', act, (here) => {
          claimed = once === null ? null : claimReceipt(here, once)
          claimed?.catch(() => undefined)
        })
        if (answer === null) return signInFirst(house, c, flat, a.token !== null)
        stayAwake(a.token, answer.here)
        ringBell()
        await sent?.drop()
        if (answer.done.say) sayNext(c, answer.done.say)
        return c.redirect(row.next({ ...params, ...answer.done.params }, answer.done), 303)
      } catch (error) {
        if (error instanceof Unproven) return askForProof(a, keptOf(c.req.path, flat))
        const filled = filledAfter(error, flat)
        if (!filled) throw error
        if (error instanceof TooMany) c.header('retry-after', String(error.seconds))
        const page = await again(a, row, params, query, filled, failureOf(error).status)
        return page ?? signInFirst(house, c, flat, true)
      } finally {
        if (form) await forgetFiles(form)
      }
    })
  }

  /** The form waits, as typed, until its sender has said again who they are. */
  async function askForProof(a: Asked, kept: Kept) {
    const asks = await inside(a, 'read', proofAskedOf)
    return barePage(house, a.c, <ProofPage {...{ kept, asks }} />, 403)
  }

  /** The page that the form stood on, with the form as typed; null where nobody is signed in any more. */
  async function again(
    a: Asked,
    row: PostRow,
    params: Readonly<Record<string, string>>,
    query: Readonly<Record<string, string>>,
    filled: Filled,
    status: 403 | 404 | 409 | 410 | 422 | 429 | 500,
  ) {
    const seen = await inside(a, 'read', async (here) => {
      // A form that was not ours to accept may come from somebody who may not see its page either.
      if (mayKnock(row, here) === 'sign-in') return null
      await insistKnownNames(row.post, params, here)
      const visit = { here, params, query, filled } as Visit<{ pattern: never }>
      const [node, facts] = await Promise.all([row.again(visit), frameFacts(here)])
      return { here, node, facts }
    })
    if (seen === null) return null
    return pageResponse(a.c, draw(a, row.post.pattern, seen.here, seen.facts, seen.node), status)
  }

  waysBeside(app, house, async (c, mode, work) => {
    const a = asked(c, {})
    const answer = await inside(a, mode, async (here) => ({ here, done: await work(here) }))
    stayAwake(a.token, answer.here)
    return answer.done
  })
  const rows = [...house.rows].sort(bySpecificity)
  for (const row of rows) {
    if ('get' in row) get(row)
    if ('post' in row) post(row)
  }

  app.notFound((c) => failurePage(house, new Missing(), c, c.get('requestId')))
  app.onError((error, c) =>
    error instanceof Elsewhere
      ? c.redirect(error.to, 303)
      : failurePage(house, error, c, c.get('requestId')),
  )
  return app
}
