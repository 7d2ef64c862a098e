import type { Filled } from '#ui'
import { Form, Instant, Section, Table } from '#ui'
import type { StageView } from '../../stage-views/tables.ts'
import * as at from '../addresses.ts'
import type { StageFile } from '../tables.ts'

const size = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)}KB` : `${(bytes / 1_000_000).toFixed(1)}MB`

/** The files under the papers; each is opened by an act, and read by its link afterwards. */
export function FilesPart(props: {
  view: StageView
  callId: string
  files: readonly StageFile[]
  filled: Filled | null
}) {
  const { view, callId, files, filled } = props
  const { applicationId } = view.review
  return (
    <Section title="添付" note="最初に開いた日時が記録に残ります。">
      {view.isBlind && (
        <p class="hint">
          名を伏せる段階では、名前などを塗った写しだけを見せます。写しのない添付は見せません。
        </p>
      )}
      <Table
        caption="添付"
        rows={files}
        rowKey={({ id }) => id}
        fold
        empty={<p>{view.isBlind ? '見せられる写しはありません。' : '添付はありません。'}</p>}
        columns={[
          { key: 'slot', label: '種類', cell: ({ slot }) => slot },
          {
            key: 'name',
            label: '名前',
            cell: ({ id, name, bytes, lookedAt }) =>
              lookedAt === null ? (
                `${name}（${size(bytes)}）`
              ) : (
                <a
                  href={at.file({ callId, applicationId, attachmentId: id })}
                >{`${name}（${size(bytes)}）`}</a>
              ),
          },
          {
            key: 'look',
            label: '閲覧',
            cell: ({ id, lookedAt }) =>
              lookedAt === null ? (
                <Form
                  to={at.opening({ callId, applicationId, attachmentId: id })}
                  name={`file-${id}`}
                  filled={filled}
                  submit="開く"
                  inline
                />
              ) : (
                <Instant at={lookedAt} form="short" />
              ),
          },
        ]}
      />
    </Section>
  )
}
