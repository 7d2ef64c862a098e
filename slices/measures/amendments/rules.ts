import { broken, type Ruling } from '#platform'

type Proposed = { readonly lineId: string; readonly amountYen: number }

/** An amendment changes at least one line of what was proposed. */
export function somethingIsAmended(
  proposed: readonly Proposed[],
  amended: readonly Proposed[],
): Ruling {
  const before = new Map(proposed.map((line) => [line.lineId, line.amountYen]))
  return (
    amended.some((line) => before.get(line.lineId) !== line.amountYen) ||
    broken(
      '提案した額のままです。修正された節の額を直してください。取りやめるときは「修正を取り消す」を押してください。',
      'lines.0.amountYen',
    )
  )
}

/** 修正可決 says what was changed; 可決 leaves the proposal as it was. */
export function theOutcomeFitsTheAmendments(outcome: string, amendments: number): Ruling {
  if (outcome === '修正可決' && amendments === 0) {
    return broken(
      '修正された額がまだ入っていません。「議会の修正」で、修正された事業の額を入れてください。',
      'outcome',
    )
  }
  if ((outcome === '可決' || outcome === '専決') && amendments > 0) {
    return broken(
      `議会の修正が${amendments}事業に入っています。「修正可決」を選ぶか、修正を取り消してください。`,
      'outcome',
    )
  }
  return true
}

/** The voted amount of each line: the amended one where the assembly changed it. */
export function asVoted(
  proposed: readonly Proposed[],
  amended: readonly Proposed[],
): readonly Proposed[] {
  const changed = new Map(amended.map((line) => [line.lineId, line.amountYen]))
  return proposed.map((line) => ({
    lineId: line.lineId,
    amountYen: changed.get(line.lineId) ?? line.amountYen,
  }))
}

export type Laid = { readonly schemeId: string | null; readonly amountYen: number }

/**
 * What pays for one line once its amount is voted: the difference to what was asked falls on 一般財源 first,
 * then on the other funds from the last, for a grant is decided by who gives it. Parts of 0 are left out.
 */
export function fundsAsVoted(asked: readonly Laid[], votedYen: number): Laid[] {
  const laid = asked.map((fund) => ({ ...fund }))
  let rest = votedYen - laid.reduce((sum, fund) => sum + fund.amountYen, 0)
  if (rest === 0) return laid
  if (!laid.some((fund) => fund.schemeId === null)) laid.push({ schemeId: null, amountYen: 0 })
  const general = laid.filter((fund) => fund.schemeId === null)
  const others = laid.filter((fund) => fund.schemeId !== null).reverse()
  for (const fund of [...general, ...others]) {
    // What grows grows in general funds; what shrinks takes from each no more than it gave.
    const part = rest > 0 || fund.amountYen <= 0 ? rest : Math.max(rest, -fund.amountYen)
    fund.amountYen += part
    rest -= part
    if (rest === 0) break
  }
  return laid.filter((fund) => fund.amountYen !== 0)
}
