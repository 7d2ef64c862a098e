import { formatYen } from '#packages/japan'
import type { Visit } from '#platform'
import { Day, Empty, Form, Notice, Page, Refused, Table, Tag } from '#ui'
import * as at from '../addresses.ts'
import { awardList, rowsOfList } from '../tables.ts'

/** A list as it was read, what is wrong first; taken in only when it was looked at. */
export async function ShowPage({ here, params, filled }: Visit<typeof at.list>) {
  const list = await awardList(here, params.listId)
  const rows = await rowsOfList(here, params.listId)
  const right = list.rows - list.problems
  const isOpen = list.takenAt === null && right > 0
  return (
    <Page
      title={list.name}
      lede={`${list.rows}行のうち、取り込める行は${right}行、誤りのある行は${list.problems}行です。`}
      back={at.lists()}
      tags={list.takenAt === null ? <Tag kind="warn">確認中</Tag> : <Tag kind="ok">取込済</Tag>}
    >
      <Refused filled={filled} forms={isOpen ? ['take'] : []} />
      {list.rows > rows.length && (
        <Notice kind="info">誤りのある行から順に、{rows.length}行までを表示しています。</Notice>
      )}
      {isOpen && (
        <Form to={at.taking(params)} name="take" filled={filled} submit="取り込む" inline />
      )}
      <Table
        rows={rows}
        rowKey={(one) => String(one.line)}
        empty={<Empty title="行がありません" why="CSVに、見出しのほかの行がありませんでした。" />}
        columns={[
          { key: 'line', label: '行', align: 'n', cell: (one) => one.line },
          {
            key: 'problem',
            label: '誤り',
            cell: (one) => one.problem !== '' && <Tag kind="bad">{one.problem}</Tag>,
          },
          { key: 'number', label: '法人番号', cell: (one) => one.corporateNumber },
          { key: 'who', label: '交付先', cell: (one) => one.recipient },
          { key: 'what', label: '補助金', cell: (one) => one.subsidy },
          { key: 'for', label: '内容', cell: (one) => one.project },
          { key: 'body', label: '機関', cell: (one) => one.body },
          { key: 'yen', label: '金額（円）', align: 'n', cell: (one) => formatYen(one.amountYen) },
          { key: 'on', label: '決定日', cell: (one) => <Day on={one.awardedOn} form="short" /> },
        ]}
        fold
      />
    </Page>
  )
}
