export const RELATEDNESS_METHODS = ['association', 'cosine', 'jaccard', 'probability'] as const
export type RelatednessMethod = (typeof RELATEDNESS_METHODS)[number]

/** From C_ij, S_i, S_j and T. */
const formulas: Record<
  RelatednessMethod,
  (both: number, one: number, other: number, all: number) => number
> = {
  association: (both, one, other, all) => both / all / ((one / all) * (other / all)),
  cosine: (both, one, other) => both / Math.sqrt(one * other),
  jaccard: (both, one, other) => both / (one + other - both),
  probability: (both, one, other, all) =>
    both /
    (((one / all) * (other / (all - one)) + (other / all) * (one / (all - other))) * (all / 2)),
}

function insistOnCooccurrence(matrix: readonly (readonly number[])[]): void {
  for (const row of matrix) {
    if (row.length !== matrix.length) {
      throw new RangeError(`a row of ${row.length} in a table of ${matrix.length} industries`)
    }
    for (const count of row) {
      if (!(count >= 0 && count < Number.POSITIVE_INFINITY)) {
        throw new RangeError(`not a count: ${count}`)
      }
    }
  }
}

/**
 * Relatedness of industries: how often they are found together, against what their frequency would make
 * one expect. S_i is the sum of row i of the co-occurrences, T the sum of all.
 *
 *     association  (C_ij / T) / ((S_i / T)(S_j / T))
 *     cosine       C_ij / √(S_i S_j)
 *     jaccard      C_ij / (S_i + S_j − C_ij)
 *     probability  C_ij / { [(S_i / T)(S_j / (T − S_i)) + (S_j / T)(S_i / (T − S_j))] T / 2 }
 *
 * Shape: industries by industries, as `cooccurrence` gives it; the diagonal counts as 0 and comes out
 * as 0. Unit: a ratio, 1 as expected (association, probability), or 0 to 1 (cosine, jaccard).
 * 0, not null, where 0/0: an industry never found with another is related to none.
 * @throws {RangeError} the table is not square, or a count is negative or not finite
 * @see van Eck, N. J. & Waltman, L. (2009) How to normalize cooccurrence data?
 * @see Steijn, M. (2021) Improvement on the association strength
 * @example relatedness([[0, 1], [1, 0]], 'cosine') // [[0, 1], [1, 0]]
 */
export function relatedness(
  cooccurrences: readonly (readonly number[])[],
  method: RelatednessMethod,
): number[][] {
  insistOnCooccurrence(cooccurrences)
  const sums = cooccurrences.map((row, own) =>
    row.reduce((sum, count, other) => (other === own ? sum : sum + count), 0),
  )
  const all = sums.reduce((total, sum) => total + sum, 0)
  const formula = formulas[method]
  return cooccurrences.map((row, one) =>
    row.map((both, other) =>
      one === other || both === 0 ? 0 : formula(both, sums[one] ?? 0, sums[other] ?? 0, all),
    ),
  )
}
