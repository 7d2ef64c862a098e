import { broken, type Ruling } from '#platform'
import type { Statistics } from '../score-sheets/rules.ts'

export const triggers = [
  '僅差',
  '1人を除くと入替え',
  '配点で入替え',
  '甘辛と欠測',
  '外れた点',
  '委員の最低点',
  '補正平均との違い',
  '不適格の申出',
] as const
export type Trigger = (typeof triggers)[number]
export type Topic = {
  readonly applicationId: string
  readonly trigger: Trigger
  readonly detail: string
}

export type TopicsInput = {
  readonly statistics: Statistics
  readonly applicationIds: readonly string[]
  /** Those selected in the raw order. */
  readonly selected: ReadonlySet<string>
  /** Members, as they are called on the sheet: 「R1」. */
  readonly label: (reviewerId: string) => string
  readonly missing: readonly { readonly applicationId: string; readonly reviewerId: string }[]
  readonly below: readonly { readonly applicationId: string; readonly reviewerId: string }[]
  readonly vetoes: readonly { readonly applicationId: string; readonly reviewerId: string }[]
}

/** Which applications the panel must talk about before it may close, and why each of them. */
export function mandatoryTopics(input: TopicsInput): readonly Topic[] {
  const { statistics, applicationIds, selected, label } = input
  const topics: Topic[] = []
  const add = (applicationId: string, trigger: Trigger, detail: string) => {
    topics.push({ applicationId, trigger, detail })
  }
  const band = statistics.band.value
  for (const id of band?.members ?? [])
    add(id, '僅差', `採択の線${band?.line.toFixed(2)}点から±${band?.halfWidth.toFixed(2)}点の内`)
  for (const { reviewerId, entering, leaving } of statistics.leftOut.value ?? []) {
    for (const id of entering)
      add(id, '1人を除くと入替え', `${label(reviewerId)}を除くと採択に入る`)
    for (const id of leaving)
      add(id, '1人を除くと入替え', `${label(reviewerId)}を除くと採択から外れる`)
  }
  applicationIds.forEach((id, at) => {
    const share = statistics.corners.value?.[at]
    if (share !== undefined && selected.has(id) && share < 1)
      add(id, '配点で入替え', `配点±20％の${Math.floor(share * 100)}％でだけ採択`)
  })
  const flagged = (statistics.flags.value?.reviewers ?? []).filter((one) => one.flagged)
  for (const { reviewer } of flagged) {
    for (const { applicationId, reviewerId } of input.missing) {
      if (reviewerId === reviewer)
        add(applicationId, '甘辛と欠測', `点の付け方が離れた${label(reviewer)}が採点していない`)
    }
  }
  for (const { applicant, reviewer, t } of statistics.odd.value ?? [])
    add(
      applicant,
      '外れた点',
      `${label(reviewer)}の評価は他と大きく違う（t ${t.toFixed(2).replace('-', '−')}）。理由を確認する`,
    )
  for (const { applicationId, reviewerId } of input.below)
    add(applicationId, '委員の最低点', `${label(reviewerId)}の点が、封をした最低点を下回る`)
  for (const { applicationId, reviewerId } of input.vetoes)
    add(applicationId, '不適格の申出', `${label(reviewerId)}が不適格と申し出た`)
  if (!statistics.isComplete) topics.push(...adjustedTopics(input))
  return topics
}

/** Raw and adjusted mean on different sides of the line. */
function adjustedTopics({ statistics, selected }: TopicsInput): readonly Topic[] {
  const line = statistics.band.value?.line
  if (line === undefined) return []
  return (statistics.model.value?.applicants ?? []).flatMap(({ id, rawMean, fairMean }): Topic[] =>
    rawMean >= line === fairMean >= line && selected.has(id) === rawMean >= line
      ? []
      : [
          {
            applicationId: id,
            trigger: '補正平均との違い',
            detail: `平均${rawMean.toFixed(2)}点、補正平均${fairMean.toFixed(2)}点`,
          },
        ],
  )
}

/** 「{n}件の僅差・相違について結論が書かれていません。」 */
export function everyTopicIsConcluded(
  topics: readonly Topic[],
  concluded: ReadonlySet<string>,
): Ruling {
  const open = new Set(
    topics.map(({ applicationId }) => applicationId).filter((id) => !concluded.has(id)),
  )
  return open.size === 0 || broken(`${open.size}件の僅差・相違について結論が書かれていません。`)
}
