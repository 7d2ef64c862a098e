import {
  AreaField,
  CheckField,
  Columns,
  type Filled,
  Form,
  Section,
  SelectField,
  TextField,
} from '#ui'
import type { Attendance } from '../../attendances/tables.ts'
import type { Item } from '../../items/tables.ts'
import type { Meeting } from '../../meetings/tables.ts'
import * as at from '../addresses.ts'
import { speakers, utteranceKinds } from '../rules.ts'

/** One utterance after the other; the item and the hour stay as they were. */
export function CaptureSection(props: {
  meeting: Meeting
  items: readonly Item[]
  called: readonly Attendance[]
  now: string
  filled: Filled | null
}) {
  const { meeting, items, called } = props
  if (meeting.fixedOn !== null) return null
  const current = items.find(({ outcome }) => outcome === '') ?? items.at(-1)
  return (
    <Section title="発言を記録する" id="said">
      <Form
        to={at.utterances({ meetingId: meeting.id })}
        name="utterance"
        filled={props.filled}
        submit="発言を追加する"
      >
        <SelectField
          name="itemId"
          label="議題"
          required
          options={items.map(({ id, number, title }) => ({
            value: id,
            label: `${number}　${title}`,
          }))}
          value={current?.id}
        />
        <Columns shape="3">
          <SelectField name="speaker" label="発言した人" required options={speakers} value="委員" />
          <SelectField
            name="memberId"
            label="委員・会長のとき"
            empty="委員ではない"
            options={called.map(({ memberId, name }) => ({ value: memberId, label: name }))}
          />
          <SelectField name="kind" label="種類" required options={utteranceKinds} value="意見" />
          <TextField name="speakerName" label="事務局・参考人の氏名" />
          <TextField name="speakerPost" label="その職" placeholder="例：産業振興課" />
          <TextField name="time" label="時刻" width="s" value={props.now} />
        </Columns>
        <AreaField name="text" label="発言" required />
        <CheckField
          name="isOpinion"
          label="意見の候補にする（意見・要望は、しるしがなくても候補になります）"
        />
      </Form>
    </Section>
  )
}
