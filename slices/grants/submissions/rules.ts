import { type Answers, type StepName, specialsOf } from '../application-drafts/rules.ts'
import type { Attached } from '../attachments/rules.ts'
import { type CostPlan, otherSubsidyObstacle } from '../cost-plans/rules.ts'

/** What still stands against sending an application, and in which step it is put right. */
export type Obstacle = { readonly step: StepName; readonly sentence: string }

type Written = {
  readonly schemeKind: string
  readonly channel: string
  readonly title: string
  readonly plan: string
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly representative: string
  readonly phone: string
  readonly askedYen: number | null
}

export function obstaclesOf(
  written: Written,
  answers: Answers,
  costs: CostPlan,
  attached: readonly Attached[],
  otherMode: string,
): readonly Obstacle[] {
  const found: Obstacle[] = []
  const want = (step: StepName, isThere: boolean, sentence: string) => {
    if (!isThere) found.push({ step, sentence })
  }
  const said = (field: string) => (answers.get(field)?.value ?? '') !== ''
  want('applicant', said('confirmsFacts'), '登録の内容を確かめ、印を付けてください。')
  want('applicant', written.representative !== '', '代表者の氏名を書いてください。')
  want('applicant', written.phone !== '', '連絡の取れる電話を書いてください。')
  want('plan', written.title !== '', '事業の名前を書いてください。')
  want('plan', written.startsOn !== null, '始める日を書いてください。')
  want('plan', written.endsOn !== null, '終わる日を書いてください。')
  want('plan', written.plan !== '', '事業の計画を書いてください。')
  for (const { name, label, isRequired } of specialsOf(written.schemeKind))
    if (isRequired) want('plan', said(name), `「${label}」を書いてください。`)
  want('costs', costs.lines.length > 0, '費用を、一行以上書いてください。')
  want(
    'costs',
    costs.lines.length === 0 || (written.askedYen ?? 0) > 0,
    'この費用では、市から出る額がありません。費目と金額を確かめてください。',
  )
  const other = otherSubsidyObstacle(costs, otherMode)
  if (other !== null) found.push({ step: 'costs', sentence: other })
  const current = attached.filter(({ isCurrent }) => isCurrent)
  want(
    'papers',
    current.some(({ slot }) => slot === '見積書'),
    '見積書を付けてください。写真でもかまいません。',
  )
  want(
    'papers',
    written.channel !== '紙' || current.some(({ slot }) => slot === '署名した申請書の写し'),
    '申請者が署名した申請書の写しを付けてください。',
  )
  return found
}
