import { formatFiscalYear, toFiscalYear } from '#packages/japan'
import { isUuid, pageOf, type Visit, withQuery } from '#platform'
import { Day, Empty, Form, HiddenField, Notice, Page, SelectField, Table } from '#ui'
import { measures } from '../../addresses.ts'
import { round as roundPage } from '../../rounds/addresses.ts'
import * as at from '../addresses.ts'
import { isPaperForm, paperForms } from '../rules.ts'
import { type KeptFilter, keptPage } from '../tables.ts'

export const formName = (form: string) => (isPaperForm(form) ? paperForms[form] : form)

function asked(query: Readonly<Record<string, string>>): KeptFilter {
  const { form, round, measure } = query
  return {
    ...(isPaperForm(form) ? { form } : {}),
    ...(round && isUuid(round) ? { roundId: round } : {}),
    ...(measure && isUuid(measure) ? { measureId: measure } : {}),
  }
}

export async function KeptPapersPage({ here, query, filled }: Visit<typeof at.keptPapers>) {
  const filter = asked(query)
  const page = pageOf(query, { kept: 'instant' }, { dir: 'desc' })
  const { rows, next } = await keptPage(here, filter, page)
  return (
    <Page
      title="予算の帳票"
      back={filter.roundId ? roundPage({ roundId: filter.roundId }) : measures()}
      lede="番号を付けて残した、その日のままの帳票です。後から額が変わっても変わりません。"
    >
      {filled && (filled.rule ?? filled.problems[0]?.sentence) && (
        <Notice kind="warn">{filled.rule ?? filled.problems[0]?.sentence}</Notice>
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
              options={Object.entries(paperForms).map(([value, label]) => ({ value, label }))}
            />
            {filter.roundId && <HiddenField name="round" value={filter.roundId} />}
            {filter.measureId && <HiddenField name="measure" value={filter.measureId} />}
          </Form>
        }
        empty={
          <Empty
            title="残した帳票はありません"
            why="内示・復活要求・流用の決定・決算をすると、その時の帳票がここに残ります。"
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
          {
            key: 'year',
            label: '年度',
            cell: (row) => formatFiscalYear(toFiscalYear(row.fiscalYear)),
          },
          { key: 'label', label: '文書番号', cell: (row) => row.label },
          { key: 'on', label: '残した日', cell: (row) => <Day on={row.keptOn} form="short" /> },
          { key: 'by', label: '残した人', cell: (row) => row.keptName },
        ]}
        fold
      />
    </Page>
  )
}
