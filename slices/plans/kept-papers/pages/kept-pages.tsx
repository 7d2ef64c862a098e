import { isUuid, pageOf, type Visit, withQuery } from '#platform'
import { KeptPaper, type KeptPlace, KeptSheet, keptFile } from '#platform/typesetting'
import { Day, Empty, Fact, Form, HiddenField, Notice, Page, SelectField, Table } from '#ui'
import { plan as planPage, plans } from '../../addresses.ts'
import * as at from '../addresses.ts'
import { isPaperForm, type PaperForm, paperForms } from '../rules.ts'
import { keptPage, keptSeenBy } from '../tables.ts'

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

const placeOf = (params: { readonly paperId: string }): KeptPlace => ({
  paper: at.keptPaper(params),
  sheet: at.sheet(params),
  pdf: at.pdf(params),
  docx: at.docx(params),
})

export async function KeptPaperPage({ here, params }: Visit<typeof at.keptPaper>) {
  const kept = await keptSeenBy(here, params.paperId)
  return (
    <KeptPaper
      kept={kept}
      place={placeOf(params)}
      back={withQuery(at.keptPapers(), { plan: kept.planId })}
      kind={formName(kept.form)}
    >
      {kept.planId && (
        <Fact term="計画">
          <a href={planPage({ planId: kept.planId })}>{kept.planName}</a>
        </Fact>
      )}
    </KeptPaper>
  )
}

export async function KeptSheetPage({ here, params }: Visit<typeof at.sheet>) {
  return <KeptSheet kept={await keptSeenBy(here, params.paperId)} place={placeOf(params)} />
}

export const keptPdfFile = async ({ here, params }: Visit<typeof at.pdf>) =>
  keptFile(await keptSeenBy(here, params.paperId), placeOf(params), 'pdf')

export const keptDocxFile = async ({ here, params }: Visit<typeof at.docx>) =>
  keptFile(await keptSeenBy(here, params.paperId), placeOf(params), 'docx')
