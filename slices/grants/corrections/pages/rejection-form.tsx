import { AreaField, Confirm, type Filled, Section, TextField } from '#ui'
import { rejection } from '../addresses.ts'

/** 形式不備で却下: the head decides, when the time is over. */
export function RejectionForm(props: { applicationId: string; filled: Filled | null }) {
  return (
    <Section title="形式不備で却下する">
      <Confirm
        open="却下する"
        title="補正の期限が過ぎた申請を却下します"
        to={rejection({ applicationId: props.applicationId })}
        name="rejection"
        filled={props.filled}
        submit="却下を決定する"
        danger
      >
        <p>番号が付き、理由と条項が申請者への通知に載ります。</p>
        <AreaField name="reason" label="理由" required rows={3} />
        <TextField name="rule" label="当てはめた条項" required hint="例：交付要綱第6条第2項" />
      </Confirm>
    </Section>
  )
}
