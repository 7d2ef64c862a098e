import { people } from '../samples/people.ts'
import { townOf } from '../samples/town.ts'
import { decideProvider } from '../sign-in-providers/actions/decide-provider.ts'
import { type Grounds, performAs } from '../within.ts'
import { forgetPublished } from './provider-client.ts'
import { useProviders } from './provider-credentials.ts'
import type { ProviderKind } from './providers.ts'
import type { Browser } from './testing.ts'

export const city = people.officer.city
/** The client that the provider of the tests knows. */
const clientId = 'sanchi'
const secret = 'a secret that lies in no database'

/** What 情報政策課 types for a provider of the tests. */
export function decisionOf(kind: ProviderKind, issuer: string) {
  return {
    ...{ kind, inUse: 'on', issuer, clientId, scope: 'openid profile' },
    label: kind === 'staff' ? '市の認証基盤' : 'GビズID',
    ...{ acr: '', amr: '', strong: 'mfa', nameClaim: 'name' },
    groupsClaim: 'groups',
    groupRoles: kind === 'staff' ? 'tanto = 担当職員\nkakaricho = 係長' : '',
    accountTypeClaim: kind === 'business' ? 'account_type' : '',
    accountTypes: kind === 'business' ? '2 3' : '',
    numberClaim: kind === 'business' ? 'corporate_number' : '',
    validFrom: '2026-11-01',
    reason: '認証基盤の利用を始めるため',
  }
}

/** As the program starts without a file of keys. */
export function releaseKeys(): void {
  useProviders([], null)
  forgetPublished()
}

/** Keys for both kinds of provider at one issuer, as the operator's file would give them. */
export function holdKeysOf(issuer: string, seconds = 5): void {
  const entry = (kind: ProviderKind) => ({
    city,
    kind,
    issuer,
    clientId,
    hosts: [],
    proof: { secret },
  })
  useProviders([entry('staff'), entry('business')], 'http://sanchi.test', seconds)
  forgetPublished()
}

export async function decide(
  { engine, clock, varFolder }: Grounds,
  kind: ProviderKind,
  issuer: string,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  const systems = await townOf(engine, varFolder).person(people.systems)
  const grounds = { engine, clock, varFolder }
  await performAs(grounds, systems, decideProvider, { ...decisionOf(kind, issuer), ...more })
}

type Provider = { visit(to: string | null): Promise<string> }

/** Out to the provider and back again. @returns what the house answers at the end */
export async function goThrough(own: Browser, provider: Provider, path: string): Promise<Response> {
  const out = await own.get(path)
  return own.get(await provider.visit(out.headers.get('location')))
}

/** A subject that leads to an account, as a confirmed request leaves it. */
export async function linkSubject(
  { engine }: Grounds,
  of: { kind: ProviderKind; issuer: string; subject: string; login: string },
): Promise<void> {
  await engine.asOwner(
    `insert into platform.identities (city, kind, issuer, subject, account_id, linked_at, linked_name)
     select city, $1, $2, $3, id, '2026-11-01', '川端 誠' from platform.accounts where city = $4 and login = $5`,
    [of.kind, of.issuer, of.subject, city, of.login],
  )
}
