import { appendToChain } from '../audit/tables.ts'
import { sql } from '../database/sql.ts'
import { hashOf, newSecret, type Token } from '../edge/cookies.ts'
import { personOf } from '../edge/session.ts'
import type { Here } from '../here.ts'
import {
  groupsUnlikeRoles,
  hasGivenSecondFactor,
  isProvenAsAsked,
  rolesProposed,
  textInClaim,
  textsInClaim,
  theProviderFits,
} from '../identities/rules.ts'
import { identityOf, identityUsed, keepIdentity } from '../identities/tables.ts'
import { acceptSubject, keepRequest, requestOf } from '../identity-requests/tables.ts'
import { notify } from '../notifications/notify.ts'
import { settingOn } from '../settings/setting.ts'
import { type Started, startSession } from './begin-session.ts'
import type { Vouched } from './provider-client.ts'
import type { FailureKind } from './provider-failures.ts'
import type { Provider, ProviderKind } from './providers.ts'
import { needsSecondFactor } from './rules.ts'
import { secondFactor } from './second-factor-setting.ts'
import { accountOf, beginsLater, keepStep } from './tables.ts'
import { tellOfAccount } from './telling.ts'

export type Arrival =
  | { readonly kind: 'in'; readonly started: Started }
  /** Known, but a code is still asked for here. */
  | { readonly kind: 'step'; readonly token: string }
  /** Vouched for, and of no account: somebody confirms who it is. */
  | { readonly kind: 'waiting'; readonly token: string }
  | { readonly kind: 'linked' }
  | { readonly kind: 'proven' }
  | { readonly kind: 'failed'; readonly why: FailureKind }

type From = { readonly device: string | null; readonly agent: string }

const failed = (why: FailureKind): Arrival => ({ kind: 'failed', why })

/** What the provider vouches for, as the city's decision reads it; null with the reason where it is not enough. */
function whyNot(kind: ProviderKind, provider: Provider, vouched: Vouched): FailureKind | null {
  if (vouched.issuer.length > 400 || vouched.subject.length > 255) return 'untrusted'
  if (!isProvenAsAsked(provider, vouched)) return 'weak'
  const { accountTypeClaim, accountTypes } = provider
  const type = textInClaim(vouched.claims, accountTypeClaim)
  const isTaken = accountTypes.length === 0 || accountTypes.includes(type)
  return kind === 'business' && !isTaken ? 'account-type' : null
}

/** Somebody comes back to sign in: known by issuer and subject, and by nothing else. */
export async function arriveToSignIn(
  here: Here,
  kind: ProviderKind,
  provider: Provider,
  vouched: Vouched,
  from: From,
): Promise<Arrival> {
  const why = whyNot(kind, provider, vouched)
  if (why !== null) return failed(why)
  const identity = await identityOf(here, vouched)
  const account = identity && (await accountOf(here, identity.accountId))
  if (identity !== null && account === null && (await beginsLater(here, identity.accountId)))
    return failed('no-role')
  if (identity === null || account === null) return askToBeLinked(here, kind, provider, vouched)
  if (identity.kind !== kind) return failed('unfit')
  if (account.roles.length === 0) return failed('no-role')
  if (!theProviderFits(kind, account.roles)) return failed('unfit')

  const groups = textsInClaim(vouched.claims, provider.groupsClaim)
  await identityUsed(here, identity.id, groupsUnlikeRoles(kind, provider, groups, account.roles))
  const through = { provider: kind, provenAt: provenThere(here, vouched) }
  const asked =
    account.totpSecret !== null ||
    needsSecondFactor(account.roles, await settingOn(here, secondFactor))
  if (asked && !hasGivenSecondFactor(provider, vouched)) {
    const token = newSecret()
    await keepStep(here, account.id, hashOf(token), through)
    return { kind: 'step', token }
  }
  return { kind: 'in', started: await startSession(here, account, { ...from, ...through }) }
}

/**
 * When they proved there who they are: a single sign-on may have been hours ago, and one that does not say
 * counts as older than the proof that a dangerous act asks for.
 */
function provenThere(here: Here, { provenAt }: Vouched): string {
  const now = Date.parse(here.now)
  const at = provenAt === null ? now - 3_600_000 : Math.min(Date.parse(provenAt), now)
  return new Date(at).toISOString()
}

/** No account is made by itself, and none is taken over by a mail address or a number. */
async function askToBeLinked(
  here: Here,
  kind: ProviderKind,
  provider: Provider,
  { issuer, subject, claims }: Vouched,
): Promise<Arrival> {
  const groups = kind === 'staff' ? textsInClaim(claims, provider.groupsClaim) : []
  const token = newSecret()
  const before = await requestOf(here, { issuer, subject })
  const id = await keepRequest(here, {
    ...{ kind, issuer, subject, tokenHash: hashOf(token) },
    saidName: textInClaim(claims, provider.nameClaim),
    saidMail: textInClaim(claims, 'email'),
    saidGroups: groups,
    proposedRoles: rolesProposed(kind, provider, groups),
    corporateNumber: kind === 'business' ? textInClaim(claims, provider.numberClaim, 40) : '',
    accountType: kind === 'business' ? textInClaim(claims, provider.accountTypeClaim, 40) : '',
  })
  if (before === null || before.decision === 'accepted') {
    await appendToChain(here, 'platform.ask-to-be-linked', id, { through: kind })
    await notify(
      here,
      { roles: ['chief', 'systems'] },
      'サインインの確認を待っている人がいます。',
      `/identity-requests/${id}`,
    )
  }
  return { kind: 'waiting', token }
}

/** Somebody in a session comes back with a further way into their own account. */
export async function arriveToLink(
  here: Here,
  kind: ProviderKind,
  provider: Provider,
  vouched: Vouched,
  token: Token | null,
  accountId: string | null,
): Promise<Arrival> {
  const person = await personOf(here, token)
  if (person.id === null || person.id !== accountId) return failed('other-account')
  const why = whyNot(kind, provider, vouched)
  if (why !== null) return failed(why)
  if (!theProviderFits(kind, person.roles)) return failed('unfit')
  const own = { ...here, person }
  const identity = await identityOf(here, vouched)
  if (identity !== null)
    return identity.accountId === person.id ? { kind: 'linked' } : failed('taken')
  const { issuer, subject, claims } = vouched
  const saidName = textInClaim(claims, provider.nameClaim)
  await keepIdentity(own, { kind, issuer, subject, saidName, accountId: person.id })
  await acceptSubject(own, vouched, person.id)
  await appendToChain(own, 'platform.link-own-identity', person.id, { through: kind, issuer })
  await tellOfAccount(
    here,
    person.id,
    `サインインの方法に「${provider.label}」を加えました。覚えがないときは、すぐに情報政策課へ知らせてください。`,
  )
  return { kind: 'linked' }
}

/** Somebody in a session proved at the provider again who they are. */
export async function arriveToProve(
  here: Here,
  provider: Provider,
  vouched: Vouched,
  token: Token | null,
  accountId: string | null,
): Promise<Arrival> {
  const person = await personOf(here, token)
  const identity = await identityOf(here, vouched)
  if (token === null || person.id === null || person.id !== accountId)
    return failed('other-account')
  if (identity?.accountId !== person.id) return failed('other-account')
  if (!isProvenAsAsked(provider, vouched)) return failed('weak')
  await here.db.run(sql`
    update platform.sessions set proven_at = ${provenThere(here, vouched)}, seen_at = ${here.now}
    where city = ${here.city} and token_hash = ${hashOf(token.secret)} and ended_at is null`)
  const own = { ...here, person }
  await appendToChain(own, 'platform.prove-again', person.id, { through: identity.kind })
  return { kind: 'proven' }
}
