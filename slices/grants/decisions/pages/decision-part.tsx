import { formatYen } from '#packages/japan'
import type { Here, Visit } from '#platform'
import { Confirm, Fact, Facts, Instant, Notice, Prose, Section, TextField } from '#ui'
import { accelerating } from '../../accelerations/addresses.ts'
import { advancing } from '../../advances/addresses.ts'
import { disposing } from '../../assets/addresses.ts'
import { awarding, refusing } from '../../awards/addresses.ts'
import { approving, refusing as refusingChange } from '../../changes/addresses.ts'
import { allowing, refusing as refusingEarlyStart } from '../../early-starts/addresses.ts'
import { agreeing } from '../../instalments/addresses.ts'
import { may } from '../../permissions.ts'
import { cancelling, ordering } from '../../recalls/addresses.ts'
import { deciderOf } from '../../schemes/rules.ts'
import type { Edition } from '../../schemes/tables.ts'
import { settling } from '../../settlements/addresses.ts'
import { succeeding } from '../../successions/addresses.ts'
import { waiving } from '../../waivers/addresses.ts'
import * as at from '../addresses.ts'
import { type DecisionKind, deciderLabels } from '../rules.ts'
import type { Decision } from '../tables.ts'

/** Where each kind of draft is decided; what the head orders at once has none. */
function addressOf(kind: DecisionKind, decisionId: string): string | null {
  const params = { decisionId }
  const table: Readonly<Partial<Record<DecisionKind, string>>> = {
    交付決定: awarding(params),
    不交付: refusing(params),
    変更承認: approving(params),
    変更不承認: refusingChange(params),
    概算払: advancing(params),
    額の確定: settling(params),
    取消し: cancelling(params),
    返還命令: ordering(params),
    財産処分: disposing(params),
    地位承継: succeeding(params),
    事前着手: allowing(params),
    事前着手不承認: refusingEarlyStart(params),
    履行延期: agreeing(params),
    期限の繰上げ: accelerating(params),
    加算金の免除: waiving(params),
  }
  return table[kind] ?? null
}

/** What waits for a decision in a case, and the two buttons of who may decide. */
export function DecisionPart(props: {
  here: Here
  decision: Decision | null
  edition: Edition
  filled: Visit['filled']
}) {
  const { here, decision, edition, filled } = props
  if (decision === null) return null
  const to = addressOf(decision.kind, decision.id)
  const rank = deciderLabels[deciderOf(edition.approvalBands, decision.amountYen)]
  const isTheirs = may.decideAwards(here.person) && decision.draftedBy !== here.person.id
  return (
    <Section title={`決裁を待っている起案：${decision.kind}`} note={`${rank}以上の専決`}>
      <Facts>
        <Fact term="金額">{formatYen(decision.amountYen)}円</Fact>
        <Fact term="理由">
          <Prose text={decision.reason} />
        </Fact>
        {decision.ruleRef !== '' && <Fact term="条項">{decision.ruleRef}</Fact>}
        <Fact term="起案">
          <Instant at={decision.draftedAt} /> {decision.draftedName}
        </Fact>
      </Facts>
      {decision.draftedBy === here.person.id && (
        <Notice>起案者はこの案件を決裁できません。上の職の決裁を待ちます。</Notice>
      )}
      {isTheirs && to !== null && (
        <div class="verbs">
          <Confirm
            open="決裁する"
            title={`${decision.kind}を決裁します。番号が付き、通知書ができます`}
            to={to}
            submit="決裁する"
            name="decide"
            version={decision.version}
            filled={filled}
          />
          <Confirm
            open="差し戻す"
            title="起案した係に差し戻します"
            to={at.returning({ decisionId: decision.id })}
            submit="差し戻す"
            name="return"
            version={decision.version}
            filled={filled}
            danger
          >
            <TextField name="reason" label="差し戻す理由" required />
          </Confirm>
        </div>
      )}
    </Section>
  )
}
