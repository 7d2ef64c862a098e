import { formatFiscalYear, formatYen, toFiscalYear } from '#packages/japan'
import { Missing, type Visit } from '#platform'
import { Page, Table, Tag } from '#ui'
import { setsuLabel } from '../../budget-lines/rules.ts'
import * as at from '../addresses.ts'
import { costClassLabels } from '../rules.ts'
import { rowsOfYear } from '../tables.ts'

/** The rows of one year with their class; where a person read otherwise, why. */
export async function HardnessYearPage({ here, params }: Visit<typeof at.hardnessYear>) {
  if (!/^(19|20)\d{2}$/.test(params.fiscalYear)) throw new Missing()
  const fiscalYear = Number(params.fiscalYear)
  const rows = await rowsOfYear(here, fiscalYear)
  return (
    <Page
      title={`${formatFiscalYear(toFiscalYear(fiscalYear))}のハードとソフト`}
      back={at.hardness()}
      lede="提出された要求の積算の行と、その区分。"
    >
      <Table
        rows={rows}
        rowKey={(row) => `${row.lineId}-${row.number}`}
        empty={<p>この年度に提出された要求はありません。</p>}
        columns={[
          {
            key: 'content',
            label: '内容',
            cell: (row) => (
              <a href={at.hardnessRow({ lineId: row.lineId, number: String(row.number) })}>
                {row.content}
              </a>
            ),
          },
          { key: 'measure', label: '事業', cell: (row) => row.measureName },
          { key: 'setsu', label: '節', cell: setsuLabel },
          { key: 'yen', label: '金額（円）', align: 'n', cell: (row) => formatYen(row.yen) },
          {
            key: 'class',
            label: '区分',
            cell: (row) => (
              <>
                {costClassLabels[row.class]} {row.read !== null && <Tag>理由を付けて変更</Tag>}
              </>
            ),
          },
          { key: 'reason', label: '理由', cell: (row) => row.read?.reason ?? '' },
        ]}
        fold
      />
    </Page>
  )
}
