import { formatFiscalYear, toFiscalYear } from '#packages/japan'
import { type FileAnswer, type Visit, withQuery } from '#platform'
import { paperDocument, paperPdf, paperWorkbook, RuledPaper } from '#platform/typesetting'
import { Fact, Facts, Instant, LinkButton, Notice, Page, PaperPage } from '#ui'
import { measure as measurePage } from '../../addresses.ts'
import * as at from '../addresses.ts'
import { fileName, hashOf, keptFooter } from '../rules.ts'
import { type Kept, keptSeenBy } from '../tables.ts'
import { formName } from './list-page.tsx'

const isIntact = (kept: Kept) => hashOf(kept.label, kept.content) === kept.hash

export async function KeptPaperPage({ here, params }: Visit<typeof at.keptPaper>) {
  const kept = await keptSeenBy(here, params.paperId)
  return (
    <Page
      title={kept.title}
      back={withQuery(at.keptPapers(), { round: kept.roundId })}
      acts={
        <>
          <LinkButton href={at.sheet(params)} kind="pri">
            帳票を開く
          </LinkButton>
          <LinkButton href={at.pdf(params)} kind="sub">
            PDF
          </LinkButton>
          <LinkButton href={at.docx(params)} kind="sub" download>
            Word
          </LinkButton>
          <LinkButton href={at.workbook(params)} kind="sub" download>
            Excel
          </LinkButton>
        </>
      }
    >
      {isIntact(kept) ? (
        <Notice kind="ok">帳票の中身は、残したときの照合値と一致しています。</Notice>
      ) : (
        <Notice kind="warn">
          帳票の中身が、残したときの照合値と一致しません。使う前に情報政策課に確かめてください。
        </Notice>
      )}
      <Facts>
        <Fact term="種類">{formName(kept.form)}</Fact>
        <Fact term="文書番号">{kept.label}</Fact>
        <Fact term="年度">{formatFiscalYear(toFiscalYear(kept.fiscalYear))}</Fact>
        {kept.measureId && (
          <Fact term="事業">
            <a href={measurePage({ measureId: kept.measureId })}>事業を開く</a>
          </Fact>
        )}
        <Fact term="残した日時">
          <Instant at={kept.keptAt} />
        </Fact>
        <Fact term="残した人">{kept.keptName}</Fact>
        <Fact term="照合値（SHA-256）">
          <code>{kept.hash.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </Fact>
      </Facts>
    </Page>
  )
}

export async function KeptSheetPage({ here, params }: Visit<typeof at.sheet>) {
  const kept = await keptSeenBy(here, params.paperId)
  return (
    <PaperPage
      title={`${kept.title}（${kept.label}）`}
      back={at.keptPaper(params)}
      landscape={kept.content.landscape}
      acts={
        <LinkButton href={at.pdf(params)} size="sm" kind="sub">
          PDF
        </LinkButton>
      }
    >
      <RuledPaper content={kept.content} footer={keptFooter(kept)} />
    </PaperPage>
  )
}

export async function keptPdf({ here, params }: Visit<typeof at.pdf>): Promise<FileAnswer> {
  const kept = await keptSeenBy(here, params.paperId)
  return {
    type: 'application/pdf',
    name: fileName(kept.title, kept.label, 'pdf'),
    body: await paperPdf(kept.content, keptFooter(kept), kept.keptAt),
    inline: true,
  }
}

export async function keptDocx({ here, params }: Visit<typeof at.docx>): Promise<FileAnswer> {
  const kept = await keptSeenBy(here, params.paperId)
  return {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    name: fileName(kept.title, kept.label, 'docx'),
    body: paperDocument(kept.content, keptFooter(kept)),
  }
}

export async function keptBook({ here, params }: Visit<typeof at.workbook>): Promise<FileAnswer> {
  const kept = await keptSeenBy(here, params.paperId)
  return {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    name: fileName(kept.title, kept.label, 'xlsx'),
    body: await paperWorkbook(kept.content, keptFooter(kept), kept.keptAt),
  }
}
