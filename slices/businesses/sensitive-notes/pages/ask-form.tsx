import type { Visit } from '#platform'
import { AreaField, Form, RadioField, TextField } from '#ui'
import * as at from '../addresses.ts'
import { subjects } from '../rules.ts'

/** Asks for the head's approval; `body` is what somebody has typed where it may not stand. */
export function AskForm(props: {
  businessId: string
  filled: Visit['filled']
  about?: string
  body?: string
}) {
  const { businessId, filled, about, body } = props
  return (
    <Form to={at.notes({ businessId })} name="ask" filled={filled} submit="課長に承認を依頼する">
      <RadioField
        name="about"
        label="何についての記載か"
        required
        value={about ?? null}
        options={subjects}
      />
      <AreaField
        name="body"
        label="残す内容"
        rows={3}
        required
        value={body}
        hint="仕事に要ることだけを書きます。病名は、それがなければ用が足りないときだけにしてください。"
      />
      <TextField name="need" label="なぜ必要か" required hint="例：訪問の時期を決めるため" />
    </Form>
  )
}
