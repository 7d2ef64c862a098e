import type { Visit } from '#platform'
import { Empty, Form, LinkButton, Notice, Page, Section, Table, Tag } from '#ui'
import { plan as planPage } from '../../addresses.ts'
import { nodesOf } from '../../nodes/tables.ts'
import { versionSeenBy } from '../../versions/tables.ts'
import * as at from '../addresses.ts'
import { type Landing, landingsOf, type OutlineRow } from '../rules.ts'
import { outlineSeenBy } from '../tables.ts'

type Laid = { readonly row: OutlineRow; readonly landing: Landing; readonly depth: number }

/** What was read, row by row, with what is wrong and what each row will do; nothing has changed yet. */
export async function ShowOutlinePage({ here, params, filled }: Visit<typeof at.outline>) {
  const outline = await outlineSeenBy(here, params.planId, params.outlineId)
  const version = await versionSeenBy(here, outline.versionId)
  const landings = landingsOf(outline.rows, await nodesOf(here, version.id))
  const laid = laidOut(outline.rows, landings)
  const wrong = laid.filter(({ row }) => row.problems.length > 0)
  const count = (kind: Landing['kind']) => landings.filter((one) => one.kind === kind).length
  return (
    <Page
      title="取り込む前に確かめる"
      back={planPage({ planId: params.planId })}
      lede={`${outline.fileName}から${laid.length}行を読みました。新規${count('新規')}件、差替え${count('差替え')}件、同じ${count('同じ')}件です。`}
    >
      {wrong.length > 0 ? (
        <Notice
          kind="warn"
          act={
            <LinkButton href={at.newOutline({ planId: params.planId })} kind="sub" size="sm">
              直したファイルを入れる
            </LinkButton>
          }
        >
          {`直すところが${wrong.length}行あります。もとのファイルを直して、入れ直してください。`}
        </Notice>
      ) : outline.takenAt === null ? (
        <Form to={at.taking(params)} filled={filled} submit={`第${version.number}版に取り込む`} />
      ) : (
        <Notice>この表は、すでに取り込みました。</Notice>
      )}
      <Rows
        title={wrong.length > 0 ? '直すところのある行' : '読み取った行'}
        rows={wrong.length > 0 ? wrong : laid}
      />
    </Page>
  )
}

function laidOut(rows: readonly OutlineRow[], landings: readonly Landing[]): Laid[] {
  const depths: number[] = []
  return rows.map((row, i) => {
    const depth = row.under === null ? 0 : (depths[row.under] ?? 0) + 1
    depths.push(depth)
    return { row, depth, landing: landings[i] ?? { kind: '新規', id: null } }
  })
}

const shown = 300

function Rows({ title, rows }: { title: string; rows: readonly Laid[] }) {
  return (
    <Section
      title={title}
      note={rows.length > shown ? `${rows.length}行のうち、はじめの${shown}行` : `${rows.length}行`}
    >
      <Table
        rows={rows.slice(0, shown)}
        rowKey={({ row }) => row.line}
        empty={
          <Empty
            title="行がありません"
            why="ファイルに目標の行がありませんでした。"
            stage="decide"
          />
        }
        columns={[
          { key: 'line', label: '行', align: 'n', cell: ({ row }) => row.line },
          {
            key: 'title',
            label: '番号と名称',
            cell: ({ row, depth }) => (
              <>
                <span aria-hidden="true">{'　'.repeat(depth)}</span>
                {`${row.number} ${row.title}`}
              </>
            ),
          },
          { key: 'level', label: '段階', cell: ({ row }) => row.level || '—' },
          {
            key: 'body',
            label: '本文',
            cell: ({ row }) => (row.body === '' ? '—' : `${row.body.length}字`),
          },
          {
            key: 'landing',
            label: '取り込むと',
            cell: ({ row, landing }) =>
              row.problems.length === 0 ? (
                <Tag kind={landing.kind === '同じ' ? undefined : 'line'}>{landing.kind}</Tag>
              ) : (
                <ul class="plain">
                  {row.problems.map((problem) => (
                    <li>{problem}</li>
                  ))}
                </ul>
              ),
          },
        ]}
        fold
      />
    </Section>
  )
}
