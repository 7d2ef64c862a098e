import { todayIn } from '#packages/japan'
import type { Visit } from '#platform'
import { settingOn } from '#platform/settings'
import { AreaField, CheckField, Form, Notice, Page, Table } from '#ui'
import { business } from '../../addresses.ts'
import { importShown } from '../../imports/addresses.ts'
import { count } from '../../imports/pages/import-parts.tsx'
import { undoDays } from '../../imports/rules.ts'
import { importSeenBy } from '../../imports/tables.ts'
import * as at from '../addresses.ts'
import { thereIsSomethingToUndo } from '../rules.ts'
import { rowsEditedSince } from '../tables.ts'

const mostShown = 200

/** What taking the import back would do, and what would stay. */
export async function UndoPage({ here, params, filled }: Visit<typeof at.undo>) {
  const made = await importSeenBy(here, params.importId)
  const days = await settingOn(here, undoDays)
  const endedOn = todayIn(new Date(made.endedAt ?? here.now))
  const undoing = thereIsSomethingToUndo(made, endedOn, days, here.today)
  if (undoing !== true)
    return (
      <Page title="取込を取り消す" back={importShown(params)} lede={made.fileName}>
        <Notice kind="info">{filled?.rule ?? undoing.sentence}</Notice>
      </Page>
    )
  const edited = await rowsEditedSince(here, made.id, mostShown + 1)
  const shown = edited.slice(0, mostShown)
  return (
    <Page
      title="取込を取り消す"
      back={importShown(params)}
      lede={`${made.fileName}：新規${count(made.doneCreated)}件を台帳から除き、更新${count(made.doneChanged)}件を取込の前の内容に戻します${edited.length > 0 ? '（下の、そのまま残るものを除きます）' : ''}。`}
    >
      <Form
        to={at.undo(params)}
        filled={filled}
        version={made.version}
        submit="取り消して元に戻す"
        danger
      >
        {edited.length === 0 ? (
          <Notice kind="ok">取込のあとに直された事業者はありません。全部が元に戻ります。</Notice>
        ) : (
          <>
            <Notice kind="warn">
              次の{edited.length > mostShown ? `${mostShown}件以上` : `${edited.length}件`}
              は、取込のあとに直されたか、ほかの記録が付いています。印を付けなければ、いまのまま残ります。
            </Notice>
            <Table
              rows={shown}
              rowKey={(row) => row.businessId}
              select={{ name: 'also', label: (row) => row.name, bulk: '印を付けたものも元に戻す' }}
              empty={null}
              fold
              columns={[
                {
                  key: 'name',
                  label: '事業者',
                  cell: (row) => <a href={business({ businessId: row.businessId })}>{row.name}</a>,
                },
                { key: 'line', label: '行', align: 'n', cell: (row) => row.line },
                {
                  key: 'verdict',
                  label: '取込',
                  cell: (row) => (row.verdict === 'new' ? '新規' : '更新'),
                },
                {
                  key: 'why',
                  label: '残る理由',
                  cell: (row) =>
                    row.isEdited ? '取込のあとに直された' : 'ほかの記録が付いている（除けません）',
                },
              ]}
            />
            {edited.length > mostShown && (
              <CheckField name="all" label="直されたものも、すべて元に戻す" />
            )}
          </>
        )}
        <AreaField name="reason" label="取り消す理由" rows={2} required />
      </Form>
    </Page>
  )
}
