import { broken, type Ruling } from '#platform'
import { fieldLabels } from '../rules.ts'
import type { Business, Typed } from '../tables.ts'

/** Fields that mean something together only are chosen together. */
const together: readonly (readonly (keyof Typed)[])[] = [
  ['jsicCode', 'jsicRevision'],
  ['employees', 'employeesOn'],
  ['source', 'confirmedOn'],
]

export type Group = {
  readonly name: string
  readonly label: string
  readonly fields: readonly (keyof Typed)[]
}

/** What is chosen between two records, in the order of the form. */
export const groups: readonly Group[] = (Object.keys(fieldLabels) as (keyof Typed)[])
  .filter((field) => !together.some(([, ...rest]) => rest.includes(field)))
  .map((field) => {
    const fields = together.find(([first]) => first === field) ?? [field]
    return { name: field, label: fields.map((one) => fieldLabels[one]).join('・'), fields }
  })

/** A record as its form would send it. */
export function typedOf(record: Business): Typed {
  return { ...record, phone: record.phone ?? '', mail: record.mail ?? '' }
}

const isBlank = (value: unknown) =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)
const written = (value: unknown) => (Array.isArray(value) ? value.join('\n') : String(value ?? ''))

/** The groups that say something else on each side: these are asked. */
export function differingGroups(winner: Typed, loser: Typed): Group[] {
  return groups.filter(
    ({ fields }) =>
      fields.some((field) => written(winner[field]) !== written(loser[field])) &&
      fields.some((field) => !isBlank(loser[field])),
  )
}

/** Which side stands where nobody has chosen: the winner's, unless it is blank; other names are joined. */
export function offeredSide(group: Group, winner: Typed): 'winner' | 'loser' | 'both' {
  if (group.name === 'aliases') return 'both'
  return group.fields.every((field) => isBlank(winner[field])) ? 'loser' : 'winner'
}

/**
 * The record after the merge. A name that is given up stays as another name, so that the business is
 * still found by it.
 */
export function merged(winner: Typed, loser: Typed, take: Readonly<Record<string, string>>): Typed {
  const taken = differingGroups(winner, loser)
    .filter((group) => (take[group.name] ?? offeredSide(group, winner)) === 'loser')
    .flatMap(({ fields }) => fields.map((field) => [field, loser[field]] as const))
  const one: Typed = { ...winner, ...Object.fromEntries(taken) }
  const side = take.aliases ?? 'both'
  if (side === 'loser') return one
  const known = side === 'both' ? [...winner.aliases, ...loser.aliases] : winner.aliases
  const givenUp = one.name === winner.name ? loser.name : winner.name
  const aliases = [...new Set([...known, ...(side === 'both' ? [givenUp] : [])])]
  return { ...one, aliases: aliases.filter((alias) => alias !== one.name).slice(0, 20) }
}

type Side = { readonly id: string; readonly state: string; readonly corporateNumber: string | null }

export function theyCanBeMadeOne(winner: Side, loser: Side): Ruling {
  if (winner.id === loser.id) return broken('同じ登録どうしは統合できません。')
  const wrong = [winner, loser].find(({ state }) => state !== '登録')
  if (wrong)
    return broken(
      `状態が「${wrong.state}」の登録があります。統合できるのは、どちらも「登録」のときです。`,
    )
  const [a, b] = [winner.corporateNumber, loser.corporateNumber]
  return (
    a === null ||
    b === null ||
    a === b ||
    broken('法人番号が違う二つは、別の事業者です。統合できません。')
  )
}

export function nothingChangedMeanwhile(typed: number, saved: number): Ruling {
  return (
    typed === saved ||
    broken(
      '画面を開いたあとに、統合する側の登録が変わりました。内容を見直して、もう一度選んでください。',
    )
  )
}

/** What is undone must still stand, and what was kept must not itself have been merged or parted since. */
export function theMergeCanBeUndone(
  merge: { readonly reversedAt: string | null },
  winner: { readonly name: string; readonly state: string },
): Ruling {
  if (merge.reversedAt !== null) return broken('この統合は、もう取り消されています。')
  if (winner.state === '統合済')
    return broken(
      `残した登録「${winner.name}」は、そのあと別の登録に統合されています。先にその統合を取り消してください。`,
    )
  return true
}

/** Fields that the merge set and somebody has changed since: only a person can say which value stands. */
export function editedSince(before: Typed, after: Typed, now: Typed): Group[] {
  const says = (record: Typed, { fields }: Group) =>
    fields.map((field) => written(record[field])).join('\u0000')
  return groups.filter(
    (group) =>
      says(before, group) !== says(after, group) && says(after, group) !== says(now, group),
  )
}

/** The record after the merge is undone: what the merge set goes back, what it did not touch stays. */
export function unmerged(
  before: Typed,
  after: Typed,
  now: Typed,
  chosen: Readonly<Record<string, string>>,
): Typed {
  const back = groups.filter(({ name, fields }) => {
    const set = fields.some((field) => written(before[field]) !== written(after[field]))
    return set && chosen[name] !== 'now'
  })
  const values = back.flatMap(({ fields }) =>
    fields.map((field) => [field, before[field]] as const),
  )
  return { ...now, ...Object.fromEntries(values) }
}

export function everyFieldHasASide(
  edited: readonly Group[],
  chosen: Readonly<Record<string, string>>,
): Ruling {
  const forgotten = edited.find(({ name }) => !['now', 'before'].includes(chosen[name] ?? ''))
  return (
    forgotten === undefined ||
    broken(
      `「${forgotten.label}」は、統合のあとに直されています。いまの値と統合前の値のどちらにするか選んでください。`,
      `field.${forgotten.name}`,
    )
  )
}

export function theNumberIsGivenBack(now: string | null, theirs: string | null): Ruling {
  return (
    theirs === null ||
    now !== theirs ||
    broken(
      '法人番号は、もとの登録に戻ります。残した登録には統合前の値を選んでください。',
      'field.corporateNumber',
    )
  )
}
