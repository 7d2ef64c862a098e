import type { Context } from 'hono'
import {
  type Edge,
  hashOf,
  keepSession,
  newSecret,
  sayNext,
  sessionToken,
  sourceOf,
} from '../edge/index.ts'
import { limiter } from '../edge/limits.ts'
import { requestOfBrowser } from '../identity-requests/tables.ts'
import {
  cityBefore,
  deviceOf,
  journeyBrowserOf,
  keepCity,
  keepDevice,
  keepJourneyBrowser,
  keepStepCookie,
  keepWaiting,
  waitingOf,
} from './cookies.ts'
import type { Door } from './door.tsx'
import { FailedPage, LeftPage, ProvenThere, WaitingPage } from './pages/provider-pages.tsx'
import { addressOfSignOut } from './provider-client.ts'
import { credentialFor } from './provider-credentials.ts'
import { type FailureKind, failureSentences } from './provider-failures.ts'
import { comeFromProvider, leaveForProvider, type Return } from './provider-flow.ts'
import { isProviderKind, type ProviderKind, providerOffered } from './providers.ts'
import { safeNext } from './rules.ts'
import { allCities } from './tables.ts'
import { welcomeBack } from './welcome.ts'

const ownAccount = '/account'

/** Signing in with an OpenID provider: leaving for it, coming back, waiting to be confirmed, signing out. */
export function providerForms(app: Edge, door: Door): void {
  const { https, house } = door
  // A whole city hall comes from one address at half past eight, and nothing can be guessed here.
  const sources = limiter(240, () => house.clock.now().getTime())

  const kindIn = (c: Context): ProviderKind | null => {
    const kind = c.req.param('kind') ?? ''
    return isProviderKind(kind) ? kind : null
  }

  const notice = (c: Context, kind: ProviderKind, why: FailureKind, cause: string | null) => {
    if (cause === null) return
    const event = `sign-in-provider-${kind}-${why}`
    house.log({ request: c.get('requestId'), event, error: cause })
  }

  const failed = (c: Context, why: FailureKind, next: string, signedIn: boolean) =>
    door.draw(
      c,
      <FailedPage
        sentence={failureSentences[why]}
        back={signedIn ? ownAccount : `/sign-in?next=${encodeURIComponent(next)}`}
        label={signedIn ? 'アカウントの画面に戻る' : 'サインインの画面に戻る'}
        reference={c.get('requestId').slice(0, 8)}
      />,
      why === 'unreachable' ? 503 : 403,
    )

  /** The city whose provider is meant: the session's where there is one, else the one that was chosen. */
  const cityOf = async (c: Context, purpose: string) => {
    if (purpose !== 'sign-in') return sessionToken(c, https)?.city ?? null
    const known = await door.inCity(c, 0)('read', allCities)
    const asked = Number(c.req.query('city')) || cityBefore(c, https)
    const only = known.length === 1 ? known[0]?.code : undefined
    return only ?? known.find(({ code }) => code === asked)?.code ?? null
  }

  const leave = async (c: Context, purpose: 'sign-in' | 'link' | 'prove') => {
    sources.spend(sourceOf(c))
    const kind = kindIn(c)
    const next = purpose === 'sign-in' ? safeNext(c.req.query('next')) : ownAccount
    // What concerns a session begins on a page of ours, not by a link that somebody was sent.
    const site = c.req.header('sec-fetch-site') ?? 'same-origin'
    if (purpose !== 'sign-in' && site !== 'same-origin') return c.redirect(ownAccount, 303)
    const city = kind && (await cityOf(c, purpose))
    if (kind === null || city === null) return c.redirect('/sign-in', 303)
    const browser = journeyBrowserOf(c, https) ?? newSecret()
    const departure = await leaveForProvider(door.inCity(c, city), {
      ...{ city, kind, purpose, next, browser },
      token: sessionToken(c, https),
    })
    if (departure.kind === 'unproven') {
      sayNext(c, '時間がたったため、もう一度はじめから行ってください。')
      return c.redirect(sessionToken(c, https) ? ownAccount : '/sign-in', 303)
    }
    if (departure.kind === 'failed') {
      notice(c, kind, departure.why, departure.cause)
      return failed(c, departure.why, next, purpose !== 'sign-in')
    }
    keepJourneyBrowser(c, https, browser)
    if (purpose === 'sign-in') keepCity(c, https, city)
    return c.redirect(departure.to.href, 303)
  }

  app.get('/sign-in/with/:kind', (c) => leave(c, 'sign-in'))
  app.get('/sign-in/with/:kind/link', (c) => leave(c, 'link'))
  app.get('/sign-in/with/:kind/proof', (c) => leave(c, 'prove'))

  const arrive = (c: Context, city: number, { arrival, purpose, next }: Return) => {
    if (arrival.kind === 'failed')
      return failed(c, arrival.why, next, purpose !== 'sign-in' && purpose !== null)
    if (arrival.kind === 'in') {
      const { secret, device } = arrival.started
      keepSession(c, https, { city, secret })
      if (device) keepDevice(c, https, device)
      sayNext(c, welcomeBack(arrival.started))
      return c.redirect(safeNext(next), 303)
    }
    if (arrival.kind === 'step') {
      keepStepCookie(c, https, { city, secret: arrival.token }, next)
      return c.redirect('/sign-in/step', 303)
    }
    if (arrival.kind === 'waiting') {
      keepWaiting(c, https, { city, secret: arrival.token })
      return c.redirect('/sign-in/waiting', 303)
    }
    if (arrival.kind === 'proven') return c.redirect('/sign-in/proven', 303)
    sayNext(c, 'サインインの方法を加えました。')
    return c.redirect(ownAccount, 303)
  }

  app.get('/sign-in/return/:kind', async (c) => {
    sources.spend(sourceOf(c))
    const kind = kindIn(c)
    const state = c.req.query('state') ?? ''
    const city = Number(/^(\d{5,6})\./.exec(state)?.[1])
    if (kind === null || !city || state.length > 200) return failed(c, 'lost', '/', false)
    const come = await comeFromProvider(door.inCity(c, city), {
      ...{ city, kind, state },
      search: new URL(c.req.url).search,
      browser: journeyBrowserOf(c, https),
      token: sessionToken(c, https),
      device: deviceOf(c, https),
      agent: c.req.header('user-agent') ?? '',
    })
    if (come.arrival.kind === 'failed') notice(c, kind, come.arrival.why, come.cause)
    return arrive(c, city, come)
  })

  app.get('/sign-in/proven', (c) => door.draw(c, <ProvenThere />))

  app.get('/sign-in/waiting', async (c) => {
    sources.spend(sourceOf(c))
    const token = waitingOf(c, https)
    const asked =
      token &&
      (await door.inCity(c, token.city)('read', (here) =>
        requestOfBrowser(here, hashOf(token.secret)),
      ))
    if (!asked) return c.redirect('/sign-in', 303)
    return door.draw(c, <WaitingPage asked={asked} />)
  })

  app.get('/sign-in/left/:kind', async (c) => {
    sources.spend(sourceOf(c))
    const kind = kindIn(c)
    const city = cityBefore(c, https)
    if (kind === null || city === null) return c.redirect('/sign-in', 303)
    const provider = await door.inCity(c, city)('read', (here) => providerOffered(here, kind))
    const credential = provider && credentialFor(city, kind, provider)
    const to = credential && (await addressOfSignOut(credential, '/sign-in'))
    if (provider === null || to === null) return c.redirect('/sign-in', 303)
    return door.draw(c, <LeftPage label={provider.label} to={to.href} />)
  })
}
