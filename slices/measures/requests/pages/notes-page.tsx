import { formatFiscalYear, toFiscalYear } from '#packages/japan'
import type { Visit } from '#platform'
import { AreaField, Form, Page, Section, Table, YenField } from '#ui'
import * as at from '../addresses.ts'
import { requestOf } from '../tables.ts'

export async function NotesPage({ here, params, filled }: Visit<typeof at.notes>) {
  const sheet = await requestOf(here, params.measureId, params.roundId)
  return (
    <Page
      title="後年度負担と前年の意見"
      back={at.request(params)}
      lede={`${sheet.head.name}　${sheet.head.roundName}`}
    >
      <Section title="前年の査定意見">
        <Table
          rows={sheet.lastYear}
          rowKey={(one) => `${one.round} ${one.stage} ${one.comment}`}
          empty={<p class="mut">前年の査定意見は記録されていません。</p>}
          columns={[
            { key: 'stage', label: '段階', cell: (one) => `${one.round} ${one.stage}` },
            { key: 'reason', label: '理由', cell: (one) => one.reason },
            { key: 'comment', label: '意見', cell: (one) => one.comment },
          ]}
        />
      </Section>
      <Form to={at.notes(params)} filled={filled} version={sheet.version} submit="保存する">
        {sheet.laterYears.map(({ fiscalYear, yen }, i) => (
          <YenField
            name={`laterYen.${i}`}
            label={`${formatFiscalYear(toFiscalYear(fiscalYear))}の負担見込み`}
            hint="分からないときは空けておきます（0とは区別されます）。"
            value={yen}
          />
        ))}
        <AreaField name="response" label="前年の意見への対応" value={sheet.response} />
      </Form>
    </Page>
  )
}
