import { locationQuotients, proximity } from '#packages/regional-economics'
import { writtenNumber } from '#ui'
import { type Country, type Sought, wholeColumn } from '../municipalities/rules.ts'
import { DIVISIONS, type Division } from '../reference/divisions.ts'

const YEAR = 2021

/** It mostly shows size and rurality: printed as a teaching example only, with this sentence (§5.10). */
export const TEACHING_ONLY =
  '18の大分類では、産業どうしの近さよりも、市区町村の大きさと都市か農村かの違いが主に現れます。教材の例としてだけ示します。助言には使えません。'
export const REAL_ADVICE =
  '実際の助言には、e-Stat から取り込んだ中分類・小分類の数字か、市の台帳の工程を使います。'

export const RELATEDNESS_COLUMNS: readonly Sought[] = [
  ...DIVISIONS.map(({ key }) => ({ series: `employees-${key}`, period: YEAR })),
  { series: 'employees', period: YEAR },
]

export type Related = {
  readonly division: Division
  /** φ, 0 to 1; null where no municipality is specialised in it. */
  readonly phi: number | null
  /** Municipalities with LQ ≥ 1 in it. */
  readonly ubiquity: number
}

type Worked = {
  readonly phi: readonly (readonly (number | null)[])[]
  readonly ubiquity: readonly number[]
}
const worked = new WeakMap<Country['places'], Worked>()

/** Proximity of the 18 divisions over all municipalities; worked out once for an edition. */
function workedOf(country: Country): Worked {
  const known = worked.get(country.places)
  if (known) return known
  const whole = (series: string) => wholeColumn(country.column(series, YEAR))
  const columns = DIVISIONS.map(({ key }) => whole(`employees-${key}`))
  const totals = whole('employees')
  const nation = (series: string) => country.column(series, YEAR).nation
  const { rca } = locationQuotients({
    matrix: totals.map((_, row) => columns.map((column) => column[row] ?? null)),
    rowTotals: totals,
    colTotals: DIVISIONS.map(({ key }) => nation(`employees-${key}`)),
    grandTotal: nation('employees'),
  })
  // Nobody at work there: specialised in nothing.
  const binary = rca.map((row) => row.map((one) => one ?? 0))
  const made = {
    phi: proximity(binary),
    ubiquity: DIVISIONS.map((_, at) => binary.reduce((sum, row) => sum + (row[at] ?? 0), 0)),
  }
  worked.set(country.places, made)
  return made
}

/** How near the other divisions are to one, the nearest first. */
export function relatedTo(country: Country, division: Division): Related[] {
  const { phi, ubiquity } = workedOf(country)
  const own = DIVISIONS.findIndex(({ key }) => key === division.key)
  return DIVISIONS.map((other, at) => ({
    division: other,
    phi: phi[own]?.[at] ?? null,
    ubiquity: ubiquity[at] ?? 0,
  }))
    .filter(({ division: other }) => other.key !== division.key)
    .sort((one, other) => (other.phi ?? -1) - (one.phi ?? -1))
}

/** What the example teaches, in the figures themselves. */
export function teachingFinding(division: Division, related: readonly Related[]): string {
  const of = (key: string) => related.find((one) => one.division.key === key)?.phi ?? null
  if (division.key === 'e') {
    const [transport, building, joint] = [of('h'), of('d'), of('q')]
    if (transport !== null && building !== null && joint !== null) {
      return `製造業と運輸業の近さは${writtenNumber(transport, 3)}、建設業とは${writtenNumber(building, 3)}、複合サービスとは${writtenNumber(joint, 3)}。取引の近さとは合いません`
    }
  }
  const [first] = related
  return first?.phi == null
    ? `${division.name}に特化した市区町村がないため、近さは判断できません`
    : `${division.name}に最も近く出るのは${first.division.name}（${writtenNumber(first.phi, 3)}）`
}
