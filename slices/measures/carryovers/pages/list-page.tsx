import {
  type FiscalYear,
  formatFiscalYear,
  formatYen,
  isFiscalYear,
  parseFiscalYear,
  toFiscalYear,
} from '#packages/japan'
import { type FileAnswer, type Here, Missing, type Visit } from '#platform'
import { paperPdf, paperWorkbook, RuledPaper } from '#platform/typesetting'
import { Day, Empty, FiscalYearField, Form, LinkButton, Page, PaperPage, Table, Tag } from '#ui'
import { KeepForm } from '../../kept-papers/pages/keep-form.tsx'
import * as at from '../addresses.ts'
import { carryoverState, statementIsDueOn } from '../rules.ts'
import { type Carryover, carryoversOf } from '../tables.ts'
import { statementContent } from './statement-content.tsx'

export async function CarryoversPage({ here, query }: Visit<typeof at.carryovers>) {
  // In the months in which the statement is made, the year before is meant.
  const present = here.today.slice(5) < '06-01' ? here.fiscalYear - 1 : here.fiscalYear
  const year = parseFiscalYear(query.year ?? '') ?? toFiscalYear(present)
  const carryovers = await carryoversOf(here, year)
  return (
    <Page
      title="繰越"
      lede={`${formatFiscalYear(year)}から翌年度への繰越。`}
      acts={
        <LinkButton href={at.statement({ year: String(year) })} kind="sub">
          繰越計算書を開く
        </LinkButton>
      }
    >
      <p>
        計算書は <Day on={statementIsDueOn(year)} form="weekday" />
        までに調製します（地方自治法施行令146条2項）。
      </p>
      <KeepForm
        here={here}
        form="carryovers"
        about={{ year: String(year) }}
        submit="繰越計算書を番号を付けて残す"
      />
      <Table
        rows={carryovers}
        rowKey={(one) => one.id}
        filter={
          <Form to={at.carryovers()} method="get" inline submit="表示する">
            <FiscalYearField name="year" label="年度" value={year} />
          </Form>
        }
        empty={
          <Empty
            title="この年度の繰越はありません"
            why="事業の「執行の記録」から起案します。明許は予算で定めたもの、事故は契約済でやむを得ないものです。"
            stage="decide"
          />
        }
        columns={[
          {
            key: 'name',
            label: '事業',
            cell: (one) => <a href={at.carryover({ carryoverId: one.id })}>{one.measureName}</a>,
          },
          { key: 'kind', label: '種類', cell: (one) => one.kind },
          {
            key: 'yen',
            label: '繰越額（円）',
            align: 'n',
            cell: (one) => formatYen(one.amountYen),
          },
          { key: 'section', label: '課', cell: (one) => one.sectionName },
          { key: 'state', label: '手順', cell: (one) => <State one={one} /> },
        ]}
        fold
      />
    </Page>
  )
}

export function State({ one }: { one: Carryover }) {
  const state = carryoverState(one)
  return <Tag kind={state === '決定' ? 'ok' : state === '差戻し' ? 'warn' : 'key'}>{state}</Tag>
}

/** @throws {Missing} no year that there could be */
function yearOf(typed: string): FiscalYear {
  const year = Number(typed)
  if (!isFiscalYear(year)) throw new Missing()
  return year
}

const draft = { draft: true } as const

async function contentOf(here: Here, typed: string) {
  const year = yearOf(typed)
  return { year, content: statementContent(year, await carryoversOf(here, year)) }
}

export async function StatementPage({ here, params }: Visit<typeof at.statement>) {
  const { year, content } = await contentOf(here, params.year)
  return (
    <PaperPage
      title={`繰越計算書　${formatFiscalYear(year)}`}
      back={at.carryovers()}
      landscape
      acts={
        <>
          <LinkButton href={at.pdf(params)} size="sm" kind="sub">
            PDF
          </LinkButton>
          <LinkButton href={at.workbook(params)} size="sm" kind="sub" download>
            Excel
          </LinkButton>
        </>
      }
    >
      <RuledPaper content={content} footer={draft} />
    </PaperPage>
  )
}

export async function statementPdf({ here, params }: Visit<typeof at.pdf>): Promise<FileAnswer> {
  const { year, content } = await contentOf(here, params.year)
  const body = await paperPdf(content, draft, here.now)
  const name = `繰越計算書_${formatFiscalYear(year)}.pdf`
  return { type: 'application/pdf', name, body, inline: true }
}

export async function statementBook({
  here,
  params,
}: Visit<typeof at.workbook>): Promise<FileAnswer> {
  const { year, content } = await contentOf(here, params.year)
  return {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    name: `繰越計算書_${formatFiscalYear(year)}.xlsx`,
    body: await paperWorkbook(content, draft, here.now),
  }
}
