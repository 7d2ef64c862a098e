import { formatFiscalYear, toFiscalYear } from '#packages/japan'
import { Day, SampleTag, Tag, Yen } from '#ui'
import * as at from '../addresses.ts'
import { daysToFirstSale, salesBand } from '../rules.ts'
import type { Product } from '../tables.ts'

export function StageTag({ stage }: { stage: string }) {
  if (stage === '販売中') return <Tag kind="ok">販売中</Tag>
  if (stage === '中止') return <Tag kind="bad">中止</Tag>
  return <Tag kind="line">{stage}</Tag>
}

/** Yen for those who may know them, for others their order of magnitude; what is not known is said. */
export function Sales(props: { amountYen: number | null; fy: number | null; exact: boolean }) {
  if (props.amountYen === null || props.fy === null) return <>未把握</>
  return (
    <span>
      {props.exact ? <Yen amount={props.amountYen} /> : salesBand(props.amountYen)}
      <br />
      <small class="mut">{formatFiscalYear(toFiscalYear(props.fy))}</small>
    </span>
  )
}

/** The columns of a list of products, here and under a 産地. */
export const productColumns = (exact: boolean) => [
  {
    key: 'name',
    label: '名称・種類',
    sort: true,
    cell: (row: Product) => (
      <>
        <a href={at.product({ productId: row.id })}>{row.name}</a> {row.isSample && <SampleTag />}
        {row.kind && (
          <>
            <br />
            <small class="mut">{row.kind}</small>
          </>
        )}
      </>
    ),
  },
  {
    key: 'business',
    label: '事業者',
    cell: (row: Product) => row.businesses.join('、') || '—',
  },
  {
    key: 'stage',
    label: '段階',
    sort: true,
    cell: (row: Product) => <StageTag stage={row.stage} />,
  },
  {
    key: 'since',
    label: '段階になった日',
    sort: true,
    cell: (row: Product) => (row.stageOn ? <Day on={row.stageOn} form="short" /> : '不明'),
  },
  {
    key: 'days',
    label: '構想から販売まで',
    align: 'n' as const,
    cell: (row: Product) => {
      const days = daysToFirstSale(row.steps)
      return days === null ? '—' : `${days.toLocaleString('ja-JP')}日`
    },
  },
  { key: 'tier', label: '市場段階', cell: (row: Product) => row.tier || '未把握' },
  {
    key: 'sales',
    label: '売上',
    align: 'n' as const,
    cell: (row: Product) => <Sales amountYen={row.salesYen} fy={row.salesFy} exact={exact} />,
  },
]
