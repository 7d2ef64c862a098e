import type { Visit } from '#platform'
import {
  AreaField,
  DateField,
  Day,
  Empty,
  Form,
  Notice,
  Page,
  Section,
  SelectField,
  Stack,
  Table,
  Tag,
  TextField,
} from '#ui'
import { body as bodyPage } from '../../bodies/addresses.ts'
import { byOutlineSentence, mayDecide } from '../../bodies/rules.ts'
import { bodySeenBy } from '../../bodies/tables.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { kindsOf } from '../rules.ts'
import { statementsOfBody } from '../tables.ts'

/** The papers between the mayor and a body, and a new one, as far as its basis lets it. */
export async function ListPage({ here, params, filled }: Visit<typeof at.statements>) {
  const body = await bodySeenBy(here, params.bodyId)
  const rows = await statementsOfBody(here, body.id)
  const kinds = kindsOf(body)
  const inquiries = rows.filter(
    ({ kind, issuedOn, isReported }) => kind === '諮問書' && issuedOn !== null && !isReported,
  )
  return (
    <Page
      title="諮問・答申・提言・意見のまとめ"
      lede={body.name}
      back={bodyPage({ bodyId: body.id })}
    >
      {!mayDecide(body.basis) && <Notice kind="info">{byOutlineSentence}</Notice>}
      <Stack wide>
        <Table
          caption="市長と会議の間の文書"
          rows={rows}
          rowKey={(row) => row.id}
          empty={
            <Empty
              title="文書はまだありません"
              why="諮問書・答申書・提言書・意見のまとめを、番号を付けて残します。"
              stage="decide"
            />
          }
          fold
          columns={[
            {
              key: 'title',
              label: '件名',
              cell: (row) => <a href={at.statement({ statementId: row.id })}>{row.title}</a>,
            },
            { key: 'kind', label: '種類', cell: (row) => row.kind },
            { key: 'label', label: '番号', cell: (row) => row.label || '下書き' },
            { key: 'on', label: '日付', cell: (row) => <Day on={row.issuedOn} form="short" /> },
            {
              key: 'state',
              label: '状態',
              cell: (row) =>
                row.issuedOn === null ? (
                  <Tag>下書き</Tag>
                ) : row.kind === '諮問書' ? (
                  row.isReported ? (
                    <Tag kind="ok">答申あり</Tag>
                  ) : (
                    <Tag kind="warn">審議中</Tag>
                  )
                ) : (
                  <Tag kind="ok">{row.isPublic ? '公開' : '庁内と委員'}</Tag>
                ),
            },
          ]}
        />
        {may.writeStatements(here.person) && kinds.length > 0 && (
          <Section title="新しい文書を作る">
            <Form to={at.statements(params)} name="new" filled={filled} submit="下書きを作る">
              <SelectField name="kind" label="種類" required options={kinds} />
              {inquiries.length > 0 && (
                <SelectField
                  name="answersTo"
                  label="どの諮問への答申か"
                  empty="答申書でない"
                  options={inquiries.map(({ id, label, title }) => ({
                    value: id,
                    label: `${label}　${title}`,
                  }))}
                />
              )}
              <TextField name="title" label="件名" required maxlength={100} />
              <AreaField name="text" label="本文" rows={8} required />
              <AreaField name="reasons" label="理由" rows={4} />
              {kinds.includes('諮問書') && (
                <DateField name="dueOn" label="答申の期限" hint="諮問書のとき" />
              )}
            </Form>
          </Section>
        )}
      </Stack>
    </Page>
  )
}
