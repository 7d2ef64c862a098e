import { Card, writtenNumber } from '#ui'
import { FORMULA } from '../../effect-sheets/rules.ts'
import type { InputOutput } from '../../reference/tables.ts'

/** How the estimate is made, so that anybody can make it again with paper. */
export function Formula({ table }: { table: InputOutput }) {
  return (
    <Card title="計算のしかた" note={table.edition.label}>
      <ol class="mini">
        {FORMULA.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <p class="mini">
        {`輸入の割合：${table.sectors
          .filter(({ importShare }) => importShare > 0.005)
          .map(({ name, importShare }) => `${name} ${writtenNumber(importShare * 100, 1)}％`)
          .join('、')}`}
      </p>
    </Card>
  )
}
