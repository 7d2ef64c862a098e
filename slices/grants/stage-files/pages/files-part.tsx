import type { Filled } from '#ui'
import { Form, Instant, Section, Table } from '#ui'
import type { StageFile } from '../tables.ts'

const size = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)}KB` : `${(bytes / 1_000_000).toFixed(1)}MB`

/** The files under the papers; each is opened by an act, and read by its link afterwards. */
export function FilesPart(props: {
  isBlind: boolean
  files: readonly StageFile[]
  filled: Filled | null
  /** Where the act of opening one is sent, and where it is read afterwards. */
  opening: (attachmentId: string) => string
  file: (attachmentId: string) => string
}) {
  const { isBlind, files, filled } = props
  return (
    <Section title="添付" note="最初に開いた日時が記録に残ります。">
      {isBlind && (
        <p class="hint">
          名を伏せる段階では、名前などを塗った写しだけを見せます。写しのない添付は見せません。
        </p>
      )}
      <Table
        caption="添付"
        rows={files}
        rowKey={({ id }) => id}
        fold
        empty={<p>{isBlind ? '見せられる写しはありません。' : '添付はありません。'}</p>}
        columns={[
          { key: 'slot', label: '種類', cell: ({ slot }) => slot },
          {
            key: 'name',
            label: '名前',
            cell: ({ id, name, bytes, lookedAt }) =>
              lookedAt === null ? (
                `${name}（${size(bytes)}）`
              ) : (
                <a href={props.file(id)}>{`${name}（${size(bytes)}）`}</a>
              ),
          },
          {
            key: 'look',
            label: '閲覧',
            cell: ({ id, lookedAt }) =>
              lookedAt === null ? (
                <Form
                  to={props.opening(id)}
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
