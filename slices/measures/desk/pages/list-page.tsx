import { formatFiscalYear, toFiscalYear } from '#packages/japan'
import { csvFileOf, type FileAnswer, type Here, List, pageOf, type Visit } from '#platform'
import { Day, Empty, LinkButton, Page, SearchField } from '#ui'
import { calendar as calendarPage } from '../../calendars/addresses.ts'
import { legalDates } from '../../calendars/rules.ts'
import { cityIsDesignated } from '../../calendars/tables.ts'
import { requestBooks } from '../../request-books/addresses.ts'
import { roundName, stageLabels } from '../../rounds/rules.ts'
import { openRound, type Round, roundSeenBy, roundsSeenBy } from '../../rounds/tables.ts'
import * as at from '../addresses.ts'
import { exitLabels, type YearFigure } from '../rules.ts'
import { deskPage, deskRows } from '../tables.ts'
import { columns } from './list-columns.tsx'
import { type Shown, shownRows } from './shown-rows.tsx'

const sorts = { amount: 'number', name: 'text', general: 'number', questions: 'number' } as const

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

async function list(here: Here, round: Round, query: Readonly<Record<string, string>>) {
  const page = pageOf(query, sorts, { size: 25, dir: 'desc' })
  const { rows: requests, next } = await deskPage(here, round.id, query.q, page)
  const rows = await shownRows(here, round, requests)
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
      <p class="mini">
        金額は千円で、単位コストだけ円です。要求の下は前年度当初からの増減、一般財源の下は国・県などの特定財源の割合、不用額の（）は現額に占める割合です。
      </p>
      <List
        to={self}
        file={at.deskCsv({ roundId: round.id })}
        query={query}
        page={page}
        found={{ rows, next }}
        asked={{ q: query.q }}
        fields={<SearchField name="q" label="事業の名称・コード・課でさがす" value={query.q} />}
        noun="要求"
        advice="言葉を短くするか、課の名前でさがしてみてください。"
        none={{
          title: '提出された要求がまだありません',
          why: '課長が提出すると、ここに並びます。',
        }}
        rowKey={(row) => row.id}
        columns={columns}
      />
    </Page>
  )
}

export async function deskFile({
  here,
  params,
  query,
}: Visit<typeof at.deskCsv>): Promise<FileAnswer> {
  const round = await roundSeenBy(here, params.roundId)
  const rows = await shownRows(here, round, await deskRows(here, round.id, query.q))
  const years = [3, 2, 1].map((before) => round.fiscalYear - before)
  const ofYears = (what: string, figures: (row: Shown) => readonly YearFigure[]) =>
    years.map((year, n) => ({
      head: `${formatFiscalYear(toFiscalYear(year))} ${what}（円）`,
      cell: (row: Shown) => figures(row)[n]?.yen ?? figures(row)[n]?.text ?? null,
    }))
  return csvFileOf<Shown>(
    `査定一覧_${roundName(round)}`,
    [
      { head: 'コード', cell: (row) => row.code },
      { head: '事業', cell: (row) => row.name },
      { head: '課', cell: (row) => row.sectionName },
      { head: '要求（円）', cell: (row) => row.amountYen },
      { head: '前年度当初（円）', cell: (row) => row.lastYen },
      { head: '一般財源（円）', cell: (row) => row.generalYen },
      { head: '未回答の質問', cell: (row) => row.openQuestions },
      { head: '後付けだけ', cell: (row) => (row.isAllLate ? 'はい' : null) },
      { head: '最初の判定（年度）', cell: (row) => row.firstDue },
      ...ofYears('単位コスト', (row) => row.unitCosts),
      { head: '活動量の単位', cell: (row) => row.outputUnit },
      ...ofYears('不用額', (row) => row.unspent),
      { head: '重なる事業', cell: overlapping },
      {
        head: '終期',
        cell: ({ sunsetYear }) =>
          sunsetYear === null ? '未定' : formatFiscalYear(toFiscalYear(sunsetYear)),
      },
      { head: '終える条件', cell: (row) => exitLabels[row.exit] },
      { head: '査定の段階', cell: (row) => (row.stage ? stageLabels[row.stage] : null) },
      { head: '査定額（円）', cell: (row) => row.stageYen },
    ],
    rows,
  )
}

const overlapping = (row: Shown) =>
  row.whyNotCompared ?? (row.pairs.map(({ other }) => other.name).join('・') || 'なし')
