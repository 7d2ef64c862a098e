import { Card, writtenNumber } from '#ui'
import { formulaOf } from '../../effect-figures/rules.ts'
import type { InputOutput } from '../../io-tables/rules.ts'

/** Beyond so many sectors the shares are told of those that import most. */
const MOST_SHARES = 15

/** How the estimate is made, so that anybody can make it again with paper. */
export function Formula({ table }: { table: InputOutput }) {
  const shares = table.sectors
    .filter(({ importShare, domesticDemandMillionYen }) => {
      return importShare > 0.005 && domesticDemandMillionYen > 0
    })
    .sort((one, other) => other.importShare - one.importShare)
  const shown = table.sectors.length > MOST_SHARES ? shares.slice(0, MOST_SHARES) : shares
  const what = table.reach === 'nation' ? '輸入' : '移輸入'
  return (
    <Card title="計算のしかた" note={table.edition.label}>
      <ol class="mini">
        {formulaOf(table).map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <p class="mini">
        {`${what}の割合${shown.length < shares.length ? `（高い順に${shown.length}部門）` : ''}：${shown
          .map(({ name, importShare }) => `${name} ${writtenNumber(importShare * 100, 1)}％`)
          .join('、')}`}
      </p>
    </Card>
  )
}
