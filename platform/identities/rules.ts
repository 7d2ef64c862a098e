import { hasRole, type Person, type Role } from '../person.ts'
import { broken, type Ruling } from '../rulings.ts'
import type { Provider, ProviderKind } from '../sign-in/providers.ts'

type Claims = Readonly<Record<string, unknown>>

const inside = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined

/** A claim by its name, or by the way to it: `realm_access.roles`. */
function claimNamed(claims: Claims, name: string): unknown {
  if (name === '') return undefined
  const whole = inside(claims, name)
  return whole ?? name.split('.').reduce<unknown>(inside, claims)
}

/** One text of a claim, '' where it is none. */
export function textInClaim(claims: Claims, name: string, longest = 200): string {
  const value = claimNamed(claims, name)
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value : ''
  return text
    .replaceAll(/\p{Cc}/gu, ' ')
    .toWellFormed()
    .trim()
    .slice(0, longest)
}

/** The texts of a claim that is a list, or one text. */
export function textsInClaim(claims: Claims, name: string): string[] {
  const texts = [claimNamed(claims, name)].flat().filter((each) => typeof each === 'string')
  return texts.slice(0, 200).map((each) => textInClaim({ each }, 'each'))
}

type Strength = { readonly acr: string | null; readonly amr: readonly string[] }

/** Whether the way somebody proved who they are is one that the city asks for. */
export function isProvenAsAsked(
  { acr: levels, amr: ways }: Pick<Provider, 'acr' | 'amr'>,
  { acr, amr }: Strength,
): boolean {
  const level = levels.length === 0 || (acr !== null && levels.includes(acr))
  const way = ways.length === 0 || amr.some((each) => ways.includes(each))
  return level && way
}

/** Whether it says by itself that a second factor was given there. */
export function hasGivenSecondFactor(
  { strong }: Pick<Provider, 'strong'>,
  { acr, amr }: Strength,
): boolean {
  return [acr, ...amr].some((each) => each !== null && strong.includes(each))
}

/** Roles that a person's groups propose; a business is proposed as one. None is given by itself. */
export function rolesProposed(
  kind: ProviderKind,
  { groupRoles }: Pick<Provider, 'groupRoles'>,
  groups: readonly string[],
): Role[] {
  if (kind === 'business') return ['business']
  const fitting = groupRoles.filter(({ group }) => groups.includes(group))
  return [...new Set(fitting.map(({ role }) => role))]
}

/** What the groups of a person say against the roles held here. */
export type Unlike = {
  /** Proposed and not held. */
  readonly proposed: readonly Role[]
  /** Held, and of those that groups stand for, but not proposed any more: perhaps the person has moved. */
  readonly unproposed: readonly Role[]
}

export function groupsUnlikeRoles(
  kind: ProviderKind,
  provider: Pick<Provider, 'groupRoles'>,
  groups: readonly string[],
  held: readonly Role[],
): Unlike {
  if (kind === 'business') return { proposed: [], unproposed: [] }
  const said = rolesProposed(kind, provider, groups)
  const spokenOf = provider.groupRoles.map(({ role }) => role)
  return {
    proposed: said.filter((role) => !held.includes(role)),
    unproposed: held.filter((role) => spokenOf.includes(role) && !said.includes(role)),
  }
}

/** Of what was unlike at the last sign-in, what is so still: roles may have been given or ended since. */
export function stillUnlike({ proposed, unproposed }: Unlike, held: readonly Role[]): Unlike {
  return {
    proposed: proposed.filter((role) => !held.includes(role)),
    unproposed: unproposed.filter((role) => held.includes(role)),
  }
}

const ofBusinesses: readonly Role[] = ['business', 'proxy']

/** Businesses come through theirs, everybody else through the city's. */
export function theProviderFits(kind: ProviderKind, held: readonly Role[]): boolean {
  return kind === 'business'
    ? held.some((role) => ofBusinesses.includes(role))
    : held.some((role) => !ofBusinesses.includes(role))
}

const confirmedByAChief: readonly Role[] = ['officer', ...ofBusinesses]

export function isConfirmedByAChief(role: Role): boolean {
  return confirmedByAChief.includes(role)
}

/** A chief confirms officers and businesses; who decides, audits or keeps accounts is confirmed by 情報政策課. */
export function thePersonConfirms(person: Person, given: readonly Role[]): Ruling {
  return (
    hasRole(person, 'systems') ||
    given.every(isConfirmedByAChief) ||
    broken(
      '係長が確かめられるのは、担当職員と事業者です。ほかの役割の人は、情報政策課に依頼してください。',
    )
  )
}

/** A way in may be given up where another is left. */
export function anotherWayInIsLeft(hasPassword: boolean, identities: number): Ruling {
  return (
    hasPassword ||
    identities > 1 ||
    broken(
      'ほかに入る方法がないため、外せません。先に情報政策課の手紙でパスワードを決めてください。',
    )
  )
}
