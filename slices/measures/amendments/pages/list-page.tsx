import { formatYen } from '#packages/japan'
import type { Visit } from '#platform'
import { Empty, Notice, Page, Table, Tag } from '#ui'
import { round as roundPage } from '../../rounds/addresses.ts'
import { roundName } from '../../rounds/rules.ts'
import { roundSeenBy } from '../../rounds/tables.ts'
import * as at from '../addresses.ts'
import { proposalsOf } from '../tables.ts'

const thousand = (yen: number | null) => (yen === null ? '—' : formatYen(yen, { unit: '千円' }))

/** What goes to the vote, and what the assembly makes of it. */
export async function AmendmentsPage({ here, params }: Visit<typeof at.amendments>) {
  const round = await roundSeenBy(here, params.roundId)
  const rows = await proposalsOf(here, round.id)
  const isOpen = round.votedOn === null
  return (
    <Page title="議会の修正" back={roundPage(params)} lede={roundName(round)}>
      {isOpen && (
        <Notice>
          修正された事業だけ、修正後の額を入れます。入れた額は、議決を「修正可決」で記録したときに予算になり、それまでは財政課長だけが見られます。
        </Notice>
      )}
      <Table
        rows={rows}
        rowKey={(row) => row.requestId}
        empty={
          <Empty
            title="提出された要求書がありません"
            why="要求が提出されると、議案に載る額がここに並びます。"
          />
        }
        columns={[
          {
            key: 'name',
            label: '事業',
            cell: (row) => (
              <a href={at.amendment({ roundId: round.id, requestId: row.requestId })}>
                {`${row.code} ${row.measureName}`}
              </a>
            ),
          },
          { key: 'section', label: '課', cell: (row) => row.sectionName },
          {
            key: 'proposed',
            label: '提案した額（千円）',
            align: 'n',
            cell: (row) => thousand(row.proposedYen),
          },
          {
            key: 'amended',
            label: '修正後（千円）',
            align: 'n',
            cell: (row) => thousand(row.amendedYen),
          },
          {
            key: 'state',
            label: '修正',
            cell: (row) => (row.amendedYen === null ? '' : <Tag kind="warn">修正</Tag>),
          },
        ]}
        fold
      />
    </Page>
  )
}
