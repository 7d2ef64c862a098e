import { formatYen } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import type { Finding, FlagState } from '../irregularities/rules.ts'

/** What the city knows of a recipient at the moment of a payment. */
export type RecipientState = {
  readonly isClosed: boolean
  readonly isTaxClear: boolean | null
  readonly isGangClear: boolean | null
  /** Returns of other cases of the same group of which something is not paid. */
  readonly returns: readonly { readonly receiptLabel: string; readonly leftYen: number }[]
}

/** The applicant is asked how the business stands, and no more: not what was found, nor where. */
const question = '事業の状況について確認したいことがあります。現在の状況を説明してください。'

/** D10 as it is found without being told: it stops the payment until somebody has looked into it. */
export function recipientFindings(state: RecipientState): readonly Finding[] {
  const found = (key: string, detail: string): Finding => ({ check: 'D10', key, question, detail })
  return [
    ...(state.isClosed ? [found('廃業・法人の閉鎖', '事業者台帳で廃業しています。')] : []),
    ...(state.isTaxClear === false ? [found('市税の滞納', '市税の照会に該当がありました。')] : []),
    ...(state.isGangClear === false
      ? [found('暴力団排除の該当', '暴力団排除の照会に該当がありました。')]
      : []),
    ...state.returns.map((one) =>
      found(
        `返還 ${one.receiptLabel}`,
        `${one.receiptLabel}の返還（残り${formatYen(one.leftYen)}円以上）が済んでいません。`,
      ),
    ),
  ]
}

/** What is found at the very moment of payment stops it, asked about before or not. */
export function nothingIsFoundOfTheRecipient(
  findings: readonly Finding[],
  flags: readonly { readonly check: string; readonly key: string; readonly state: FlagState }[],
): Ruling {
  const open = findings.find(
    (finding) =>
      !flags.some(
        (flag) =>
          flag.check === finding.check && flag.key === finding.key && flag.state === 'accepted',
      ),
  )
  return (
    open === undefined ||
    broken(`申請者の状況の確認が済んでいないため、支払に進めません。${open.detail}`)
  )
}
