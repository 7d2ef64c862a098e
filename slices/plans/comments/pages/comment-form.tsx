import { AreaField, CheckField, type Filled, Form, RadioField, SelectField, TextField } from '#ui'
import type { DraftNode } from '../../comment-rounds/tables.ts'
import { senderKinds } from '../rules.ts'

type Props = { to: string; filled: Filled | null; draft: readonly DraftNode[] }

/** What somebody outside the hall fills in: their words first, themselves last and only if they like. */
export function CommentFields({ to, filled, draft }: Props) {
  return (
    <Form to={to} filled={filled} submit="意見を送る">
      <SelectField
        name="nodeId"
        label="どの箇所についての意見ですか"
        empty="全体について"
        options={draft.map((node) => ({
          value: node.id,
          label: `${'　'.repeat(node.depth)}${node.number} ${node.title}`,
        }))}
      />
      <AreaField name="text" label="意見" rows={8} required />
      <SenderFields />
      <CheckField
        name="hasRead"
        label="意見の概要は、市の考え方とともに公表されます。氏名・住所・連絡先は公表しません。一人ずつの返事はしません。"
        required
      />
    </Form>
  )
}

export function SenderFields() {
  return (
    <>
      <RadioField name="senderKind" label="立場" required options={senderKinds} />
      <TextField
        name="name"
        label="氏名または団体の名称"
        hint="公表しません。人数を正しく数えるために使います。"
        maxlength={60}
      />
      <TextField name="place" label="住んでいる地区または所在地" maxlength={100} />
      <TextField
        name="contact"
        label="連絡先"
        hint="意見の趣旨を確かめたいときだけ使います。"
        maxlength={200}
      />
    </>
  )
}
