import { type FileAnswer, isUuid, pageOf, type Visit, withQuery } from '#platform'
import { paperDocument, paperPdf, RuledPaper } from '#platform/typesetting'
import {
  Day,
  Empty,
  Fact,
  Facts,
  Form,
  HiddenField,
  Instant,
  LinkButton,
  Notice,
  Page,
  PaperPage,
  SelectField,
  Table,
} from '#ui'
import { plan as planPage, plans } from '../../addresses.ts'
import { fileName } from '../../indicator-papers/rules.ts'
import * as at from '../addresses.ts'
import { hashOf, isPaperForm, keptFooter, type PaperForm, paperForms } from '../rules.ts'
import { type Kept, keptPage, keptSeenBy } from '../tables.ts'

const options = Object.entries(paperForms).map(([value, label]) => ({ value, label }))
const formName = (form: string) => (isPaperForm(form) ? paperForms[form] : form)

function asked(query: Readonly<Record<string, string>>): { form?: PaperForm; planId?: string } {
  const { form, plan } = query
  return {
    ...(isPaperForm(form) ? { form } : {}),
    ...(plan && isUuid(plan) ? { planId: plan } : {}),
  }
}

export async function KeptPapersPage({ here, query, filled }: Visit<typeof at.keptPapers>) {
  const filter = asked(query)
  const page = pageOf(query, { kept: 'instant' }, { dir: 'desc' })
  const { rows, next } = await keptPage(here, filter, page)
  return (
    <Page
      title="残した帳票"
      back={filter.planId ? planPage({ planId: filter.planId }) : plans()}
      lede="番号を付けて残した、その日のままの帳票です。後から計画や指標が変わっても変わりません。"
    >
      {filled && filled.problems.length > 0 && (
        <Notice kind="warn">{filled.problems.map(({ sentence }) => sentence).join('')}</Notice>
      )}
      <Table
        rows={rows}
        rowKey={(row) => row.id}
        pager={{ nextHref: next ? withQuery(at.keptPapers(), { ...query, after: next }) : null }}
        filter={
          <Form to={at.keptPapers()} method="get" inline submit="しぼる">
            <SelectField
              name="form"
              label="帳票"
              value={filter.form}
              empty="すべて"
              options={options}
            />
            {filter.planId && <HiddenField name="plan" value={filter.planId} />}
          </Form>
        }
        empty={
          <Empty
            title="残した帳票はありません"
            why="新旧対照表や進捗状況報告のページで「番号を付けて残す」を選ぶと、ここに並びます。"
            stage="decide"
          />
        }
        columns={[
          {
            key: 'title',
            label: '帳票',
            cell: (row) => <a href={at.keptPaper({ paperId: row.id })}>{row.title}</a>,
          },
          { key: 'form', label: '種類', cell: (row) => formName(row.form) },
          { key: 'label', label: '文書番号', cell: (row) => row.label },
          { key: 'on', label: '残した日', cell: (row) => <Day on={row.keptOn} form="short" /> },
          { key: 'by', label: '残した人', cell: (row) => row.keptName },
        ]}
        fold
      />
    </Page>
  )
}

const isIntact = (kept: Kept) => hashOf(kept.label, kept.content) === kept.hash

export async function KeptPaperPage({ here, params }: Visit<typeof at.keptPaper>) {
  const kept = await keptSeenBy(here, params.paperId)
  return (
    <Page
      title={kept.title}
      back={withQuery(at.keptPapers(), { plan: kept.planId })}
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
        <Fact term="計画">
          {kept.planId && <a href={planPage({ planId: kept.planId })}>{kept.planName}</a>}
        </Fact>
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
      size={kept.content.size}
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

export async function keptPdfFile({ here, params }: Visit<typeof at.pdf>): Promise<FileAnswer> {
  const kept = await keptSeenBy(here, params.paperId)
  return {
    type: 'application/pdf',
    name: fileName(kept.title, kept.label, 'pdf'),
    body: await paperPdf(kept.content, keptFooter(kept), kept.keptAt),
    inline: true,
  }
}

export async function keptDocxFile({ here, params }: Visit<typeof at.docx>): Promise<FileAnswer> {
  const kept = await keptSeenBy(here, params.paperId)
  return {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    name: fileName(kept.title, kept.label, 'docx'),
    body: paperDocument(kept.content, keptFooter(kept)),
  }
}
