import type { Here, Visit } from '#platform'
import { AreaField, Card, Confirm, Section, SelectField, Tag, YenField } from '#ui'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { checks, flagStates, heldBy } from '../rules.ts'
import type { Flag } from '../tables.ts'

/** Questions of the checks. The applicant reads the question; what was compared is the hall's. */
export function FlagsPart(props: { here: Here; flags: readonly Flag[]; filled: Visit['filled'] }) {
  const { here, flags, filled } = props
  if (flags.length === 0) return null
  const inside = may.seeAmounts(here.person)
  return (
    <Section title="確認事項" note="機械の比較による問いかけです。認めるかどうかは職員が決めます。">
      {flags.map((flag) => {
        const params = { applicationId: flag.applicationId, flagId: flag.id }
        const isOpen = flag.state === 'open' || flag.state === 'explained'
        const held = heldBy(flag)
        return (
          <Card kind="flat">
            <p>
              <Tag kind={isOpen ? 'warn' : flag.state === 'accepted' ? 'ok' : 'bad'}>
                {flagStates[flag.state]}
              </Tag>{' '}
              {inside && `${flag.check} ${checks[flag.check]}`}
              {inside && held !== null && `（${held}を止めています）`}
            </p>
            <p>{flag.question}</p>
            {inside && <p>{flag.detail}</p>}
            {flag.explanation !== '' && (
              <p>
                説明（{flag.explainedName}）：{flag.explanation}
              </p>
            )}
            {inside && flag.settleReason !== '' && (
              <p>
                判断（{flag.settledName}）：{flag.settleReason}
              </p>
            )}
            {may.fileForCases(here.person) && isOpen && (
              <Confirm
                open="説明する"
                title="経緯を説明してください"
                to={at.explanation(params)}
                submit="説明を送る"
                name={`explain-${flag.id}`}
                version={flag.version}
                filled={filled}
              >
                <AreaField name="explanation" label="説明" rows={3} required />
              </Confirm>
            )}
            {may.inspectResults(here.person) && flag.state !== 'accepted' && (
              <Confirm
                open="判断する"
                title="説明を認めるかどうかを決めます"
                to={at.settlement(params)}
                submit="判断を記録する"
                name={`settle-${flag.id}`}
                version={flag.version}
                filled={filled}
              >
                <SelectField
                  name="outcome"
                  label="判断"
                  required
                  options={['認める', '認めない']}
                />
                {flag.check === 'D5' && (
                  <YenField
                    name="costPriceYen"
                    label="原価（認めないとき）"
                    hint="示された原価までが対象になります。示されないときは空にします。"
                  />
                )}
                <AreaField name="reason" label="判断の理由" rows={2} required />
              </Confirm>
            )}
          </Card>
        )
      })}
    </Section>
  )
}
