import { type FiscalYear, formatFiscalYear, formatYen, isFiscalYear } from '#packages/japan'
import { type FileAnswer, type Here, Missing, type Visit } from '#platform'
import { paperPdf, paperWorkbook, RuledPaper } from '#platform/typesetting'
import {
  AreaField,
  DateField,
  Day,
  Fact,
  Facts,
  Form,
  Instant,
  LinkButton,
  Notice,
  Page,
  PaperPage,
  RadioField,
  Section,
} from '#ui'
import { currentBudget, unspent } from '../../executions/rules.ts'
import { KeepForm } from '../../kept-papers/pages/keep-form.tsx'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import {
  accountsCloseOn,
  isReportName,
  reportNames,
  reportTitles,
  settlementIsDueOn,
  settlementState,
} from '../rules.ts'
import { reportRows, settlementOf, unspokenIn } from '../tables.ts'
import { reportContent } from './report-content.tsx'

/** @throws {Missing} no year that there could be */
function yearOf(typed: string): FiscalYear {
  const year = Number(typed)
  if (!isFiscalYear(year)) throw new Missing()
  return year
}

const thousand = (yen: number) => `${formatYen(yen, { unit: '千円' })}千円`

export async function SettlementPage({ here, params, filled }: Visit<typeof at.settlement>) {
  const year = yearOf(params.year)
  const one = await settlementOf(here, year)
  const state = settlementState(one)
  const rows = await reportRows(here, year)
  const unspoken = await unspokenIn(here, year)
  const settled = rows.filter((row) => row.spentYen !== null)
  const sum = (of: (row: (typeof rows)[number]) => number) =>
    rows.reduce((total, row) => total + of(row), 0)
  const maySettle = may.settleAccounts(here.person)
  return (
    <Page
      title={`決算　${formatFiscalYear(year)}`}
      back={at.settlements()}
      acts={reportNames.map((paperName) => (
        <LinkButton href={at.paper({ year: params.year, paperName })} kind="sub">
          {reportTitles[paperName]}
        </LinkButton>
      ))}
    >
      {filled?.rule && <Notice kind="bad">{filled.rule}</Notice>}
      <KeepForm
        here={here}
        form="progress"
        about={{ year: String(year) }}
        submit="執行状況を番号を付けて残す"
      />
      <Facts>
        <Fact term="状態">{state}</Fact>
        <Fact term="出納閉鎖（235条の5）">
          <Day on={accountsCloseOn(year)} />
          {one && (
            <>
              　閉鎖 <Instant at={one.closedAt} />
            </>
          )}
        </Fact>
        <Fact term="決算の期限（233条1項）">
          <Day on={settlementIsDueOn(year)} />
        </Fact>
        <Fact term="決算の調製">
          <Day on={one?.settledOn ?? null} />
        </Fact>
        <Fact term="監査委員の審査">
          <Day on={one?.auditedOn ?? null} />
        </Fact>
        <Fact term="議会">
          {one?.decidedOn && (
            <>
              <Day on={one.decidedOn} />　{one.outcome}　{one.note}
            </>
          )}
        </Fact>
        <Fact term="予算現額">{thousand(sum(currentBudget))}</Fact>
        <Fact term="支出済額">
          {`${thousand(sum((row) => row.spentYen ?? 0))}（${settled.length}事業）`}
        </Fact>
        <Fact term="翌年度繰越額">{thousand(sum((row) => row.carriedOutYen))}</Fact>
        <Fact term="不用額">{thousand(sum((row) => unspent(row) ?? 0))}</Fact>
        <Fact term="支出済額が未記録">
          {unspoken === 0 ? 'なし' : `${unspoken}事業（計に入っていません）`}
        </Fact>
      </Facts>
      {state === '閉鎖' && maySettle && (
        <Section title="決算を記録する">
          <Form
            to={at.settling(params)}
            name="settling"
            version={one?.version}
            filled={filled}
            submit="決算を記録する"
          >
            <DateField name="on" label="会計管理者が調製した日" required />
            <DateField name="auditedOn" label="監査委員の審査が終わった日" />
          </Form>
        </Section>
      )}
      {state === '決算' && maySettle && (
        <Section title="議会の認定を記録する" note="認定されなくても、決算の効力に影響はありません">
          <Form
            to={at.deciding(params)}
            name="deciding"
            version={one?.version}
            filled={filled}
            submit="議会の結果を記録する"
          >
            <DateField name="on" label="議会が決めた日" required />
            <RadioField name="outcome" label="結果" required options={['認定', '不認定']} />
            <AreaField name="note" label="議会の意見" rows={2} />
          </Form>
        </Section>
      )}
    </Page>
  )
}

const draft = { draft: true } as const

async function contentOf(here: Here, params: { year: string; paperName: string }) {
  const year = yearOf(params.year)
  const { paperName } = params
  if (!isReportName(paperName)) throw new Missing()
  const state = settlementState(await settlementOf(here, year))
  const content = reportContent(paperName, year, state, await reportRows(here, year))
  return { content, name: `${reportTitles[paperName]}_${formatFiscalYear(year)}` }
}

export async function ReportPage({ here, params }: Visit<typeof at.paper>) {
  const { content, name } = await contentOf(here, params)
  return (
    <PaperPage
      title={name.replace('_', '　')}
      back={at.settlement({ year: params.year })}
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

export async function reportPdf({ here, params }: Visit<typeof at.pdf>): Promise<FileAnswer> {
  const { content, name } = await contentOf(here, params)
  const body = await paperPdf(content, draft, here.now)
  return { type: 'application/pdf', name: `${name}.pdf`, body, inline: true }
}

export async function reportBook({ here, params }: Visit<typeof at.workbook>): Promise<FileAnswer> {
  const { content, name } = await contentOf(here, params)
  return {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    name: `${name}.xlsx`,
    body: await paperWorkbook(content, draft, here.now),
  }
}
