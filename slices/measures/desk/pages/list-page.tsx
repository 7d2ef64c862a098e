import { formatFiscalYear, formatYen, toFiscalYear } from '#packages/japan'
import {
  csvOf,
  type FileAnswer,
  type Here,
  pageOf,
  sortedBy,
  type Visit,
  withQuery,
} from '#platform'
import { groundsOfEach } from '#slices/evidence'
import { firstDue, indicatorsSeenBy } from '#slices/plans'
import { Day, Empty, LinkButton, Page, SampleTag, Table, Tag } from '#ui'
import { calendar as calendarPage } from '../../calendars/addresses.ts'
import { legalDates } from '../../calendars/rules.ts'
import { cityIsDesignated } from '../../calendars/tables.ts'
import { percent } from '../../executions/rules.ts'
import { lineRef, measureRef } from '../../publications/tables.ts'
import { requestBooks } from '../../request-books/addresses.ts'
import { requestedName, roundName, stageLabels } from '../../rounds/rules.ts'
import { openRound, type Round, roundSeenBy, roundsSeenBy } from '../../rounds/tables.ts'
import * as at from '../addresses.ts'
import { behindRows, type DeskRow, deskPage, deskRows } from '../tables.ts'

const sorts = { amount: 'number', name: 'text', general: 'number', questions: 'number' } as const
const thousand = (yen: number | null) => (yen === null ? '—' : formatYen(yen, { unit: '千円' }))

export async function LatestDeskPage({ here, query }: Visit<typeof at.latest>) {
  const round = (await openRound(here)) ?? (await roundsSeenBy(here))[0]
  if (!round) {
    return (
      <Page title="財政課の机">
        <Empty
          title="予算編成がまだありません"
          why="編成方針を出すと、各課の要求がここに並びます。"
        />
      </Page>
    )
  }
  return list(here, round, query)
}

export async function DeskPage({ here, params, query }: Visit<typeof at.desk>) {
  return list(here, await roundSeenBy(here, params.roundId), query)
}

type Shown = DeskRow & { readonly isAllLate: boolean; readonly firstDue: number | null }

/**
 * 後付け only, and when the first indicator can be judged: as this person sees it. The lines are asked
 * only where nothing under the measure itself came in time.
 */
async function shownRows(here: Here, round: Round, rows: readonly DeskRow[]): Promise<Shown[]> {
  const behind = await behindRows(here, rows)
  const decision = requestedName(round)
  const isLate = ({ mark }: { readonly mark: string }) => mark !== ''
  const ownRefs = rows.map((row) => measureRef(row.measureId))
  const own = await groundsOfEach(here, ownRefs, decision)
  const linesOf = (row: DeskRow, n: number) =>
    own[n]?.every(isLate) ? (behind.get(row.id)?.lines ?? []) : []
  const lines = await groundsOfEach(here, rows.flatMap(linesOf).map(lineRef), decision)
  const ids = [...new Set([...behind.values()].flatMap(({ indicators }) => indicators))]
  const indicators = ids.length > 0 ? await indicatorsSeenBy(here, { ids }) : []
  let next = 0
  return rows.map((row, n) => {
    const above = own[n] ?? []
    // What grounds both the measure and a line counts once, as under the measure.
    const known = new Set(above.map(({ pid }) => pid))
    const count = linesOf(row, n).length
    const below = lines.slice(next, next + count).flat()
    next += count
    const all = [...above, ...below.filter(({ pid }) => !known.has(pid))]
    const chosen = behind.get(row.id)?.indicators ?? []
    const dues = indicators.filter(({ id }) => chosen.includes(id)).map(firstDue)
    return {
      ...row,
      isAllLate: all.length > 0 && all.every(isLate),
      firstDue: dues.length > 0 ? Math.min(...dues) : null,
    }
  })
}

async function list(here: Here, round: Round, query: Readonly<Record<string, string>>) {
  const page = pageOf(query, sorts, { size: 25, dir: 'desc' })
  const { rows: found, next } = await deskPage(here, round.id, page)
  const rows = await shownRows(here, round, found)
  const self = at.desk({ roundId: round.id })
  const [legal] = legalDates(round, await cityIsDesignated(here))
  return (
    <Page
      title="財政課の机"
      lede={`${roundName(round)}　提出された要求`}
      wide
      acts={
        here.opens(requestBooks({ roundId: round.id })) && (
          <LinkButton href={requestBooks({ roundId: round.id })} kind="sub">
            予算要求書を一つのPDFにする
          </LinkButton>
        )
      }
    >
      {legal && round.votedOn === null && (
        <p>
          {`${legal.label}　`}
          <Day on={legal.on} form="weekday" />
          {`　${legal.law}　`}
          <a href={calendarPage({ roundId: round.id })}>日程を開く</a>
        </p>
      )}
      <Table
        rows={rows}
        rowKey={(row) => row.id}
        sort={{ key: page.sort, dir: page.dir }}
        sortHref={(key) => withQuery(self, sortedBy(page, query, key))}
        csvHref={at.deskCsv({ roundId: round.id })}
        pager={{ nextHref: next ? withQuery(self, { ...query, after: next }) : null }}
        empty={
          <Empty title="提出された要求がまだありません" why="課長が提出すると、ここに並びます。" />
        }
        columns={[
          {
            key: 'name',
            label: '事業',
            sort: true,
            cell: (row) => (
              <>
                <a href={at.work({ requestId: row.id })}>{row.name}</a>{' '}
                {row.isSample && <SampleTag />}
              </>
            ),
          },
          { key: 'section', label: '課', cell: (row) => row.sectionName },
          {
            key: 'amount',
            label: '要求（千円）',
            align: 'n',
            sort: true,
            cell: (row) => thousand(row.amountYen),
          },
          {
            key: 'change',
            label: '増減',
            align: 'n',
            cell: (row) => (row.lastYen === null ? '—' : thousand(row.amountYen - row.lastYen)),
          },
          {
            key: 'general',
            label: '一般財源',
            align: 'n',
            sort: true,
            cell: (row) => thousand(row.generalYen),
          },
          {
            key: 'grant',
            label: '特定財源の割合（％）',
            align: 'n',
            cell: (row) =>
              row.amountYen === 0 ? '—' : percent(row.amountYen - row.generalYen, row.amountYen),
          },
          {
            key: 'questions',
            label: '未回答',
            align: 'n',
            sort: true,
            cell: (row) =>
              row.openQuestions > 0 ? <Tag kind="warn">{`${row.openQuestions}件`}</Tag> : '0',
          },
          {
            key: 'late',
            label: '根拠',
            cell: (row) => (row.isAllLate ? <Tag kind="late">後付けだけ</Tag> : ''),
          },
          {
            key: 'due',
            label: '最初の判定',
            cell: (row) => (row.firstDue ? `${row.firstDue}年度` : '—'),
          },
          {
            key: 'sunset',
            label: '終期',
            cell: (row) =>
              row.sunsetYear === null ? (
                <Tag kind="warn">未定</Tag>
              ) : (
                formatFiscalYear(toFiscalYear(row.sunsetYear))
              ),
          },
          {
            key: 'stage',
            label: '査定',
            cell: (row) =>
              row.stage === null
                ? row.receivedAt === null
                  ? '受理前'
                  : '査定前'
                : `${stageLabels[row.stage]} ${thousand(row.stageYen)}`,
          },
        ]}
        fold
      />
    </Page>
  )
}

export async function deskFile({ here, params }: Visit<typeof at.deskCsv>): Promise<FileAnswer> {
  const round = await roundSeenBy(here, params.roundId)
  const rows = await deskRows(here, round.id)
  return {
    type: 'text/csv; charset=utf-8',
    name: `査定一覧_${roundName(round)}.csv`,
    body: csvOf(
      [
        { head: 'コード', cell: (row) => row.code },
        { head: '事業', cell: (row) => row.name },
        { head: '課', cell: (row) => row.sectionName },
        { head: '要求（円）', cell: (row) => row.amountYen },
        { head: '前年度当初（円）', cell: (row) => row.lastYen },
        { head: '一般財源（円）', cell: (row) => row.generalYen },
        { head: '未回答の質問', cell: (row) => row.openQuestions },
        { head: '査定の段階', cell: (row) => (row.stage ? stageLabels[row.stage] : null) },
        { head: '査定額（円）', cell: (row) => row.stageYen },
      ],
      rows,
    ),
  }
}
