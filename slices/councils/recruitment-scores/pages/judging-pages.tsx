import type { FileAnswer, Visit } from '#platform'
import { Confirm, Day, Empty, Notice, Page, RowLink, Rows, Table } from '#ui'
import { Refused } from '../../answers/pages/refused.tsx'
import { ownSeat, panelOf } from '../../recruitment-panels/tables.ts'
import {
  type Recruitment,
  recruitmentJudged,
  recruitmentsJudged,
} from '../../recruitments/tables.ts'
import * as at from '../addresses.ts'
import { theMarksAreOpen } from '../rules.ts'
import { essaysFor, scoresSeenBy } from '../tables.ts'
import { Everybody, ownTotal, scoresTable } from './score-tables.tsx'

export async function JudgingsPage({ here }: Visit<typeof at.ownJudgings>) {
  const rows = await recruitmentsJudged(here)
  return (
    <Page
      title="公募の採点"
      lede="選考する人になっている公募です。作文は番号だけで読み、一人で採点します。"
    >
      {rows.length === 0 ? (
        <Empty
          stage="decide"
          title="採点する公募はありません"
          why="選考する人になり、採点が始まると、ここに出ます。"
        />
      ) : (
        <Rows>
          {rows.map((made) => (
            <RowLink
              href={at.ownJudging({ recruitmentId: made.id })}
              title={`${made.bodyName}　公募委員`}
              note={made.theme}
              side={
                made.scoredAt !== null ? (
                  '締切り'
                ) : (
                  <>
                    期限 <Day on={made.judgeBy} form="short" />
                  </>
                )
              }
            />
          ))}
        </Rows>
      )}
    </Page>
  )
}

/** The own marks, essay by essay; everybody's once all are in. */
export async function JudgingPage({ here, params, filled }: Visit<typeof at.ownJudging>) {
  const made = await recruitmentJudged(here, params.recruitmentId)
  const seat = await ownSeat(here, made.id)
  const essays = await essaysFor(here, made.id, seat.id)
  const isOpen = theMarksAreOpen({ ...made, handedInAt: seat.handedInAt }) === true
  const left = essays.filter((one) => one.marks === null).length
  return (
    <Page
      title={`${made.bodyName}　公募の採点`}
      back={at.ownJudgings()}
      lede={`作文「${made.theme}」。氏名・性別・年齢は伏せてあります。`}
    >
      <Refused filled={filled} forms={isOpen ? ['handing-in'] : []} />
      {made.withdrawnOn !== null && <Notice kind="warn">この募集は取り消されました。</Notice>}
      {seat.handedInAt !== null && made.scoredAt === null && (
        <Notice kind="ok">
          採点を出しました。ほかの人の点は、全員が出すか締め切られると見られます。
        </Notice>
      )}
      {made.scoredAt !== null && <Notice>採点は締め切られました。</Notice>}
      <Table
        caption="作文と自分の採点"
        rows={essays}
        rowKey={(row) => row.number}
        fold
        total={isOpen ? `${essays.length}件（残り${left}件）` : `${essays.length}件`}
        csvHref={at.scoresCsv(params)}
        empty={<p>採点する作文はありません。</p>}
        columns={[
          {
            key: 'number',
            label: '番号',
            cell: (row) => (
              <a href={at.essay({ ...params, applicationId: row.id })}>{`${row.number}番`}</a>
            ),
          },
          {
            key: 'begins',
            label: '書き出し',
            cell: (row) => `${[...row.panelEssay].slice(0, 40).join('')}…`,
          },
          { key: 'own', label: '自分の採点', align: 'n', cell: (row) => ownTotal(made, row) },
        ]}
      />
      {made.scoredAt !== null && <Everybody {...(await everybody(here, made))} />}
      {isOpen && (
        <Confirm
          open="採点を提出する"
          title="採点を提出する"
          to={at.handingIn(params)}
          name="handing-in"
          filled={filled}
          submit="採点を提出する"
          version={seat.version}
        >
          <p>提出した後は、点を変えられません。</p>
        </Confirm>
      )}
    </Page>
  )
}

async function everybody(here: Visit['here'], made: Recruitment) {
  const panel = await panelOf(here, made.id)
  return {
    made,
    scores: await scoresSeenBy(here, made.id),
    places: panel.map(({ place }) => place),
  }
}

export async function scoresCsv({ here, params }: Visit<typeof at.scoresCsv>): Promise<FileAnswer> {
  const made = await recruitmentJudged(here, params.recruitmentId)
  return {
    type: 'text/csv; charset=utf-8',
    name: '公募の採点.csv',
    body: scoresTable(made, await scoresSeenBy(here, made.id)),
  }
}
