import { Missing, type Visit } from '#platform'
import { AreaField, Form, Page, SelectField, TextField } from '#ui'
import * as at from '../addresses.ts'
import { narrowerThan, trades } from '../rules.ts'
import { type Process, processesSeenBy } from '../tables.ts'

export async function EditPage({ here, params, filled }: Visit<typeof at.process>) {
  const processes = await processesSeenBy(here)
  const process = processes.find(({ id }) => id === params.processId)
  if (process === undefined) throw new Missing()
  return (
    <Page title="工程を直す" back={at.processes()} lede={process.name}>
      <Form
        to={at.process(params)}
        filled={filled}
        version={process.version}
        submit="直した内容を保存する"
      >
        <ProcessFields process={process} processes={processes} />
      </Form>
    </Page>
  )
}

/** What the form of a process asks; it is not offered to stand under itself or its own. */
export function ProcessFields(props: { process?: Process; processes: readonly Process[] }) {
  const { process } = props
  const own = process ? [process, ...narrowerThan(process.id, props.processes)] : []
  return (
    <>
      <SelectField name="trade" label="産業" required value={process?.trade} options={trades} />
      <TextField name="name" label="工程の名前" required maxlength={60} value={process?.name} />
      <AreaField
        name="synonyms"
        label="別の呼び方"
        rows={2}
        hint="よみ、職人の呼び方、よくある書き方。空白か読点で区切ります。"
        value={process?.synonyms.join('、')}
      />
      <SelectField
        name="parentId"
        label="広い工程"
        value={process?.parentId}
        empty="なし"
        hint="この工程をふくむ、より広い工程（例：鏡面研磨なら研磨）。さがすときに、近いものとして一緒に出ます。"
        options={props.processes
          .filter(({ id }) => own.every((one) => one.id !== id))
          .map(({ id, trade, name }) => ({ value: id, label: `${trade}：${name}` }))}
      />
    </>
  )
}
