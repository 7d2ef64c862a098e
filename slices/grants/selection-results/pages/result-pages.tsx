import { dayInJapan, formatWareki } from '#packages/japan'
import {
  csvFileOf,
  type FileAnswer,
  idInPid,
  Missing,
  pidOf,
  type Visit,
  withQuery,
} from '#platform'
import { paperPdf } from '#platform/typesetting'
import { Confirm, Empty, Instant, LinkButton, Notice, Page } from '#ui'
import { publicDraw } from '../../audit-draws/addresses.ts'
import { drawOfCall } from '../../audit-draws/tables.ts'
import { guide } from '../../calls/addresses.ts'
import { callLabel } from '../../calls/pages/call-table.tsx'
import { callInPublic, callSeenBy } from '../../calls/tables.ts'
import { sealOf } from '../../criteria/tables.ts'
import { resultPaper } from '../../panel-papers/tables.ts'
import { may } from '../../permissions.ts'
import { langOf, resultWords } from '../../public-wordings/rules.ts'
import { breakdownCsv } from '../../result-breakdowns/addresses.ts'
import { BreakdownTables } from '../../result-breakdowns/pages/breakdown-tables.tsx'
import { breakdownToday, publishedBreakdown } from '../../result-breakdowns/tables.ts'
import { RoundPage } from '../../selection-rounds/pages/round-page.tsx'
import { roundOf } from '../../selection-rounds/tables.ts'
import * as at from '../addresses.ts'
import { publishedResult, resultOf } from '../tables.ts'
import { ResultContent } from './result-content.tsx'

/** For the hall: what would stand in public, and then what does. */
export async function PreviewPage({ here, params, filled }: Visit<typeof at.preview>) {
  const call = await callSeenBy(here, params.callId)
  const seal = await sealOf(here, call.id)
  const round = await roundOf(here, call.id)
  const page = { ...{ here, call, seal, filled }, part: 'result', title: '審査結果の公表' } as const
  if (round === null || round.decidedAt === null)
    return (
      <RoundPage {...page} lede="" forms={[]}>
        <Empty
          title="公表する結果はまだありません"
          why="選定を決裁すると、公表する内容が出ます。"
          stage="tell"
        />
      </RoundPage>
    )
  const kept = await publishedResult(here, call.id)
  const result = kept?.content ?? (await resultOf(here, call.id))
  const breakdown =
    kept === null ? await breakdownToday(here, call) : await publishedBreakdown(here, call.id)
  const publishes =
    kept === null && may.managePanels(here.person) && here.person.section?.id === call.sectionId
  return (
    <RoundPage {...page} lede="" forms={publishes ? ['publication'] : []}>
      {kept === null ? (
        <Notice>公表の前の確認です。一人や二人の点が引き算で分かる平均は、公表されません。</Notice>
      ) : (
        <Notice kind="ok">
          <Instant at={kept.publishedAt} />
          に公表しました。
          <a href={at.published({ callPid: pidOf(here.city, call.id) })}>公表した審査結果</a>
        </Notice>
      )}
      <ResultContent result={result} lang="ja" />
      {breakdown && <BreakdownTables breakdown={breakdown} lang="ja" />}
      {publishes && (
        <Confirm
          open="公表する"
          title="審査結果を公表する"
          to={at.publication(params)}
          name="publication"
          submit="公表する"
          filled={filled}
          version={round.version}
        >
          <p>公表した内容は、後から変えられません。</p>
        </Confirm>
      )}
    </RoundPage>
  )
}

/** For everybody. */
export async function ResultPage({ here, params, query }: Visit<typeof at.published>) {
  const lang = langOf(query)
  const words = resultWords[lang]
  const call = await callInPublic(here, idInPid(params.callPid, here.city))
  const kept = await publishedResult(here, call.id)
  if (kept === null) throw new Missing()
  const audit = await drawOfCall(here, call.id)
  const breakdown = await publishedBreakdown(here, call.id)
  return (
    <Page
      title={words.result}
      back={guide(params)}
      lede={`${call.schemeName}　${callLabel(call)}`}
      acts={
        <>
          <LinkButton
            href={withQuery(at.published(params), { lang: lang === 'en' ? '' : 'en' })}
            kind="sub"
          >
            {words.other}
          </LinkButton>
          <LinkButton href={at.publishedPdf(params)} kind="sub">
            PDF
          </LinkButton>
          <LinkButton href={at.csv(params)} kind="sub" download>
            {words.csv}
          </LinkButton>
          {breakdown && (
            <LinkButton href={breakdownCsv(params)} kind="sub" download>
              {words.breakdownCsv}
            </LinkButton>
          )}
          {audit && (
            <LinkButton
              href={withQuery(publicDraw({ drawPid: pidOf(here.city, audit.id) }), {
                lang: lang === 'en' ? 'en' : '',
              })}
              kind="sub"
            >
              {words.audit}
            </LinkButton>
          )}
        </>
      }
    >
      <div class="stack-6" lang={lang}>
        <ResultContent result={kept.content} lang={lang} />
        {breakdown && <BreakdownTables breakdown={breakdown} lang={lang} />}
      </div>
    </Page>
  )
}

export async function resultFile({ here, params }: Visit<typeof at.csv>): Promise<FileAnswer> {
  const call = await callInPublic(here, idInPid(params.callPid, here.city))
  const kept = await publishedResult(here, call.id)
  if (kept === null) throw new Missing()
  return csvFileOf(
    `審査結果_${call.schemeName}_${call.fiscalYear}-${call.round}`,
    [
      { head: '交付先', cell: (row) => row.name },
      { head: '事業', cell: (row) => row.title },
      { head: '採択額（円）', cell: (row) => row.yen },
      { head: '概要', cell: (row) => row.summary },
    ],
    kept.content.list,
  )
}

export async function resultPdf({
  here,
  params,
}: Visit<typeof at.publishedPdf>): Promise<FileAnswer> {
  const call = await callInPublic(here, idInPid(params.callPid, here.city))
  const kept = await publishedResult(here, call.id)
  if (kept === null) throw new Missing()
  const line = `${formatWareki(dayInJapan(kept.publishedAt))}公表　照合 ${kept.contentHash.slice(0, 16)}`
  const paper = resultPaper(here, call, kept.content, await publishedBreakdown(here, call.id))
  const footer = { draft: false as const, line, checkAddress: at.published(params), qr: [] }
  return {
    type: 'application/pdf',
    name: `審査結果_${call.schemeName}_${call.fiscalYear}-${call.round}.pdf`,
    body: await paperPdf(paper, footer, kept.publishedAt),
    inline: true,
  }
}
