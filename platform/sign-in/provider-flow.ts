import { appendToChain } from '../audit/tables.ts'
import type { Token } from '../edge/cookies.ts'
import { personOf } from '../edge/session.ts'
import { isProven } from '../person.ts'
import type { InCity } from './flow.ts'
import { type Arrival, arriveToLink, arriveToProve, arriveToSignIn } from './provider-arrival.ts'
import {
  addressOfSignIn,
  newJourney,
  ProviderFailed,
  type Vouched,
  vouchedBy,
} from './provider-client.ts'
import { credentialFor } from './provider-credentials.ts'
import type { FailureKind } from './provider-failures.ts'
import { keepJourney, type Purpose, takeJourney } from './provider-journeys.ts'
import { type ProviderKind, providerOffered } from './providers.ts'

export type Departure =
  | { readonly kind: 'gone'; readonly to: URL }
  /** A session is needed that has proven within five minutes who it is. */
  | { readonly kind: 'unproven' }
  | { readonly kind: 'failed'; readonly why: FailureKind; readonly cause: string }

type Leaving = {
  readonly city: number
  readonly kind: ProviderKind
  readonly purpose: Purpose
  readonly next: string
  readonly browser: string
  /** The session that a further way is linked to, or that proves again. */
  readonly token: Token | null
}

/** Sends somebody to a provider. What it publishes is asked outside of any transaction. */
export async function leaveForProvider(inCity: InCity, leaving: Leaving): Promise<Departure> {
  const { city, kind, purpose, next, browser, token } = leaving
  const known = await inCity('read', async (here) => ({
    provider: await providerOffered(here, kind),
    person: purpose === 'sign-in' ? null : await personOf(here, token),
    now: here.now,
  }))
  const { provider, person } = known
  const credential = provider && credentialFor(city, kind, provider)
  if (provider === null || credential === null)
    return { kind: 'failed', why: 'off', cause: 'no such provider' }
  const accountId = person?.id ?? null
  if (purpose !== 'sign-in' && accountId === null) return { kind: 'unproven' }
  if (purpose === 'link' && person !== null && !isProven(person, known.now))
    return { kind: 'unproven' }
  const journey = newJourney(city)
  const failure = await failureOf(addressOfSignIn(credential, provider, journey, purpose))
  if ('cause' in failure) return { kind: 'failed', ...failure }
  await inCity('write', (here) =>
    keepJourney(here, { kind, purpose, accountId, next }, journey, browser),
  )
  return { kind: 'gone', to: failure.done }
}

type Attempted<T> = { readonly done: T } | { readonly why: FailureKind; readonly cause: string }

async function failureOf<T>(work: Promise<T>): Promise<Attempted<T>> {
  try {
    return { done: await work }
  } catch (error) {
    if (!(error instanceof ProviderFailed)) throw error
    return { why: error.kind, cause: error.message }
  }
}

type Coming = {
  readonly city: number
  readonly kind: ProviderKind
  readonly state: string
  /** The query with which the provider sent the browser back. */
  readonly search: string
  readonly browser: string | null
  readonly token: Token | null
  readonly device: string | null
  readonly agent: string
}

export type Return = {
  readonly arrival: Arrival
  readonly purpose: Purpose | null
  readonly next: string
  /** For the log, where it failed at the provider. */
  readonly cause: string | null
}

/** Somebody comes back from a provider, once, in the browser that left. */
export async function comeFromProvider(inCity: InCity, coming: Coming): Promise<Return> {
  const { city, kind, state, browser } = coming
  const left = await inCity('write', async (here) => {
    const journey = browser === null ? null : await takeJourney(here, kind, state, browser)
    return { journey, provider: await providerOffered(here, kind) }
  })
  const { journey, provider } = left
  const fails = (why: FailureKind, cause: string | null): Return => ({
    arrival: { kind: 'failed', why },
    purpose: journey?.purpose ?? null,
    next: journey?.next ?? '/',
    cause,
  })
  if (journey === null) return fails('lost', null)
  const credential = provider && credentialFor(city, kind, provider)
  if (provider === null || credential === null) return fails('off', 'no such provider')
  const { purpose, next, accountId } = journey

  const said = await failureOf<Vouched>(vouchedBy(credential, coming.search, journey, purpose))
  const arrival = await inCity('write', async (here): Promise<Arrival> => {
    const come = async (): Promise<Arrival> => {
      if ('cause' in said) return { kind: 'failed', why: said.why }
      if (purpose === 'link')
        return arriveToLink(here, kind, provider, said.done, coming.token, accountId)
      if (purpose === 'prove')
        return arriveToProve(here, provider, said.done, coming.token, accountId)
      return arriveToSignIn(here, kind, provider, said.done, coming)
    }
    const arrived = await come()
    if (arrived.kind === 'failed')
      await appendToChain(here, 'platform.fail-sign-in', 'sign-in', {
        through: kind,
        reason: arrived.why,
      })
    return arrived
  })
  return { arrival, purpose, next, cause: 'cause' in said ? said.cause : null }
}
