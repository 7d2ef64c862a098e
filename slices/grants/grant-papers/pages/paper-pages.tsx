import { dayInJapan, formatFiscalYear, parseFiscalYear, toFiscalYear } from '#packages/japan'
import { csvFileOf, type FileAnswer, type Here, type Visit, withQuery } from '#platform'
import {
  type PaperFooter,
  paperDocument,
  paperPdf as pdfOf,
  RuledPaper,
} from '#platform/typesetting'
import {
  Confirm,
  Day,
  Empty,
  FiscalYearField,
  Form,
  LinkButton,
  Notice,
  Page,
  PaperPage,
  RowLink,
  Rows,
  SelectField,
  Table,
  Tag,
  TextField,
} from '#ui'
import { application as caseAt, ownGrant } from '../../applications/addresses.ts'
import { cases, grantCase } from '../../cases/addresses.ts'
import { may } from '../../permissions.ts'
import { applicationKinds } from '../../selection-notices/rules.ts'
import * as at from '../addresses.ts'
import { paperLine, type Series } from '../rules.ts'
import { type GrantPaper, type PaperHead, paperSeenBy, papersOfYear } from '../tables.ts'

const placeOf = (here: Here) => (may.seeAmounts(here.person) ? 'hall' : 'outside')

function footerOf(here: Here, paper: GrantPaper): PaperFooter {
  const line = paperLine(paper, here.today)
  return { draft: false, line, checkAddress: at.paper({ paperId: paper.id }), qr: [] }
}

/** The case, or the application where it has not become one. */
function backOf(here: Here, { kind, applicationId }: PaperHead): string {
  if (!applicationKinds.includes(kind)) return grantCase({ applicationId })
  return may.applyForGrants(here.person) ? ownGrant({ applicationId }) : caseAt({ applicationId })
}

export function PaperRows({ papers }: { papers: readonly PaperHead[] }) {
  return (
    <Rows>
      {papers.map((paper) => (
        <RowLink
          href={at.paper({ paperId: paper.id })}
          title={paper.voidedAt === null ? paper.kind : `${paper.kind}（欠番）`}
          note={paper.label}
          side={<Day on={paper.issuedOn} form="short" />}
        />
      ))}
    </Rows>
  )
}

export async function GrantPaperPage({ here, params, filled }: Visit<typeof at.paper>) {
  const paper = await paperSeenBy(here, params.paperId, placeOf(here))
  const canVoid = may.rejectForForm(here.person) && paper.voidedAt === null
  return (
    <PaperPage
      title={`${paper.kind}（${paper.label}）`}
      back={backOf(here, paper)}
      landscape={paper.content.landscape}
      flows={!paper.content.landscape}
      acts={
        <>
          <LinkButton href={at.paperPdf(params)} size="sm" kind="sub">
            PDF
          </LinkButton>
          <LinkButton href={at.paperDocx(params)} size="sm" kind="sub" download>
            Word
          </LinkButton>
          {canVoid && (
            <Confirm
              open="欠番にする"
              title="この番号を欠番にします"
              to={at.voiding(params)}
              submit="欠番にする"
              name="void"
              filled={filled}
              danger
            >
              <TextField name="reason" label="欠番とする理由" required />
            </Confirm>
          )}
        </>
      }
    >
      {paper.voidedAt !== null && (
        <Notice kind="warn">この番号は欠番です。理由：{paper.voidReason}</Notice>
      )}
      <RuledPaper content={paper.content} footer={footerOf(here, paper)} />
    </PaperPage>
  )
}

export async function grantPaperPdf({
  here,
  params,
}: Visit<typeof at.paperPdf>): Promise<FileAnswer> {
  const paper = await paperSeenBy(here, params.paperId, placeOf(here))
  return {
    type: 'application/pdf',
    name: `${paper.label}_${paper.kind}.pdf`,
    body: await pdfOf(paper.content, footerOf(here, paper), paper.issuedAt),
    inline: true,
  }
}

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export async function grantPaperDocx({
  here,
  params,
}: Visit<typeof at.paperDocx>): Promise<FileAnswer> {
  const paper = await paperSeenBy(here, params.paperId, placeOf(here))
  return {
    type: docxType,
    name: `${paper.label}_${paper.kind}.docx`,
    body: paperDocument(paper.content, footerOf(here, paper)),
  }
}

const asked = (here: Here, query: { year?: string; series?: string }) => {
  const series: Series = query.series === '発信' ? '発信' : '指令'
  return { year: parseFiscalYear(query.year ?? '') ?? here.fiscalYear, series }
}

export async function NumbersPage({ here, query }: Visit<typeof at.numbers>) {
  const { year, series } = asked(here, query)
  const papers = await papersOfYear(here, series, year)
  return (
    <Page
      title="補助金の番号簿"
      lede="指令番号と発信番号は、出した時に付きます。取り消した番号は欠番として残ります。"
      back={cases()}
    >
      <Table
        rows={papers}
        rowKey={(paper) => paper.id}
        csvHref={withQuery(at.numbersCsv(), { year: String(year), series })}
        filter={
          <Form to={at.numbers()} method="get" inline submit="表示する">
            <FiscalYearField name="year" label="年度" value={year} />
            <SelectField
              name="series"
              label="番号"
              value={series}
              options={[
                { value: '指令', label: '指令番号' },
                { value: '発信', label: '発信番号' },
              ]}
            />
          </Form>
        }
        empty={
          <Empty
            title="この年度の番号はまだありません"
            why="通知書を出すと、番号が順に付きます。"
            stage="act"
          />
        }
        columns={[
          {
            key: 'label',
            label: '番号',
            cell: (paper) =>
              // Whoever only pays knows the number, and not what an applicant was told of the review.
              applicationKinds.includes(paper.kind) && !may.seeApplications(here.person) ? (
                paper.label
              ) : (
                <a href={at.paper({ paperId: paper.id })}>{paper.label}</a>
              ),
          },
          { key: 'kind', label: '文書', cell: (paper) => paper.kind },
          { key: 'title', label: '事業', cell: (paper) => paper.title },
          { key: 'to', label: '宛先', cell: (paper) => paper.applicantName },
          { key: 'on', label: '日付', cell: (paper) => <Day on={paper.issuedOn} /> },
          {
            key: 'void',
            label: '欠番',
            cell: (paper) =>
              paper.voidedAt === null ? '' : <Tag kind="warn">欠番：{paper.voidReason}</Tag>,
          },
        ]}
        fold
      />
    </Page>
  )
}

export async function numbersFile({
  here,
  query,
}: Visit<typeof at.numbersCsv>): Promise<FileAnswer> {
  const { year, series } = asked(here, query)
  return csvFileOf(
    `補助金の番号簿_${series}_${formatFiscalYear(toFiscalYear(year))}`,
    [
      { head: '番号', cell: (paper) => paper.label },
      { head: '文書', cell: (paper) => paper.kind },
      { head: '事業', cell: (paper) => paper.title },
      { head: '宛先', cell: (paper) => paper.applicantName },
      { head: '日付', cell: (paper) => paper.issuedOn },
      { head: '欠番の日', cell: (paper) => paper.voidedAt && dayInJapan(paper.voidedAt) },
      { head: '欠番の理由', cell: (paper) => paper.voidReason },
    ],
    await papersOfYear(here, series, year),
  )
}
