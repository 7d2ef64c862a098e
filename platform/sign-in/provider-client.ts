import * as client from 'openid-client'
import {
  type Credential,
  isLoopback,
  outsideAddress,
  patienceSeconds,
} from './provider-credentials.ts'
import { causeInWords, type FailureKind, failureKindOf } from './provider-failures.ts'
import type { Provider, ProviderKind } from './providers.ts'

/** What did not work at the provider, for the page; the cause is for the log, without any token. */
export class ProviderFailed extends Error {
  readonly kind: FailureKind

  constructor(kind: FailureKind, cause: string) {
    super(cause)
    this.kind = kind
  }
}

/** On the way to the provider: kept here until the person comes back. */
export type Journey = {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** What the provider vouches for. */
export type Vouched = {
  readonly issuer: string
  readonly subject: string
  readonly acr: string | null
  readonly amr: readonly string[]
  /** When the person last proved who they are there (ISO); null where it does not say. */
  readonly provenAt: string | null
  /** Claims of the ID token, and those of userinfo. */
  readonly claims: Readonly<Record<string, unknown>>
}

/** The address that is registered at the provider, one for each kind: an answer of the other is no answer. */
export function returnAddress(kind: ProviderKind): URL | null {
  return outsideAddress(`/sign-in/return/${kind}`)
}

function insistAddress(address: URL | null): URL {
  if (address === null) throw new Error('SANCHI_PUBLIC_URL is not set')
  return address
}

export function newJourney(city: number): Journey {
  return {
    state: `${city}.${client.randomState()}`,
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
  }
}

const freshFor = 3_600_000
const kept = new Map<
  string,
  { readonly at: number; readonly found: Promise<client.Configuration> }
>()

/** What the provider publishes of itself, asked once an hour; what it said before holds while it is silent. */
async function configurationOf(credential: Credential): Promise<client.Configuration> {
  const key = [credential.city, credential.kind, credential.issuer, credential.clientId].join('\n')
  const before = kept.get(key)
  if (before && Date.now() - before.at < freshFor) return before.found
  const found = discover(credential).catch((error: unknown) => {
    if (before === undefined) kept.delete(key)
    else return before.found
    throw error
  })
  kept.set(key, { at: Date.now(), found })
  return found
}

/** Forgets what providers published, for tests and where keys were changed. */
export function forgetPublished(): void {
  kept.clear()
}

async function discover(credential: Credential): Promise<client.Configuration> {
  const { issuer, clientId, proof } = credential
  const config = await client.discovery(new URL(issuer), clientId, {}, proofOf(proof), {
    timeout: patienceSeconds(),
    [client.customFetch]: onlyTo(credential),
    // The signature of an ID token is checked as well, though it comes straight from the provider.
    execute: isLoopback(issuer)
      ? [client.enableNonRepudiationChecks, client.allowInsecureRequests]
      : [client.enableNonRepudiationChecks],
  })
  return config
}

/** A secret goes in the header, unless the provider takes it in the form alone. */
function proofOf(proof: Credential['proof']): client.ClientAuth {
  if ('key' in proof)
    return client.PrivateKeyJwt(
      proof.keyId === undefined ? proof.key : { key: proof.key, kid: proof.keyId },
    )
  const basic = client.ClientSecretBasic(proof.secret)
  const post = client.ClientSecretPost(proof.secret)
  return (server, ...rest) => {
    const taken = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    return (taken.includes('client_secret_basic') ? basic : post)(server, ...rest)
  }
}

/** What a provider publishes may name any host; asked are only those that the operator wrote down. */
function onlyTo({ issuer, hosts }: Credential): client.CustomFetch {
  const allowed = new Set([new URL(issuer).host, ...hosts])
  return async (address, { body, ...asked }) => {
    const { host } = new URL(address)
    if (!allowed.has(host)) throw new Error(`${host} is not among the hosts of ${issuer}`)
    return fetch(address, { ...asked, body: body instanceof Uint8Array ? Buffer.from(body) : body })
  }
}

async function attempted<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw new ProviderFailed(failureKindOf(error), causeInWords(error))
  }
}

/** Five minutes: as long as a proof before a dangerous act counts. */
const proofSeconds = 300

/** Where the browser goes. @throws {ProviderFailed} */
export function addressOfSignIn(
  credential: Credential,
  provider: Provider,
  { state, nonce, verifier }: Journey,
  purpose: string,
): Promise<URL> {
  return attempted(async () => {
    const config = await configurationOf(credential)
    return client.buildAuthorizationUrl(config, {
      redirect_uri: insistAddress(returnAddress(credential.kind)).href,
      scope: provider.scope,
      state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(provider.acr.length > 0 ? { acr_values: provider.acr.join(' ') } : {}),
      ...(purpose === 'prove' ? { prompt: 'login', max_age: String(proofSeconds) } : {}),
    })
  })
}

/** What came back, checked: state, issuer, PKCE, nonce, audience, time, signature. @throws {ProviderFailed} */
export function vouchedBy(
  credential: Credential,
  search: string,
  { state, nonce, verifier }: Journey,
  purpose: string,
): Promise<Vouched> {
  return attempted(async () => {
    const config = await configurationOf(credential)
    const back = insistAddress(returnAddress(credential.kind))
    back.search = search
    const tokens = await client.authorizationCodeGrant(config, back, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
      ...(purpose === 'prove' ? { maxAge: proofSeconds } : {}),
    })
    const claims = tokens.claims()
    if (claims === undefined) throw new Error('the provider sent no ID token')
    const further = config.serverMetadata().userinfo_endpoint
      ? await client.fetchUserInfo(config, tokens.access_token, claims.sub)
      : {}
    const { auth_time: provenAt, amr } = claims
    return {
      issuer: claims.iss,
      subject: claims.sub,
      acr: typeof claims.acr === 'string' ? claims.acr : null,
      amr: Array.isArray(amr) ? amr.filter((each) => typeof each === 'string') : [],
      provenAt: provenAt === undefined ? null : new Date(provenAt * 1_000).toISOString(),
      // What is signed goes before what is only said.
      claims: { ...further, ...claims },
    }
  })
}

/** Where one signs out at the provider; null where it has no such page or does not answer. */
export async function addressOfSignOut(credential: Credential, back: string): Promise<URL | null> {
  try {
    const config = await configurationOf(credential)
    if (config.serverMetadata().end_session_endpoint === undefined) return null
    const to = insistAddress(outsideAddress(back)).href
    return client.buildEndSessionUrl(config, { post_logout_redirect_uri: to })
  } catch (error) {
    // Signing out here is done and does not wait for anybody else.
    if (error instanceof Error) return null
    throw error
  }
}
