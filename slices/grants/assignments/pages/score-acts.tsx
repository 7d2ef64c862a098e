import { AreaField, Confirm, type Filled, SelectField } from '#ui'
import { placeLabel } from '../../panels/rules.ts'

/** One score of a list: the case by its code, the member by the place. */
type Listed = { readonly assignmentId: string; readonly code: string; readonly place: number }

type Act = {
  readonly to: string
  readonly filled: Filled | null
}

/** One score of a list and a reason: nothing stands here where there is none to choose. */
function OneOf(
  props: Act & {
    rows: readonly Listed[]
    name: string
    title: string
    submit: string
  },
) {
  const { rows, name, title, submit, to, filled } = props
  if (rows.length === 0) return null
  return (
    <Confirm open={title} title={title} to={to} name={name} filled={filled} submit={submit}>
      <SelectField
        name="assignmentId"
        label="採点"
        required
        empty="選んでください"
        options={rows.map(({ assignmentId, code, place }) => ({
          value: assignmentId,
          label: `案件${code}　${placeLabel(place)}`,
        }))}
      />
      <AreaField name="reason" label="理由" rows={2} required />
    </Confirm>
  )
}

/** 採点がない理由: of scores that will not come. */
export const ExplainMissing = (props: Act & { rows: readonly Listed[] }) => (
  <OneOf {...props} name="missing" title="採点がない理由を書く" submit="記録する" />
)

/** 差戻し: of scores that are final. */
export const SendBack = (props: Act & { rows: readonly Listed[] }) => (
  <OneOf {...props} name="reopen" title="採点を差し戻す" submit="差し戻す" />
)

/** @param left scores that are neither final nor explained */
export function CloseScores({ left, version, ...act }: Act & { left: number; version: number }) {
  return (
    <Confirm
      open="採点を締める"
      title="採点を締める"
      name="close"
      submit="締める"
      version={version}
      {...act}
    >
      <p>{`未確定の採点は${left}件です。締めると点は変えられず、審査会の全員が同時に集計表を見ます。`}</p>
    </Confirm>
  )
}
