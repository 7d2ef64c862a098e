import type { Here } from '#platform'
import { Card, Day, Timeline } from '#ui'
import { importShown } from '../../imports/addresses.ts'
import { may } from '../../permissions.ts'
import { fieldLabels } from '../../rules.ts'
import { historyOfBusiness } from '../tables.ts'

const fieldOf = (column: string) => column.replace(/_([a-z])/g, (_, c: string) => c.toUpperCase())

/** From which lists a business came, and what each of them changed; null where none did. */
export async function importsOfBusiness(here: Here, businessId: string) {
  const rows = may.seeImports(here.person) ? await historyOfBusiness(here, businessId) : []
  if (rows.length === 0) return null
  return (
    <Card title="取り込んだ名簿" note="新しい順">
      <Timeline
        items={rows.map((row) => {
          const fields = row.columns.map((column) => fieldLabels[fieldOf(column)]).filter(Boolean)
          const what = row.verdict === 'new' ? 'この名簿から登録' : `更新：${fields.join('、')}`
          return {
            date: <Day on={row.endedOn} form="short" />,
            title: <a href={importShown({ importId: row.importId })}>{row.source}</a>,
            note: `${what}（${row.fileName} の${row.line}行目）`,
          }
        })}
      />
    </Card>
  )
}
