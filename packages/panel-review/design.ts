/** What one reviewer gave one applicant. */
export type Score = {
  readonly applicant: string
  readonly reviewer: string
  readonly score: number
}

/** Scores with applicants and reviewers as positions, in the order in which they first appear. */
export type Design = {
  readonly applicants: readonly string[]
  readonly reviewers: readonly string[]
  /** Per score: the position of its applicant, of its reviewer, and the score. */
  readonly applicantOf: Uint32Array
  readonly reviewerOf: Uint32Array
  readonly scores: Float64Array
  readonly readersOf: Uint32Array
  readonly readsOf: Uint32Array
}

function positionIn(positions: Map<string, number>, id: string): number {
  const known = positions.get(id)
  if (known !== undefined) return known
  positions.set(id, positions.size)
  return positions.size - 1
}

/** @throws {RangeError} a score is not finite, or a reviewer scored an applicant twice */
export function designOf(given: readonly Score[]): Design {
  const applicants = new Map<string, number>()
  const reviewers = new Map<string, number>()
  const applicantOf = new Uint32Array(given.length)
  const reviewerOf = new Uint32Array(given.length)
  const scores = new Float64Array(given.length)
  given.forEach(({ applicant, reviewer, score }, at) => {
    if (!Number.isFinite(score)) throw new RangeError(`not a score: ${score}`)
    applicantOf[at] = positionIn(applicants, applicant)
    reviewerOf[at] = positionIn(reviewers, reviewer)
    scores[at] = score
  })
  const readersOf = new Uint32Array(applicants.size)
  const readsOf = new Uint32Array(reviewers.size)
  const seen = new Set<number>()
  given.forEach(({ applicant, reviewer }, at) => {
    const a = applicantOf[at] ?? 0
    const r = reviewerOf[at] ?? 0
    if (seen.has(a * reviewers.size + r)) {
      throw new RangeError(`${reviewer} scored ${applicant} twice`)
    }
    seen.add(a * reviewers.size + r)
    readersOf[a] = (readersOf[a] ?? 0) + 1
    readsOf[r] = (readsOf[r] ?? 0) + 1
  })
  return {
    applicants: [...applicants.keys()],
    reviewers: [...reviewers.keys()],
    applicantOf,
    reviewerOf,
    scores,
    readersOf,
    readsOf,
  }
}

/**
 * Into how many separate blocks applicants and reviewers fall: across blocks nothing can be compared.
 * One block is what every statistic of severity needs.
 */
export function componentCount({ applicants, reviewers, applicantOf, reviewerOf }: Design): number {
  const parents = Uint32Array.from({ length: applicants.length + reviewers.length }, (_, at) => at)
  const rootOf = (at: number) => {
    let root = at
    while ((parents[root] ?? root) !== root) {
      parents[root] = parents[parents[root] ?? root] ?? root
      root = parents[root] ?? root
    }
    return root
  }
  let count = parents.length
  applicantOf.forEach((applicant, at) => {
    const one = rootOf(applicant)
    const other = rootOf(applicants.length + (reviewerOf[at] ?? 0))
    if (one === other) return
    parents[one] = other
    count -= 1
  })
  return count
}
