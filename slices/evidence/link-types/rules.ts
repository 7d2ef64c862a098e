import { type BeadKind, type FamilyKey, families, familyOf, isKind, kinds } from '../kinds/rules.ts'

type End = readonly (FamilyKey | BeadKind)[]
type Shape = {
  /** Kept in the database; never reused. */
  readonly code: number
  readonly label: string
  readonly up: End
  readonly down: End
  /** How many live ups one down may have, and how many live downs one up may have. */
  readonly ups: 'one' | 'many'
  readonly downs: 'one' | 'many'
  /** Bears 後付け. */
  readonly carriesReason?: boolean
}

const many = { ups: 'many', downs: 'many' } as const
const grounded: End = [
  'issue',
  'opinion',
  'answer',
  'goal',
  'measure',
  'indicator',
  'budget_line',
  'call',
  'evaluation',
]

/** Who may link to whom (thread.md §2.4). Anything not in this table is refused. `down ← up`. */
export const linkTypes = {
  grounds: {
    code: 1,
    label: '根拠',
    up: ['evidence', 'observation'],
    down: grounded,
    ...many,
    carriesReason: true,
  },
  sorted_into: {
    code: 2,
    label: '課題に整理',
    up: ['opinion'],
    down: ['issue'],
    ...many,
    carriesReason: true,
  },
  discussed_as: {
    code: 3,
    label: '議題として意見を聴取',
    up: ['issue'],
    down: ['opinion'],
    ...many,
  },
  answered_by: {
    code: 4,
    label: '回答',
    up: ['opinion'],
    down: ['answer'],
    ups: 'many',
    downs: 'one',
  },
  reflected_in: {
    code: 5,
    label: '反映',
    up: ['answer'],
    down: ['goal', 'measure', 'indicator', 'budget_line', 'call'],
    ...many,
    carriesReason: true,
  },
  addresses: {
    code: 6,
    label: '対応',
    up: ['issue'],
    down: ['goal', 'measure'],
    ...many,
    carriesReason: true,
  },
  part_of: {
    code: 7,
    label: '上位目標',
    up: ['plan_node'],
    down: ['plan_node'],
    ups: 'one',
    downs: 'many',
  },
  pledged: {
    code: 8,
    label: '公約',
    up: ['pledge'],
    down: ['plan_node', 'measure'],
    ...many,
    carriesReason: true,
  },
  serves: {
    code: 9,
    label: '目的',
    up: ['plan_node'],
    down: ['measure'],
    ...many,
    carriesReason: true,
  },
  measured_by: {
    code: 10,
    label: '指標',
    up: ['plan_node', 'measure'],
    down: ['indicator'],
    ...many,
  },
  observed_as: {
    code: 11,
    label: '観測値',
    up: ['indicator'],
    down: ['observation'],
    ups: 'one',
    downs: 'many',
  },
  costed_as: {
    code: 12,
    label: '積算',
    up: ['measure'],
    down: ['budget_line'],
    ups: 'one',
    downs: 'many',
  },
  funds: { code: 13, label: '財源', up: ['fund'], down: ['budget_line'], ...many },
  paid_from: { code: 14, label: '予算', up: ['budget_line'], down: ['call', 'result'], ...many },
  opens: { code: 15, label: '公募', up: ['measure'], down: ['call'], ups: 'one', downs: 'many' },
  judges: { code: 16, label: '選定', up: ['call'], down: ['selection'], ups: 'one', downs: 'many' },
  yields: {
    code: 17,
    label: '成果',
    up: ['selection', 'call', 'measure'],
    down: ['result'],
    ...many,
  },
  evaluated_in: {
    code: 18,
    label: '評価対象',
    up: ['measure', 'observation', 'result', 'budget_line', 'call'],
    down: ['evaluation'],
    ...many,
  },
  finds: {
    code: 19,
    label: '所見',
    up: ['evaluation'],
    down: ['finding'],
    ups: 'one',
    downs: 'many',
  },
  succeeds: {
    code: 20,
    label: '後継',
    up: ['measure', 'indicator', 'issue', 'plan_node'],
    down: ['measure', 'indicator', 'issue', 'plan_node'],
    ...many,
  },
} as const satisfies Readonly<Record<string, Shape>>

export type LinkType = keyof typeof linkTypes

export function isLinkType(text: string): text is LinkType {
  return Object.hasOwn(linkTypes, text)
}

const shapes: readonly (readonly [LinkType, Shape])[] = Object.entries(linkTypes).flatMap(
  ([key, shape]) => (isLinkType(key) ? [[key, shape] as const] : []),
)

/** @throws {RangeError} a number that no version of the program has written */
export function linkTypeOf(code: number): LinkType {
  const found = shapes.find(([, shape]) => shape.code === code)
  if (!found) throw new RangeError(`no type of link: ${code}`)
  return found[0]
}

export function linkLabel(type: LinkType): string {
  return linkTypes[type].label
}

/** 「根拠だけ」: the types that carry reasons and answers. */
export const reasonsOnly: readonly LinkType[] = [
  'grounds',
  'sorted_into',
  'answered_by',
  'reflected_in',
  'addresses',
  'serves',
  'pledged',
]

export function carriesReason(type: LinkType): boolean {
  const shape: Shape = linkTypes[type]
  return shape.carriesReason ?? false
}

function fits(end: End, kind: string): boolean {
  if (!isKind(kind)) return false
  return end.includes(kind) || end.includes(familyOf(kind).key)
}

/** Whether this type may lead from a bead of one kind to a bead of another. */
export function canLink(type: LinkType, up: string, down: string): boolean {
  const shape: Shape = linkTypes[type]
  if (!fits(shape.up, up) || !fits(shape.down, down)) return false
  // A succession stays within one kind; an observed value shows only that an issue is gone.
  if (type === 'succeeds') return up === down
  return type !== 'grounds' || up !== 'observation' || down === 'issue'
}

/** The types that may lead from one kind to another, in the order of the table. */
export function typesBetween(up: string, down: string): LinkType[] {
  return shapes.map(([type]) => type).filter((type) => canLink(type, up, down))
}

const familyLabel = (kind: string) => (isKind(kind) ? familyOf(kind).label : kind)

function namesOf(end: End): string {
  const name = (key: FamilyKey | BeadKind) =>
    isKind(key) ? kinds[key].label : (families.find((each) => each.key === key)?.label ?? key)
  return [...new Set(end.map(name))].join('・')
}

/** Why a type does not lead from one kind to another, and what it does lead to. */
export function whyNot(type: LinkType, up: string, down: string): string {
  const shape: Shape = linkTypes[type]
  const only = fits(shape.up, up)
    ? `つなげるのは${namesOf(shape.down)}だけです。`
    : `「${shape.label}」の元になるのは${namesOf(shape.up)}だけです。`
  return `「${familyLabel(up)}」から「${familyLabel(down)}」へは、この種類のつながりは作れません。${only}`
}

/** How many live ends of the type a bead may have on either side. */
export function capacityOf(type: LinkType): { ups: 'one' | 'many'; downs: 'one' | 'many' } {
  return linkTypes[type]
}
