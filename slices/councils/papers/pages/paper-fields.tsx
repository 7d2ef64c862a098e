import { CheckField, SelectField, TextField } from '#ui'
import { audiences } from '../rules.ts'

/** What every paper of a meeting is entered with: its number, its title, its item and who may read it. */
export function PaperFields(props: {
  items: readonly { readonly id: string; readonly number: number; readonly title: string }[]
  hint: string
}) {
  return (
    <>
      <TextField name="label" label="番号" width="s" placeholder="例：資料1" required />
      <TextField name="title" label="題" required />
      <SelectField
        name="itemId"
        label="議題"
        empty="全体"
        options={props.items.map(({ id, number, title }) => ({
          value: id,
          label: `${number}　${title}`,
        }))}
      />
      <SelectField
        name="audience"
        label="読める人"
        hint={props.hint}
        required
        options={audiences}
        value="公開"
      />
      <CheckField name="onTheDay" label="当日配布" />
    </>
  )
}
