import { type Piece, textDiff } from '../diffs/rules.ts'
import { pairsOf } from '../pairings/rules.ts'

/** An indicator as a version promises it; values as they are printed, null where there is none. */
export type PromisedIndicator = {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly baseline: string | null
  readonly baselineYear: number | null
  readonly target: string | null
  readonly targetYear: number | null
}

/** A node of a version as it is compared. The list of them is in the order of the book. */
export type ComparedNode = {
  readonly id: string
  readonly parentId: string | null
  readonly level: string
  readonly number: string
  readonly title: string
  readonly body: string
  readonly indicators: readonly PromisedIndicator[]
}

/** Made by a person: these two are the same, or (`newId` null) this one has no partner. */
export type HandPair = { readonly oldId: string; readonly newId: string | null }

export const rowClasses = [
  '同一',
  '番号のみ',
  '移動',
  '文言',
  '数値',
  '新設',
  '廃止',
  '分割',
  '統合',
] as const
export type RowClass = (typeof rowClasses)[number]

/** One value of an indicator in both versions, compared alone. */
export type ComparedValue = {
  readonly old: string | null
  readonly now: string | null
  readonly changed: boolean
}

export type ComparedIndicator = {
  readonly id: string
  readonly name: ComparedValue
  readonly unit: ComparedValue
  readonly baseline: ComparedValue
  readonly target: ComparedValue
  readonly year: ComparedValue
}

/** One row of the table: usually one node on each side; several where one was split or some merged. */
export type ComparedRow = {
  /** All that is true of the row; 同一 stands alone. */
  readonly classes: readonly RowClass[]
  readonly old: readonly ComparedNode[]
  readonly now: readonly ComparedNode[]
  readonly oldText: readonly Piece[]
  readonly nowText: readonly Piece[]
  readonly indicators: readonly ComparedIndicator[]
  readonly isByHand: boolean
}

/**
 * 新旧対照表 of two versions (plans-indicators.md §3.2), in the order of the new one; what was abolished
 * stands behind its nearest elder sibling that survives.
 * @param byHand pairs that a person made; they hold against ids and likeness
 */
export function compareVersions(
  old: readonly ComparedNode[],
  now: readonly ComparedNode[],
  byHand: readonly HandPair[] = [],
): ComparedRow[] {
  const pairs = pairsOf(old, now, byHand)
  const rows: { row: ComparedRow; at: number; behind: number }[] = []
  const places = new Map(now.map((node, i) => [node.id, i]))
  const placed = new Map<string, number>()
  for (const [i, node] of now.entries()) {
    const olds = pairs.oldOf.get(node.id) ?? []
    const [first] = olds
    const isFurther = first !== undefined && pairs.nowOf.get(first.id)?.[0]?.id !== node.id
    if (isFurther) continue
    const nows = first === undefined ? [node] : (pairs.nowOf.get(first.id) ?? [node])
    rows.push({ row: rowOf(olds, nows, pairs), at: i, behind: 0 })
    for (const one of olds) placed.set(one.id, i)
  }
  const ends = endsOf(now)
  const elders = eldersOf(old)
  for (const [i, node] of old.entries()) {
    if ((pairs.nowOf.get(node.id) ?? []).length > 0) continue
    const elder = elders.get(node.id)?.find(({ id }) => pairs.nowOf.has(id))
    const sibling = elder ? (pairs.nowOf.get(elder.id)?.at(-1)?.id ?? '') : ''
    const parent = node.parentId === null ? undefined : placed.get(node.parentId)
    const at = elder ? (ends.get(sibling) ?? places.get(sibling) ?? -1) : (parent ?? -1)
    placed.set(node.id, at)
    rows.push({ row: rowOf([node], [], pairs), at, behind: i + 1 })
  }
  return rows.sort((a, b) => a.at - b.at || a.behind - b.behind).map(({ row }) => row)
}

/** Where the branch of each node ends: the place of the last node under it. */
function endsOf(nodes: readonly ComparedNode[]): ReadonlyMap<string, number> {
  const ends = new Map<string, number>()
  const parents = new Map(nodes.map(({ id, parentId }) => [id, parentId]))
  for (const [i, { id }] of nodes.entries()) {
    let up: string | null | undefined = id
    for (let depth = 0; up && depth < 32; depth++) {
      ends.set(up, i)
      up = parents.get(up)
    }
  }
  return ends
}

/** The siblings that stand before each node, the nearest first. */
function eldersOf(nodes: readonly ComparedNode[]): ReadonlyMap<string, ComparedNode[]> {
  const siblings = new Map<string | null, ComparedNode[]>()
  const elders = new Map<string, ComparedNode[]>()
  for (const node of nodes) {
    const before = siblings.get(node.parentId) ?? []
    elders.set(node.id, before.toReversed())
    siblings.set(node.parentId, [...before, node])
  }
  return elders
}

function rowOf(
  old: readonly ComparedNode[],
  now: readonly ComparedNode[],
  pairs: ReturnType<typeof pairsOf>,
): ComparedRow {
  const indicators = indicatorsOf(
    old.flatMap((node) => node.indicators),
    now.flatMap((node) => node.indicators),
  )
  const before = old.map(printed).join('\n')
  const after = now.map(printed).join('\n')
  const [one] = old
  const [other] = now
  if (one === undefined || other === undefined)
    return {
      classes: [one === undefined ? '新設' : '廃止'],
      ...{ old, now, indicators },
      oldText: before === '' ? [] : [{ text: before, look: 'same' }],
      nowText: after === '' ? [] : [{ text: after, look: 'same' }],
      isByHand: false,
    }
  const diff = before === after ? null : textDiff(before, after)
  return {
    classes: classesOf(one, other, { old, now, pairs, indicators }),
    ...{ old, now, indicators },
    oldText: diff?.old ?? [{ text: before, look: 'same' }],
    nowText: diff?.now ?? [{ text: after, look: 'same' }],
    isByHand: pairs.byHand.has(one.id),
  }
}

/** What of a node is read as its text: the number stands apart. */
export const printed = ({ title, body }: ComparedNode): string =>
  body === '' ? title : `${title}\n${body}`

function classesOf(
  one: ComparedNode,
  other: ComparedNode,
  more: {
    old: readonly ComparedNode[]
    now: readonly ComparedNode[]
    pairs: ReturnType<typeof pairsOf>
    indicators: readonly ComparedIndicator[]
  },
): RowClass[] {
  if (more.now.length > 1) return ['分割']
  if (more.old.length > 1) return ['統合']
  const classes: RowClass[] = []
  const parents = one.parentId === null ? [] : (more.pairs.nowOf.get(one.parentId) ?? [])
  const isMoved =
    one.parentId === null
      ? other.parentId !== null
      : !parents.some(({ id }) => id === other.parentId)
  if (isMoved) classes.push('移動')
  if (printed(one) !== printed(other)) classes.push('文言')
  if (more.indicators.some(isChanged)) classes.push('数値')
  if (classes.length > 0) return classes
  return one.number !== other.number || one.level !== other.level ? ['番号のみ'] : ['同一']
}

const isChanged = ({ id: _, ...values }: ComparedIndicator) =>
  Object.values(values).some(({ changed }) => changed)

function indicatorsOf(
  old: readonly PromisedIndicator[],
  now: readonly PromisedIndicator[],
): ComparedIndicator[] {
  const ids = new Set([...now, ...old].map(({ id }) => id))
  return [...ids].map((id) => {
    const before = old.find((one) => one.id === id)
    const after = now.find((one) => one.id === id)
    const value = (read: (of: PromisedIndicator) => string | null): ComparedValue => {
      const [was, is] = [before ? read(before) : null, after ? read(after) : null]
      return { old: was, now: is, changed: was !== is }
    }
    return {
      id,
      name: value(({ name }) => name),
      unit: value(({ unit }) => unit),
      baseline: value(({ baseline, baselineYear }) => withYear(baseline, baselineYear)),
      target: value(({ target }) => target),
      year: value(({ targetYear }) => (targetYear === null ? null : `${targetYear}年`)),
    }
  })
}

function withYear(value: string | null, year: number | null): string | null {
  if (value === null) return null
  return year === null ? value : `${value}（${year}年）`
}

/** A stretch of rows that are the same on both sides, told in one word where there are two or more. */
export type Fold = { readonly folded: number } | { readonly row: ComparedRow }

export function folded(rows: readonly ComparedRow[]): Fold[] {
  const out: Fold[] = []
  let same: ComparedRow[] = []
  const close = () => {
    if (same.length >= 2) out.push({ folded: same.length })
    else for (const row of same) out.push({ row })
    same = []
  }
  for (const row of rows) {
    if (row.classes[0] === '同一') same.push(row)
    else {
      close()
      out.push({ row })
    }
  }
  close()
  return out
}
