import type { Fraction } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import {
  asNumber,
  compared,
  meanOf,
  meanPoints,
  type Sheet,
  totalOf,
  type Weighed,
} from '../scores/rules.ts'

/** What the seal fixed of how a decision follows from the scores. */
export type Sealed = {
  readonly criteria: readonly Weighed[]
  readonly meanMin: number
  /** A total of one member below it must be talked about; null where the seal asks for none. */
  readonly memberMin: number | null
}

export type Candidate = {
  readonly applicationId: string
  readonly number: string
  readonly requestedYen: number
  /** Of members who scored it, finally, and are not excluded. */
  readonly sheets: readonly Sheet[]
  readonly vetoUpheld: boolean
  /** Not heard in the interview, by the sealed rule. */
  readonly isOutAtFirst?: boolean
  /** Orders instead of the raw mean only where the seal says so; null otherwise. */
  readonly adjustedMean: number | null
}

/** Which test an application did not pass: the first stage, (a), (c), (d), or nobody could score it. */
export type Failed = '一次不通過' | '基準未達' | '平均未達' | '不適格' | '採点なし'

/** What settled the place beside an equal mean. */
export type SettledBy =
  | '平均'
  | '重い項目の平均'
  | '委員ごとの順'
  | '中央値'
  | '抽選'
  | '僅差の抽選'
  | '抽選待ち'

export type Placed = {
  readonly candidate: Candidate
  readonly mean: Fraction | null
  readonly criterionMeans: readonly (Fraction | null)[]
  readonly failed: Failed | null
  /** Of those who passed; equal only where a lottery is still to be drawn. */
  readonly rank: number | null
  readonly settledBy: SettledBy | null
  /** (b): members whose total is below the sealed minimum. */
  readonly below: readonly string[]
}

function testOf(sealed: Sealed, candidate: Candidate, mean: Fraction | null): Failed | null {
  if (candidate.isOutAtFirst === true) return '一次不通過'
  if (mean === null) return '採点なし'
  const misses = sealed.criteria.some(({ minMean }, at) => {
    const own = meanPoints(candidate.sheets, at)
    return minMean !== null && own !== null && compared(own, { num: minMean, den: 1 }) < 0
  })
  if (misses) return '基準未達'
  if (compared(mean, { num: sealed.meanMin, den: 1 }) < 0) return '平均未達'
  return candidate.vetoUpheld ? '不適格' : null
}

type Compare = (one: Standing, other: Standing) => number
type Standing = { readonly candidate: Candidate; readonly mean: Fraction }

/** Values nearer than this differ by rounding alone. */
const EQUAL_WITHIN = 1e-9

const byMean: Compare = ({ candidate: one, mean }, { candidate: other, mean: otherMean }) => {
  if (one.adjustedMean === null || other.adjustedMean === null) return compared(mean, otherMean)
  const apart = one.adjustedMean - other.adjustedMean
  return Math.abs(apart) < EQUAL_WITHIN ? 0 : apart
}

function byCriterion(at: number): Compare {
  return ({ candidate: one }, { candidate: other }) => {
    const [a, b] = [meanPoints(one.sheets, at), meanPoints(other.sheets, at)]
    return a === null || b === null ? 0 : compared(a, b)
  }
}

/** How many more members rank the one above the other than below, of those who scored both. */
function votesBetween(sealed: Sealed, one: Candidate, other: Candidate): number {
  return one.sheets.reduce((sum, sheet) => {
    const beside = other.sheets.find(({ reviewerId }) => reviewerId === sheet.reviewerId)
    if (!beside) return sum
    const own = totalOf(sealed.criteria, sheet.points)
    return sum + Math.sign(compared(own, totalOf(sealed.criteria, beside.points)))
  }, 0)
}

/** Over how many of its equals an application wins more members than it loses. */
function byMembers(sealed: Sealed, group: readonly Standing[]): Compare {
  const wins = ({ candidate }: Standing) =>
    group.reduce(
      (sum, { candidate: other }) => sum + Math.sign(votesBetween(sealed, candidate, other)),
      0,
    )
  return (one, other) => wins(one) - wins(other)
}

function medianOf(sealed: Sealed, { sheets }: Candidate): Fraction | null {
  const totals = sheets.map(({ points }) => totalOf(sealed.criteria, points)).toSorted(compared)
  const middle = [totals[Math.ceil(totals.length / 2) - 1], totals[Math.floor(totals.length / 2)]]
  return meanOf(middle.filter((one) => one !== undefined))
}

const byMedian =
  (sealed: Sealed): Compare =>
  ({ candidate: one }, { candidate: other }) => {
    const [a, b] = [medianOf(sealed, one), medianOf(sealed, other)]
    return a === null || b === null ? 0 : compared(a, b)
  }

type Way = { readonly by: SettledBy; readonly compare: (group: readonly Standing[]) => Compare }
type Settled = { readonly group: readonly Standing[]; readonly by: SettledBy }

/** Parts a group of equals by one way after another; what no way parts stays together. */
function parted(
  group: readonly Standing[],
  ways: readonly Way[],
  by: SettledBy,
): readonly Settled[] {
  const [way, ...rest] = ways
  if (group.length < 2 || way === undefined) return [{ group, by }]
  const compare = way.compare(group)
  const sorted = group.toSorted((one, other) => compare(other, one))
  const runs: Standing[][] = []
  for (const standing of sorted) {
    const run = runs.at(-1)
    if (run?.[0] && compare(run[0], standing) === 0) run.push(standing)
    else runs.push([standing])
  }
  if (runs.length === 1) return parted(group, rest, by)
  // A run of equals is parted again from the way that follows; a way looks at its own equals only.
  return runs.flatMap((run) => parted(run, rest, way.by))
}

/**
 * The order of an application round: the tests (a), (c), (d), then the raw mean as an exact fraction, and
 * among equal means the sealed ways: the criteria by weight, more members, the median, the lottery. Neither
 * number nor time nor the chair breaks a tie.
 * @param lottery key of each application of the revealed lottery, lowest first; null before it is drawn
 */
export function placed(
  sealed: Sealed,
  candidates: readonly Candidate[],
  lottery: ReadonlyMap<string, string> | null,
): readonly Placed[] {
  const judged = candidates.map((candidate) => {
    const totals = candidate.sheets.map(({ points }) => totalOf(sealed.criteria, points))
    const mean = meanOf(totals)
    return { candidate, mean, failed: testOf(sealed, candidate, mean) }
  })
  const heaviest = sealed.criteria
    .map(({ weight }, at) => ({ weight, at }))
    .toSorted((one, other) => other.weight - one.weight || one.at - other.at)
  const key = ({ candidate }: Standing) => lottery?.get(candidate.applicationId) ?? ''
  const ways: readonly Way[] = [
    { by: '平均', compare: () => byMean },
    ...heaviest.map(({ at }) => ({
      by: '重い項目の平均' as const,
      compare: () => byCriterion(at),
    })),
    { by: '委員ごとの順', compare: (group) => byMembers(sealed, group) },
    { by: '中央値', compare: () => byMedian(sealed) },
    {
      by: '抽選',
      compare: () => (one, other) => (key(one) < key(other) ? 1 : key(one) > key(other) ? -1 : 0),
    },
  ]
  const standing = judged.flatMap(({ candidate, mean, failed }) =>
    failed === null && mean !== null ? [{ candidate, mean }] : [],
  )
  const places = new Map<string, { rank: number; by: SettledBy }>()
  let before = 0
  for (const { group, by } of parted(standing, ways, '平均')) {
    for (const { candidate } of group)
      places.set(candidate.applicationId, {
        rank: before + 1,
        by: group.length > 1 ? '抽選待ち' : by,
      })
    before += group.length
  }
  return judged
    .map(({ candidate, mean, failed }) => ({
      candidate,
      mean,
      failed,
      criterionMeans: sealed.criteria.map((_, at) => meanPoints(candidate.sheets, at)),
      rank: places.get(candidate.applicationId)?.rank ?? null,
      settledBy: places.get(candidate.applicationId)?.by ?? null,
      below: candidate.sheets.flatMap(({ reviewerId, points }) =>
        sealed.memberMin !== null && asNumber(totalOf(sealed.criteria, points)) < sealed.memberMin
          ? [reviewerId]
          : [],
      ),
    }))
    .toSorted(
      (one, other) =>
        (one.rank ?? Number.POSITIVE_INFINITY) - (other.rank ?? Number.POSITIVE_INFINITY) ||
        (other.mean && one.mean ? compared(other.mean, one.mean) : one.mean ? -1 : 1) ||
        (one.candidate.number < other.candidate.number ? -1 : 1),
    )
}

export function theNumberIsNotDrawn(drawn: string): Ruling {
  return drawn === '' || broken('抽選の番号は、もう入っています。変えられません。')
}

export function everyPlaceIsSettled(order: readonly Placed[]): Ruling {
  const waiting = order.filter(({ settledBy }) => settledBy === '抽選待ち').length
  return (
    waiting === 0 ||
    broken(
      `抽選で決める申請が${waiting}件あります。封印した規則のとおり、抽選の番号を入れてください。`,
    )
  )
}

/** Another outcome than the order gives needs its reason, and is marked in public. */
export function aDeviationHasItsReason(deviates: boolean, reason: string): Ruling {
  return (
    !deviates ||
    reason.trim().length >= 10 ||
    broken(
      '順位と異なる採否です。理由を書くと進めます（公表の対象になります）。',
      'deviationReason',
    )
  )
}
