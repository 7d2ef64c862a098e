import { formatWareki, type LocalDate } from '#packages/japan'
import { broken, type Ruling, sha256 } from '#platform'
import type { Sex } from '../balances/rules.ts'
import { comparePoints, type Points, totalOf } from '../recruitment-scores/rules.ts'
import type { Criterion, Stage } from '../recruitments/rules.ts'

type Result = '選任' | '補欠' | '定員外' | '基準未満' | '資格外'

export type Entrant = {
  readonly number: number
  /** Null where nobody is judged: who are drawn by lot are all alike. */
  readonly points: Points | null
  readonly sex: Sex | null
  readonly area: string
}
type Sitting = { readonly sex: Sex | null; readonly area: string }

export type Promised = {
  readonly way: '作文' | '無作為抽出'
  readonly seats: number
  readonly passPoints: number
  readonly tieFirst: '少ない性を先に' | '少ない地区を先に'
  readonly seedValue: string
}

/** Where somebody stands, and by what: points alone, the rule for ties, or the lot. */
export type Placed = {
  readonly number: number
  readonly rank: number
  readonly result: '選任' | '補欠' | '定員外' | '基準未満'
  readonly by: '点' | '少ない性' | '少ない地区' | 'くじ'
}

/** Anybody can draw it again: the published value and the number, hashed; the smallest goes first. */
export function lotOf(seedValue: string, number: number): string {
  return sha256(`${seedValue}:${number}`)
}

/**
 * 0 goes before 1 goes before 2 …: by how many of that sex, or that area, sit there now. What was not said
 * is never taken for a group that is missing, and goes last.
 */
export function scarcity(
  entrant: Pick<Entrant, 'sex' | 'area'>,
  sitting: readonly Sitting[],
  tieFirst: Promised['tieFirst'],
): number {
  if (tieFirst === '少ない地区を先に')
    return entrant.area === ''
      ? Number.MAX_SAFE_INTEGER
      : sitting.filter(({ area }) => area === entrant.area).length
  const women = sitting.filter(({ sex }) => sex === '女').length
  const men = sitting.filter(({ sex }) => sex === '男').length
  const fewer = women === men ? null : women < men ? '女' : '男'
  return entrant.sex === fewer && fewer !== null ? 0 : 1
}

function isSuitable(points: Points | null, promise: Promised): boolean {
  if (promise.way === '無作為抽出') return true
  return comparePoints(points, { num: promise.passPoints, den: 1 }) >= 0
}

/**
 * The order that the guide promised: points, exactly; then the scarcer sex or area; then the lot. The
 * first fill the seats, the next are reserves; who has too few points is neither, whatever is empty.
 */
export function order(
  entrants: readonly Entrant[],
  sitting: readonly Sitting[],
  promise: Promised,
  reserves: number,
): readonly Placed[] {
  const keyed = entrants.map((entrant) => ({
    ...entrant,
    scarce: scarcity(entrant, sitting, promise.tieFirst),
    lot: lotOf(promise.seedValue, entrant.number),
    fits: isSuitable(entrant.points, promise),
  }))
  const sorted = keyed.toSorted(
    (one, other) =>
      comparePoints(other.points, one.points) ||
      one.scarce - other.scarce ||
      (one.lot < other.lot ? -1 : 1),
  )
  const tieName = promise.tieFirst === '少ない性を先に' ? '少ない性' : '少ない地区'
  return sorted.map((one, at) => {
    const beside = [sorted[at - 1], sorted[at + 1]].filter(
      (other) => other !== undefined && comparePoints(other.points, one.points) === 0,
    )
    const isLot = beside.some((other) => other?.scarce === one.scarce)
    const rank = at + 1
    return {
      number: one.number,
      rank,
      result: !one.fits
        ? '基準未満'
        : rank <= promise.seats
          ? '選任'
          : rank <= promise.seats + reserves
            ? '補欠'
            : '定員外',
      by: beside.length === 0 ? '点' : isLot ? 'くじ' : tieName,
    }
  })
}

/** What a letter and the receipt say of a result. */
export function outcomeSentence(
  result: Result,
  made: { readonly seats: number; readonly termTo: LocalDate | null; readonly passPoints: number },
  rank: number | null,
): string {
  switch (result) {
    case '選任':
      return '選考の順位が、募集した人数に入りました。承諾の手続を別にご案内します。'
    case '補欠': {
      const until = made.termTo === null ? '任期の末日' : formatWareki(made.termTo)
      return `補欠の${(rank ?? made.seats) - made.seats}番目としました。${until}までに席が空いたときは、順にお願いします。`
    }
    case '定員外':
      return '選考の順位が、募集した人数と補欠の人数に入りませんでした。'
    case '基準未満':
      return `採点の平均が、募集要項に定めた適任とする点（${made.passPoints}点）に届きませんでした。`
    case '資格外':
      return '募集要項に定めた、応募できる方に当たらないと確かめました。'
  }
}

export function itWaitsForADecision(stage: Stage): Ruling {
  if (stage === '決定') return broken('選考の結果は、すでに決まっています。')
  return stage === '決定待ち' || broken('採点がそろってから、結果を決めます。')
}

/** With a seat left empty for good, the public is told why. */
export function theEmptySeatIsTold(empty: number, round: number, publicNote: string): Ruling {
  return (
    empty <= 0 ||
    round === 1 ||
    publicNote.length >= 10 ||
    broken(
      `${empty}人分の席が空いたままになります。公表するお知らせを10字以上で書いてください。`,
      'publicNote',
    )
  )
}

export function theTermLiesAhead(from: LocalDate, to: LocalDate): Ruling {
  return to > from || broken('任期の末日が、初日より前になっています。', 'termTo')
}

export const noteOfEmptySeats =
  '再公募でも適任の方が募集した人数に足りなかったため、席を空けたままとします。ほかの区分の委員では埋めません。'

type Standing = {
  readonly result: Result | null
  readonly calledOn: string | null
  readonly declinedOn: string | null
  readonly memberId: string | null
  readonly name: string
}

/** Chosen at once, or a reserve whose turn came, and nobody's member yet. */
export function itIsAskedToSit(one: Standing): Ruling {
  const isAsked = one.result === '選任' || (one.result === '補欠' && one.calledOn !== null)
  if (!isAsked) return broken('選任された方でも、順の回ってきた補欠の方でもありません。')
  if (one.declinedOn !== null) return broken('この方は辞退しています。')
  if (one.memberId !== null) return broken('この方は、すでに委員の候補になっています。')
  return one.name !== '' || broken('応募書類を廃棄したので、候補にできません。')
}

/** Somebody who was chosen or is a reserve says no before the appointment. */
export function itMayBeRefused(one: Standing): Ruling {
  if (one.declinedOn !== null) return broken('この方の辞退は、すでに記録されています。')
  return (
    one.result === '選任' ||
    one.result === '補欠' ||
    broken('選任された方でも補欠の方でもありません。')
  )
}

export function aReserveMayBeCalled(ready: {
  readonly stage: Stage
  readonly termTo: LocalDate | null
  readonly today: LocalDate
  readonly freeSeats: number
  readonly left: number
}): Ruling {
  if (ready.stage !== '決定') return broken('補欠は、選考の結果が決まってから使えます。')
  if (ready.termTo === null || ready.termTo < ready.today)
    return broken('任期が終わったので、補欠の名簿は使えません。')
  if (ready.freeSeats <= 0)
    return broken('この公募の席に空きがありません。辞退か委員の退任を先に記録してください。')
  return ready.left > 0 || broken('補欠の方はもういません。席は空けたままとします。')
}

type Judged = {
  readonly number: number | null
  readonly sex: Sex | null
  readonly area: string
}
type Given = {
  readonly number: number
  readonly marks: readonly number[]
  readonly standsBack: boolean
}

/** Who stands with how many points, from the marks that were handed in. */
export function entrantsFrom(
  entries: readonly Judged[],
  scores: readonly Given[],
  criteria: readonly Criterion[],
): readonly Entrant[] {
  return entries.flatMap(({ number, sex, area }) => {
    if (number === null) return []
    const given = scores.filter((score) => score.number === number && !score.standsBack)
    return [
      {
        number,
        sex,
        area,
        points: totalOf(
          criteria,
          given.map(({ marks }) => marks),
        ),
      },
    ]
  })
}
