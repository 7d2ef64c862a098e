import type { Visit } from '#platform'
import { Columns, Form, Instant, Page, SelectField, Table, TextField } from '#ui'
import { schemeSeenBy } from '../../funds/tables.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { sameCostLabels, sameCostsConfirmed, sameMeasureLabels, sameMeasures } from '../rules.ts'
import { readingsOf } from '../tables.ts'

/** One pair: what was read, by whom and where; and the form for who reads it anew. */
export async function CombinationPage({ here, params, filled }: Visit<typeof at.combination>) {
  const one = await schemeSeenBy(here, params.oneId)
  const other = await schemeSeenBy(here, params.otherId)
  const readings = await readingsOf(here, one.id, other.id)
  const [last] = readings
  return (
    <Page
      title="併用を確かめる"
      back={at.combinations()}
      lede={`「${one.name}」と「${other.name}」`}
    >
      <Table
        caption="確かめた記録"
        rows={readings}
        rowKey={(reading) => reading.number}
        empty={<p>まだ要綱で確かめられていません（要確認）。</p>}
        columns={[
          { key: 'cost', label: '同じ経費', cell: (reading) => sameCostLabels[reading.sameCost] },
          {
            key: 'measure',
            label: '同じ事業',
            cell: (reading) => sameMeasureLabels[reading.sameMeasure],
          },
          { key: 'clause', label: '条', cell: (reading) => reading.clause || '—' },
          { key: 'page', label: '確かめたページ', cell: (reading) => reading.page },
          {
            key: 'by',
            label: '確かめた人と日時',
            cell: (reading) => (
              <>
                {reading.confirmedName} <Instant at={reading.confirmedAt} />
              </>
            ),
          },
        ]}
        fold
      />
      {may.confirmSchemes(here.person) && one.id !== other.id && (
        <Form to={at.combination(params)} filled={filled} submit="確かめたとおりに登録する">
          <Columns shape="2">
            <SelectField
              name="sameCost"
              label="同じ経費に重ねる"
              required
              value={last?.sameCost}
              options={sameCostsConfirmed.map((value) => ({
                value,
                label: sameCostLabels[value],
              }))}
            />
            <SelectField
              name="sameMeasure"
              label="同じ事業に重ねる（経費は別）"
              required
              value={last?.sameMeasure}
              options={sameMeasures.map((value) => ({ value, label: sameMeasureLabels[value] }))}
            />
            <TextField name="clause" label="定めた条" hint="例：要綱第5条" value={last?.clause} />
            <TextField
              name="page"
              label="確かめたページ"
              hint="例：交付要綱4ページ"
              required
              value={last?.page}
            />
          </Columns>
        </Form>
      )}
    </Page>
  )
}
