import { type CountTable, countTable, listOf } from './count-table.ts'
import { type Cell, insistOnCounts, type Matrix } from './matrix.ts'
import { median } from './median.ts'

export type PeerWeights = {
  readonly structure: number
  readonly population: number
  readonly ageing: number
}
export type PeerInput = {
  /** Workers by division of every municipality. */
  readonly workers: Matrix
  readonly population: readonly Cell[]
  /** Share of residents of 65 and over, 0 to 1. */
  readonly share65: readonly Cell[]
  /** The position of the municipality whose peers are sought. */
  readonly base: number
  readonly weights?: PeerWeights
  /** With fewer workers a municipality is not offered as a peer; 200 where not given. */
  readonly leastWorkers?: number
}
export type Peer = {
  /** Position in the given lists. */
  readonly index: number
  readonly distance: number
  /** The three parts of d², each with its weight: their sum is the square of `distance`. */
  readonly parts: PeerWeights
  /** Hellinger distance of the two structures, 0 to 1, and the two gaps in standard deviations. */
  readonly hellinger: number
  readonly populationGap: Cell
  readonly ageingGap: Cell
}
export type Peers = {
  /** By ascending distance, then by position. */
  readonly peers: readonly Peer[]
  /** H̃: median Hellinger distance to all others that have workers. */
  readonly medianHellinger: Cell
  /** Population standard deviations over the municipalities with residents. */
  readonly deviationOfLogPopulation: Cell
  readonly deviationOfShare65: Cell
}

export const USUAL_PEER_WEIGHTS: PeerWeights = { structure: 0.6, population: 0.25, ageing: 0.15 }
const LEAST_WORKERS = 200

/**
 * H from the base to every municipality: √(1 − Σ √(p q)) as √(½ Σ (√p − √q)²), which keeps its digits
 * where the two are nearly alike. NaN where one has no workers or a suppressed cell.
 */
function hellingerFrom(base: number, { cells, rows, columns, rowSums }: CountTable): Float64Array {
  const rootShare = (at: number, total: number) => Math.sqrt((cells[at] ?? 0) / total)
  const own = new Float64Array(columns)
  const ownTotal = rowSums[base] ?? 0
  for (let column = 0; column < columns; column += 1) {
    own[column] = rootShare(base * columns + column, ownTotal)
  }
  const distances = new Float64Array(rows)
  for (let row = 0, at = 0; row < rows; row += 1) {
    const total = rowSums[row] ?? 0
    let squares = total === 0 || ownTotal === 0 ? Number.NaN : 0
    for (let column = 0; column < columns; column += 1, at += 1) {
      const gap = rootShare(at, total) - (own[column] ?? 0)
      squares += gap * gap
    }
    distances[row] = Math.sqrt(squares / 2)
  }
  return distances
}

function deviation(values: readonly Cell[]): Cell {
  let count = 0
  let sum = 0
  for (const value of values) {
    if (value === null) continue
    count += 1
    sum += value
  }
  if (count === 0) return null
  const mean = sum / count
  let squares = 0
  for (const value of values) if (value !== null) squares += (value - mean) ** 2
  return Math.sqrt(squares / count)
}

function gap(one: Cell, other: Cell, scale: Cell): Cell {
  return one === null || other === null || scale === null || scale === 0
    ? null
    : Math.abs(one - other) / scale
}

/** A part of no weight is 0, whether or not what it weighs is known. */
const part = (weight: number, measure: Cell): Cell =>
  weight === 0 ? 0 : measure === null ? null : weight * measure * measure

function insistOnInput({ workers, population, share65, base }: PeerInput, weights: PeerWeights) {
  insistOnCounts([population, share65])
  if (population.length !== workers.length) {
    throw new RangeError(`${population.length} populations of ${workers.length} municipalities`)
  }
  if (share65.some((share) => share !== null && share > 1)) {
    throw new RangeError('a share of residents is above 1')
  }
  if (!(Number.isInteger(base) && base >= 0 && base < workers.length)) {
    throw new RangeError(`no municipality at ${base}`)
  }
  insistOnCounts([[weights.structure, weights.population, weights.ageing]])
}

/**
 * The municipalities most like one of them, by structure of industry, size and age.
 *
 *     d(a, b) = √( w_s (H_ab / H̃)² + w_p z_p² + w_a z_a² )
 *     H_ab = √(1 − Σ_i √(p_ai p_bi)),  H̃ = median of H from a to all others
 *     z_p = |log10 pop_a − log10 pop_b| / sd,  z_a = |share65_a − share65_b| / sd
 *
 * Shape: one row and one entry a municipality, of one edition; rows are divisions of one survey. Unit:
 * none; 1 is about as far as the median municipality.
 * Not offered: the base itself, a municipality without residents or with too few workers, and one of which
 * a part that has weight is not known. They stay in H̃ where they have workers, and in the standard
 * deviations where they have residents. Nobody is offered where a scale is 0 or not known.
 * @throws {RangeError} shapes that do not fit, a negative count or weight, a share above 1, a wrong base
 * @see Hellinger, E. (1909) Neue Begründung der Theorie quadratischer Formen
 * @example
 * const workers = [[300, 100], [300, 100], [100, 300], [0, 400]]
 * const peers = { workers, population: [9, 99, 9, 99], share65: [0.2, 0.3, 0.2, 0.3], base: 0 }
 * peerDistances(peers).peers[0]?.index // 2
 */
export function peerDistances(input: PeerInput): Peers {
  const weights = input.weights ?? USUAL_PEER_WEIGHTS
  insistOnInput(input, weights)
  const { population, base, leastWorkers = LEAST_WORKERS } = input
  const table = countTable(input.workers)
  const distances = listOf(hellingerFrom(base, table))
  const others = distances.filter((one, at): one is number => one !== null && at !== base)
  const medianHellinger = others.length === 0 ? null : median(others)

  const logs = population.map((one) => (one === null || one === 0 ? null : Math.log10(one)))
  const ages = input.share65.map((share, at) => (logs[at] === null ? null : share))
  const deviationOfLogPopulation = deviation(logs)
  const deviationOfShare65 = deviation(ages)

  const peers = distances.flatMap((distance, index): Peer[] => {
    const all = table.rowSums[index] ?? 0
    const here = logs[index] ?? null
    if (distance === null || index === base || here === null) return []
    if (all < leastWorkers) return []
    const populationGap = gap(logs[base] ?? null, here, deviationOfLogPopulation)
    const ageingGap = gap(ages[base] ?? null, ages[index] ?? null, deviationOfShare65)
    const structure = part(weights.structure, gap(distance, 0, medianHellinger))
    const size = part(weights.population, populationGap)
    const ageing = part(weights.ageing, ageingGap)
    if (structure === null || size === null || ageing === null) return []
    return [
      {
        index,
        distance: Math.sqrt(structure + size + ageing),
        parts: { structure, population: size, ageing },
        hellinger: distance,
        populationGap,
        ageingGap,
      },
    ]
  })
  peers.sort((one, other) => one.distance - other.distance || one.index - other.index)
  return { peers, medianHellinger, deviationOfLogPopulation, deviationOfShare65 }
}
