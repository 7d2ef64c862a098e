import { vetoIsUpheld } from '../panel-minutes/rules.ts'
import type { PanelVote } from '../panel-minutes/tables.ts'

type Count = { readonly votesFor: number; readonly against: number; readonly abstained: number }

/** What an error of fact makes of a vote on 不適格. */
export type VetoCorrection = {
  readonly applicationId: string
  readonly before: Count
  readonly wasUpheld: boolean
  /** The votes as they should have been counted; null where the ground was not so. */
  readonly after: Count | null
  readonly isUpheld: boolean
}

/** 「賛成3・反対1・棄権0」 */
export const countText = ({ votesFor, against, abstained }: Count): string =>
  `賛成${votesFor}・反対${against}・棄権${abstained}`

/**
 * 「AB2C：賛成1、反対2、棄権0」 a line where votes were counted wrongly or one was cast that should not have
 * been, 「AB2C：事実なし」 where the ground was not so. Whether it is upheld follows by the rule of the vote:
 * more than half of those present.
 * @param codes the code of an application to its id
 * @param votes of the round as they were cast; one that was carried is what counted
 * @returns the sentence of the first line that is none
 */
export function vetoCorrectionsFrom(
  typed: string,
  codes: ReadonlyMap<string, string>,
  votes: readonly PanelVote[],
): readonly VetoCorrection[] | string {
  const cast = new Map<string, PanelVote>()
  for (const vote of votes)
    if (vote.applicationId !== null && !cast.get(vote.applicationId)?.isCarried)
      cast.set(vote.applicationId, vote)
  const found: VetoCorrection[] = []
  for (const line of typed.split(/\r?\n/).filter((one) => one.trim() !== '')) {
    const plain = line.normalize('NFKC').trim()
    const [, code = '', said = ''] = /^([2-9A-HJ-NP-Z]{4})\s*:\s*(.+)$/.exec(plain) ?? []
    const applicationId = codes.get(code) ?? ''
    const vote = cast.get(applicationId)
    if (!vote) return `「${line.trim()}」に当たる不適格の議決がありません。`
    if (found.some((one) => one.applicationId === applicationId))
      return `案件${code}の議決が、二度書かれています。`
    const { votesFor, against, abstained } = vote
    const counted = /^賛成(\d{1,2})[,、\s]*反対(\d{1,2})[,、\s]*棄権(\d{1,2})$/.exec(said)
    if (said !== '事実なし' && !counted)
      return `「${line.trim()}」は、「AB2C：賛成1、反対2、棄権0」か「AB2C：事実なし」のように書いてください。`
    const after = counted && {
      votesFor: Number(counted[1]),
      against: Number(counted[2]),
      abstained: Number(counted[3]),
    }
    // A vote may fall away, as that of a member who should not have taken part; none comes in afterwards.
    if (after && after.votesFor + after.against + after.abstained > vote.present)
      return `案件${code}の票の合計が、表決に加わった委員の数（${vote.present}人）を超えています。`
    found.push({
      applicationId,
      before: { votesFor, against, abstained },
      wasUpheld: vote.isCarried,
      after,
      isUpheld: after !== null && vetoIsUpheld(after.votesFor, after.against, after.abstained),
    })
  }
  return found
}
