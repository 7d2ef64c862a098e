import { shareReviews } from '#packages/allocation'
import { SeededDraws } from '#packages/random'
import { broken, type Ruling } from '#platform'

/** Up to so many applications all members score all: severity then cancels. */
export const allScoreAllUpTo = 25
/** Fewer scoring members than this is no review, fewer than two stops the round. */
export const fewestScorers = 3
/** Applications that every member scores, so that any two members can be compared. */
export const bridgeSize = 3

export type Pair = { readonly applicationId: string; readonly reviewerId: string }
export type Plan = {
  readonly way: '全員が全件' | '分担'
  readonly pairs: readonly Pair[]
  readonly bridge: readonly string[]
  /** Nothing better exists; kept with the round, because earlier rounds were shared out by a search. */
  readonly isProven: boolean
}
export type Wanted = {
  readonly applicationIds: readonly string[]
  readonly reviewerIds: readonly string[]
  /** `applicationId reviewerId` of pairs that a conflict closes. */
  readonly closed: ReadonlySet<string>
  /** How far the member's field is from the application's, 0 to 3, and how often the pair met in 3 years. */
  readonly cost: (pair: Pair) => number
  readonly perApplication: number
  readonly seed: number
}

export const pairKey = (applicationId: string, reviewerId: string) =>
  `${applicationId} ${reviewerId}`

/**
 * Who scores what. Up to 25 applications everybody scores everything that no conflict closes; beyond, each
 * application gets `perApplication` members or all that no conflict closes where these are fewer, loads within
 * one where conflicts allow, and a bridge set is scored by all. Ties by the seed: the same seed and input give
 * the same plan. Whether each has enough members, `everyApplicationIsCovered` says.
 */
export function planOf(wanted: Wanted): Plan {
  const { applicationIds, reviewerIds, closed } = wanted
  const open = (applicationId: string) =>
    reviewerIds.filter((reviewerId) => !closed.has(pairKey(applicationId, reviewerId)))
  const all = (ids: readonly string[]) =>
    ids.flatMap((applicationId) =>
      open(applicationId).map((reviewerId) => ({ applicationId, reviewerId })),
    )
  if (applicationIds.length <= allScoreAllUpTo)
    return { way: '全員が全件', pairs: all(applicationIds), bridge: [], isProven: true }
  const draws = new SeededDraws(wanted.seed)
  const order = shuffled(applicationIds, draws)
  const members = shuffled(reviewerIds, draws)
  const bridge = order.filter((id) => open(id).length === reviewerIds.length).slice(0, bridgeSize)
  const rest = order.filter((id) => !bridge.includes(id))
  return {
    way: '分担',
    pairs: [...all(bridge), ...shareOut(wanted, rest, members)],
    bridge,
    isProven: true,
  }
}

function shuffled<T>(values: readonly T[], draws: SeededDraws): readonly T[] {
  const at = Float64Array.from(values, (_, index) => index)
  draws.shuffle(at)
  return Array.from(at).flatMap((index) => values.slice(index, index + 1))
}

/** Even loads first, then the least cost; the bridge loads every member alike. */
function shareOut(
  { perApplication, closed, cost }: Wanted,
  order: readonly string[],
  members: readonly string[],
): readonly Pair[] {
  const shared = shareReviews({
    cost: order.map((applicationId) =>
      members.map((reviewerId) =>
        closed.has(pairKey(applicationId, reviewerId)) ? null : cost({ applicationId, reviewerId }),
      ),
    ),
    perApplicant: perApplication,
  })
  return order.flatMap((applicationId, at) =>
    (shared.reviewers[at] ?? []).flatMap((one) => {
      const reviewerId = members[one]
      return reviewerId === undefined ? [] : [{ applicationId, reviewerId }]
    }),
  )
}

/** How many members score each application. */
export function scorersPer(
  applicationIds: readonly string[],
  pairs: readonly Pair[],
): ReadonlyMap<string, number> {
  const count = new Map(applicationIds.map((id) => [id, 0]))
  for (const { applicationId } of pairs)
    count.set(applicationId, (count.get(applicationId) ?? 0) + 1)
  return count
}

/** 「除斥のあと審査できる委員が{n}人です。予備委員を加えてください。」; below two the round stops. */
export function everyApplicationIsCovered(scorers: ReadonlyMap<string, number>): Ruling {
  const fewest = Math.min(...scorers.values())
  if (fewest >= fewestScorers) return true
  if (fewest < 2)
    return broken(
      `除斥のあと審査できる委員が${fewest}人の申請があります。この公募の審査は進められません。予備委員を加えるか、やり直してください。`,
    )
  return broken(`除斥のあと審査できる委員が${fewest}人です。予備委員を加えてください。`)
}

/** Whether every member can be compared with every other over applications that both score. */
export function isConnected(pairs: readonly Pair[]): boolean {
  const parent = new Map<string, string>()
  const root = (node: string): string => {
    let at = node
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up
    return at
  }
  for (const { applicationId, reviewerId } of pairs) {
    const [one, other] = [`a ${applicationId}`, `r ${reviewerId}`]
    for (const node of [one, other]) if (!parent.has(node)) parent.set(node, node)
    parent.set(root(one), root(other))
  }
  return new Set([...parent.keys()].map(root)).size <= 1
}

/** 「識別できません」: severity cannot be told, the round may go on. */
export function connectionSentence(pairs: readonly Pair[]): string | null {
  return isConnected(pairs)
    ? null
    : '共通して採点する申請がない委員の組があるため、点の付け方の違いは識別できません。'
}

export function theMembersAreEnough(count: number): Ruling {
  return (
    count >= fewestScorers || broken(`審査できる委員が${count}人です。予備委員を加えてください。`)
  )
}

export function thereIsAnApplication(count: number): Ruling {
  return count > 0 || broken('審査する申請がありません。')
}

export function everyApplicationIsChecked(unchecked: number): Ruling {
  return unchecked === 0 || broken(`形式審査が終わっていない申請が${unchecked}件あります。`)
}

/** 0 where a word of the member's field stands in the application, 1 where no field is known, else 2. */
export function fieldDistance(expertise: string, text: string): number {
  const words = expertise.split(/[、,・\s]+/).filter((word) => word.length >= 2)
  if (words.length === 0) return 1
  return words.some((word) => text.includes(word)) ? 0 : 2
}

const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** 案件記号: four letters drawn by the seed, so that neither the order nor a gap tells of another. */
export function reviewCodes(
  applicationIds: readonly string[],
  seed: string,
  hexOf: (text: string) => string,
): ReadonlyMap<string, string> {
  const taken = new Set<string>()
  return new Map(
    applicationIds.toSorted().map((id) => {
      for (let turn = 0; ; turn += 1) {
        const hex = hexOf(`${seed}|code|${id}|${turn}`)
        const code = [0, 2, 4, 6]
          .map((at) => LETTERS[Number.parseInt(hex.slice(at, at + 2), 16) % 32])
          .join('')
        if (taken.has(code)) continue
        taken.add(code)
        return [id, code]
      }
    }),
  )
}
