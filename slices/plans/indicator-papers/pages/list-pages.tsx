import { csvOf, type FileAnswer, type Here, isUuid, type Visit, withQuery } from '#platform'
import { type PaperContent, paperPdf } from '#platform/typesetting'
import { LinkButton, PaperPage } from '#ui'
import { listContent } from '../../indicator-lists/rules.ts'
import { indicators } from '../../indicators/addresses.ts'
import { periodLabel, stateSentence } from '../../indicators/rules.ts'
import { indicatorsInOrder } from '../../indicators/tables.ts'
import { KeepForm } from '../../kept-papers/pages/keep-form.tsx'
import { byGoal, progressContent, type Reported } from '../../progress-reports/rules.ts'
import { reportedIndicators } from '../../progress-reports/tables.ts'
import { planSeenBy } from '../../tables.ts'
import { countsOf } from '../../verdicts/rules.ts'
import * as at from '../addresses.ts'
import { fileName } from '../rules.ts'
import { cityName } from '../tables.ts'
import { printedLine } from './card-page.tsx'
import { Sheets } from './sheets.tsx'

type Query = Readonly<Record<string, string>>
type Scope = { readonly filter: { readonly planId?: string }; readonly name: string }

/** The plan that was asked for, or all of them. */
async function scopeOf(here: Here, query: Query): Promise<Scope> {
  const { plan } = query
  if (!plan || !isUuid(plan)) return { filter: {}, name: 'すべての計画' }
  return { filter: { planId: plan }, name: (await planSeenBy(here, plan)).name }
}

async function listOf(here: Here, query: Query): Promise<PaperContent> {
  const { filter, name } = await scopeOf(here, query)
  const rows = (await indicatorsInOrder(here, filter)).filter(({ closedOn }) => closedOn === null)
  return listContent(rows, { city: await cityName(here), scope: name, today: here.today })
}

async function progressOf(here: Here, query: Query): Promise<PaperContent> {
  const { filter, name } = await scopeOf(here, query)
  return progressContent(byGoal(await reportedIndicators(here, filter)), {
    city: await cityName(here),
    scope: name,
    today: here.today,
  })
}

export async function ListPaperPage({ here, query }: Visit<typeof at.listPaper>) {
  const content = await listOf(here, query)
  return (
    <PaperPage
      title="指標一覧"
      back={indicators()}
      landscape
      acts={
        <LinkButton href={withQuery(at.listPdf(), { plan: query.plan })} size="sm" kind="sub">
          PDF
        </LinkButton>
      }
    >
      <Sheets content={content} line={printedLine(here)} />
    </PaperPage>
  )
}

export async function ProgressPage({ here, query }: Visit<typeof at.progress>) {
  const content = await progressOf(here, query)
  const asked = { plan: query.plan }
  return (
    <PaperPage
      title="進捗状況報告"
      back={indicators()}
      landscape
      acts={
        <>
          <LinkButton href={withQuery(at.progressPdf(), asked)} size="sm" kind="sub">
            PDF
          </LinkButton>
          <LinkButton href={withQuery(at.progressCsv(), asked)} size="sm" kind="sub" download>
            CSV
          </LinkButton>
          <KeepForm here={here} form="progress" about={{ planId: asked.plan }} />
        </>
      }
    >
      <Sheets content={content} line={printedLine(here)} />
    </PaperPage>
  )
}

async function pdfOf(here: Here, content: PaperContent, address: string): Promise<FileAnswer> {
  const footer = { draft: false, line: printedLine(here), checkAddress: address, qr: [] } as const
  return {
    type: 'application/pdf',
    name: fileName(content.title, content.top[1] ?? '', 'pdf'),
    body: await paperPdf(content, footer, here.now),
    inline: true,
  }
}

export async function listFile({ here, query }: Visit<typeof at.listPdf>) {
  return pdfOf(here, await listOf(here, query), at.listPaper())
}

export async function progressFile({ here, query }: Visit<typeof at.progressPdf>) {
  return pdfOf(here, await progressOf(here, query), at.progress())
}

/** Why a cell of the file is empty. */
function reasonOf({ indicator, standing }: Reported): string {
  if (standing.status !== null) return ''
  if (standing.state === '廃止') return `廃止（${indicator.closeReason}）`
  if (standing.state === '判定') return '判定していません'
  const known = standing.state === '秘匿' ? { isSuppressed: true } : null
  return stateSentence(indicator, standing.year, standing.today, known)
}

export async function progressTable({
  here,
  query,
}: Visit<typeof at.progressCsv>): Promise<FileAnswer> {
  const { filter, name } = await scopeOf(here, query)
  const judged = ({ standing, verdict }: Reported) => (standing.status === null ? null : verdict)
  return {
    type: 'text/csv; charset=utf-8',
    name: fileName('進捗状況報告', name, 'csv'),
    body: csvOf(
      [
        { head: '計画', cell: ({ indicator }) => indicator.planName },
        { head: '施策', cell: ({ indicator }) => indicator.goalTitle },
        { head: '指標', cell: ({ indicator }) => indicator.name },
        { head: '単位', cell: ({ indicator }) => indicator.unit },
        { head: '基準年', cell: ({ indicator }) => indicator.baselineYear },
        { head: '基準値', cell: ({ indicator }) => indicator.baselineValue },
        {
          head: '当初目標',
          cell: ({ targets }) => targets.at(-1)?.value ?? null,
        },
        { head: '現目標', cell: ({ indicator }) => indicator.targetValue },
        { head: '目標年', cell: ({ indicator }) => indicator.targetYear },
        {
          head: '結果判明後の目標変更',
          cell: ({ targets }) => (targets.some(({ isAfterResult }) => isAfterResult) ? 'あり' : ''),
        },
        {
          head: '期間',
          cell: ({ indicator, standing }) => periodLabel(indicator, standing.year),
        },
        { head: '状態', cell: ({ standing }) => standing.state },
        { head: '値', cell: (row) => judged(row)?.value ?? null },
        { head: '道すじの値', cell: (row) => judged(row)?.pathValue ?? null },
        {
          head: '道のりの割合',
          cell: ({ standing }) => (standing.ratio === null ? null : standing.ratio / 100),
        },
        { head: '判定', cell: ({ standing }) => standing.status },
        { head: '確かさ', cell: ({ standing }) => (standing.status ? standing.certainty : null) },
        { head: '空欄の理由', cell: reasonOf },
        { head: '今後の対応', cell: ({ changes }) => changes.join(' ') },
      ],
      await reportedIndicators(here, filter),
    ),
  }
}

/** The report for other programs: what is not judged is null, with the reason why. */
export async function progressData({
  here,
  query,
}: Visit<typeof at.progressJson>): Promise<FileAnswer> {
  const { filter, name } = await scopeOf(here, query)
  const rows = await reportedIndicators(here, filter)
  const indicators = rows.map((row) => {
    const { indicator, standing } = row
    const judged = standing.status === null ? null : row.verdict
    return {
      indicatorId: indicator.id,
      name: indicator.name,
      unit: indicator.unit,
      goal: indicator.goalTitle,
      year: standing.year,
      state: standing.state,
      value: judged?.value ?? null,
      pathValue: judged?.pathValue ?? null,
      ratio: standing.ratio === null ? null : standing.ratio / 100,
      status: standing.status,
      certainty: judged?.certainty ?? null,
      reason: reasonOf(row),
    }
  })
  const counts = countsOf(rows.map(({ standing }) => standing))
  return {
    type: 'application/json; charset=utf-8',
    name: 'progress.json',
    body: JSON.stringify({ scope: name, on: here.today, counts, indicators }),
    inline: true,
  }
}
