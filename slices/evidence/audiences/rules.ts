import { roles, staffRoles } from '#platform'

const named =
  /^(public|staff|(section|council|partner|business|person):[A-Za-z0-9-]{1,60}|role:[A-Za-z]{1,20})$/

/** Whether the text names an audience 閲覧範囲: `public`, `staff`, `section:…`, `role:finance`, `person:…`. */
export function isAudience(name: string): boolean {
  if (name.startsWith('role:') && !(name.slice(5) in roles)) return false
  return named.test(name)
}

const ofStaff = new Set(staffRoles.map((role) => `role:${role}`))

function holds(end: ReadonlySet<string>, name: string): boolean {
  if (end.has('public') || end.has(name)) return true
  return end.has('staff') && (name.startsWith('section:') || ofStaff.has(name))
}

/** A link can only narrow: everyone it is shown to may see both of its ends. */
export function isWithinBothEnds(
  audiences: readonly string[],
  up: readonly string[],
  down: readonly string[],
): boolean {
  const ends = [new Set(up), new Set(down)]
  return audiences.every((name) => ends.every((end) => holds(end, name)))
}

/** What people read instead of an audience's name. */
export function audienceLabel(name: string): string {
  if (name === 'public') return '公開'
  if (name === 'staff') return '庁内'
  const [sort = '', rest = ''] = name.split(':')
  const role = Object.entries(roles).find(([key]) => key === rest)?.[1]
  if (sort === 'role') return role ?? '役割'
  const labels: Readonly<Record<string, string>> = {
    section: '担当課',
    council: '会議の委員',
    partner: '連携先',
    business: '事業者',
    person: '本人',
  }
  return labels[sort] ?? '限られた人'
}

/** One phrase for a set: the widest of its names says enough. */
export function audiencesLabel(names: readonly string[]): string {
  if (names.includes('public')) return '公開'
  return [...new Set(names.map(audienceLabel))].join('・')
}
