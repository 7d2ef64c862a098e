import { formatShortWareki } from '#packages/japan'
import type { Filled } from '#ui'
import { CheckField, Columns, Confirm, DateField, Form, SelectField, Table, TextField } from '#ui'
import { kindCodes, kinds } from '../../conflicts/rules.ts'
import type { Tie } from '../tables.ts'

/** A tie of a member with a firm or a person. */
export function TieForm(props: { to: string; filled: Filled | null }) {
  return (
    <Form to={props.to} name="tie" filled={props.filled} submit="利害関係を登録する">
      <Columns shape="2">
        <SelectField
          name="kind"
          label="種類"
          required
          empty="選んでください"
          options={kindCodes.map((code) => ({ value: code, label: `${code}　${kinds[code]}` }))}
        />
        <TextField
          name="name"
          label="相手の名称（個人のときは氏名）"
          required
          hint="自分の会社や事業はK1で登録します。"
        />
        <TextField name="corporateNumber" label="法人番号（13桁、わかれば）" inputmode="numeric" />
        <TextField name="note" label="覚え" />
        <DateField name="fromOn" label="始まった日" />
        <DateField name="toOn" label="終わった日（続いているときは空欄）" />
      </Columns>
      <CheckField name="isCompetitor" label="競合先である（K7）" />
    </Form>
  )
}

export function TieTable(props: { ties: readonly Tie[]; endAt: (id: string) => string | null }) {
  return (
    <Table
      caption="登録された利害関係"
      rows={props.ties}
      rowKey={({ id }) => id}
      fold
      empty={<p>登録はありません。</p>}
      columns={[
        { key: 'kind', label: '種類', cell: ({ kind }) => `${kind}　${kinds[kind]}` },
        { key: 'name', label: '相手', cell: ({ name }) => name },
        { key: 'number', label: '法人番号', cell: (tie) => tie.corporateNumber ?? 'なし' },
        {
          key: 'term',
          label: '期間',
          cell: ({ fromOn, toOn }) =>
            `${fromOn ? formatShortWareki(fromOn) : '不詳'}〜${toOn ? formatShortWareki(toOn) : '継続'}`,
        },
        { key: 'source', label: '登録', cell: ({ source }) => source },
        {
          key: 'end',
          label: '取下げ',
          cell: ({ id, name }) => {
            const to = props.endAt(id)
            return (
              to && (
                <Confirm
                  name={`end-${id}`}
                  open="取り下げる"
                  title={`${name}との登録を取り下げる`}
                  to={to}
                  submit="取り下げる"
                >
                  <p>取り下げた登録は、突合に使われなくなります。記録は残ります。</p>
                </Confirm>
              )
            )
          },
        },
      ]}
    />
  )
}
