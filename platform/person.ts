/**
 * Roles of security-privacy.md §3. `citizen` is everybody who has not signed in; `system` acts for the
 * clock and the outbox and is given to no account.
 */
export const roles = {
  officer: '担当職員',
  chief: '係長',
  head: '課長',
  director: '部長',
  finance: '財政課',
  financeHead: '財政課長',
  executive: '首長・幹部',
  personnel: '人事課',
  systems: '情報政策課',
  data: 'データ管理者',
  body: '外郭団体',
  chamber: '商工会議所',
  bank: '金融機関',
  member: '委員',
  reviewer: '審査員',
  adviser: 'アドバイザー',
  business: '事業者',
  proxy: '事業者代理',
  auditor: '監査',
  citizen: '市民',
  system: 'システム',
} as const

export type Role = keyof typeof roles

/** Roles held by the city's own people. */
export const staffRoles: readonly Role[] = [
  'officer',
  'chief',
  'head',
  'director',
  'finance',
  'financeHead',
  'executive',
  'personnel',
  'systems',
  'data',
  'auditor',
]

export const isRole = (name: string): name is Role => Object.hasOwn(roles, name)

export type Person = {
  /** Account id, or null for a citizen and the system. */
  readonly id: string | null
  readonly city: number
  readonly login: string
  readonly name: string
  readonly title: string
  readonly section: { readonly id: string; readonly name: string } | null
  readonly roles: readonly Role[]
  /** The partner organisation this account acts for, where it does. */
  readonly partnerId: string | null
  /** When this person last proved who they are (ISO), null without a session. */
  readonly provenAt: string | null
  readonly keysEnabled: boolean
}

export function citizenOf(city: number): Person {
  return outsider(city, '市民', 'citizen')
}

/** Acts for the outbox and the clock. */
export function systemOf(city: number): Person {
  return outsider(city, 'システム', 'system')
}

function outsider(city: number, name: string, role: Role): Person {
  return {
    id: null,
    city,
    login: '',
    name,
    title: '',
    section: null,
    roles: [role],
    partnerId: null,
    provenAt: null,
    keysEnabled: true,
  }
}

export function hasRole(person: Person, ...wanted: readonly Role[]): boolean {
  return person.roles.some((role) => wanted.includes(role))
}

/** Within five minutes. Where nobody sits behind a session there is nobody to ask: the clock, samples. */
export function isProven({ provenAt }: Person, now: string): boolean {
  return provenAt === null || Date.parse(now) - Date.parse(provenAt) <= 5 * 60_000
}

export function isStaff(person: Person): boolean {
  return hasRole(person, ...staffRoles)
}

/** Who sits on a panel from outside the hall: policies of tables narrow what such a person reads. */
export function readsAsMember(person: Person): boolean {
  return hasRole(person, 'reviewer') && !isStaff(person)
}

export function isCitizen(person: Person): boolean {
  return person.roles.includes('citizen')
}

/** Names of the audiences a person belongs to (thread.md §1, 閲覧範囲). */
export function audiencesOf(person: Person): string[] {
  const named = ['public', ...person.roles.map((role) => `role:${role}`)]
  if (isStaff(person) || hasRole(person, 'system')) named.push('staff')
  if (person.section) named.push(`section:${person.section.id}`)
  if (person.id) named.push(`person:${person.id}`)
  if (person.partnerId) named.push(`partner:${person.partnerId}`)
  return named
}

/** How a person is written in a list of acts: `accounts:<id>`, or the role's name. */
export function actorOf(person: Person): string {
  return person.id ?? person.roles[0] ?? 'citizen'
}
