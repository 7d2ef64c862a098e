import { formatFiscalYear, toFiscalYear } from '#packages/japan'
import type { Visit } from '#platform'
import { Empty, Page, Table, Tag } from '#ui'
import * as at from '../addresses.ts'
import { isLeftToTheDirector } from '../rules.ts'
import { endingMeasures } from '../tables.ts'

/** Measures whose term ends this year or has ended, what is decided, and who decides the rest. */
export async function SunsetsPage({ here }: Visit<typeof at.sunsets>) {
  const measures = await endingMeasures(here)
  return (
    <Page
      title="終期を迎える事業"
      lede="9月30日までは所管課、10月1日からは部長が、続けるか終えるかを判断します。"
    >
      <Table
        rows={measures}
        rowKey={(one) => one.measureId}
        empty={
          <Empty
            title="終期を迎える事業はありません"
            why="終期がこの年度までの事業が、ここに並びます。"
          />
        }
        columns={[
          {
            key: 'name',
            label: '事業',
            cell: (one) => <a href={at.sunset({ measureId: one.measureId })}>{one.name}</a>,
          },
          { key: 'section', label: '課', cell: (one) => one.sectionName },
          {
            key: 'year',
            label: '終期',
            cell: (one) => formatFiscalYear(toFiscalYear(one.sunsetYear)),
          },
          {
            key: 'exit',
            label: '終える条件',
            cell: (one) =>
              one.exitIndicator === null ? (
                <Tag kind="warn">書かれていません</Tag>
              ) : (
                <>
                  {`${one.exitIndicator}が${one.exitValue} `}
                  {one.isMet && <Tag kind="key">達しています</Tag>}
                </>
              ),
          },
          {
            key: 'state',
            label: '判断',
            cell: (one) =>
              one.decision ??
              (isLeftToTheDirector(one.sunsetYear, here.today) ? (
                <Tag kind="warn">部長の判断待ち</Tag>
              ) : (
                <Tag kind="line">課の判断待ち</Tag>
              )),
          },
        ]}
        fold
      />
    </Page>
  )
}
