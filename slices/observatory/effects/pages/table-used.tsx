import { withQuery } from '#platform'
import { Card, Day, Fact, Facts, Notice } from '#ui'
import { type InputOutput, type TableHead, tableSaid } from '../../io-tables/rules.ts'
import * as at from '../addresses.ts'

/** Which table an estimate is by, and by which others it may be made. */
export function TableUsed(props: {
  areaCode: string
  table: InputOutput
  others: readonly TableHead[]
}) {
  const { areaCode, table } = props
  const others = props.others.filter(({ edition }) => edition.code !== table.edition.code)
  return (
    <Card title="使う産業連関表">
      <Facts>
        <Fact term="表">{table.edition.label}</Fact>
        <Fact term="作った機関">{table.publisher}</Fact>
        <Fact term="表の年と部門">{`${table.year}年、${table.sectors.length}部門`}</Fact>
        <Fact term="表の地域">{table.areaName}</Fact>
        <Fact term="公表日">
          <Day on={table.edition.publishedOn} />
          {table.edition.publishedNote && (
            <small class="mut">（{table.edition.publishedNote}）</small>
          )}
        </Fact>
        {others.length > 0 && (
          <Fact term="ほかの表">
            {others.map(({ edition }) => (
              <>
                <a href={withQuery(at.effects({ areaCode }), { table: edition.code })}>
                  {`${edition.label}で試算する`}
                </a>
                <br />
              </>
            ))}
          </Fact>
        )}
      </Facts>
    </Card>
  )
}

/** An address of before goes on saying what it said: it tells when another table is used by now. */
export function FormerTable(props: {
  areaCode: string
  table: InputOutput
  first: TableHead | null
}) {
  const { areaCode, table, first } = props
  return (
    <>
      {table.isWithdrawn && (
        <Notice kind="bad">
          {`取下げ：${table.edition.label}は取り下げられています。この試算は、その表で作った時のままを示しています。`}
        </Notice>
      )}
      {first && first.edition.code !== table.edition.code && (
        <Notice>
          {`この試算は${tableSaid(table)}によります。いま${table.isWithdrawn ? '' : '先に'}使う表は「${first.edition.label}」です。`}
          <a href={withQuery(at.effects({ areaCode }), { table: first.edition.code })}>
            この表で試算し直す
          </a>
        </Notice>
      )}
    </>
  )
}
