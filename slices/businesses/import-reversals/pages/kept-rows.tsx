import { Instant, Section } from '#ui'
import { business } from '../../addresses.ts'
import { progressOf } from '../../imports/rules.ts'
import type { Import } from '../../imports/tables.ts'
import type { KeptRow } from '../tables.ts'

/** What was taken back, and what stayed because somebody had worked with it. */
export function KeptRows({ made, kept }: { made: Import; kept: readonly KeptRow[] }) {
  const isDone = progressOf(made, made.undoneAt ?? '') === null
  return (
    <Section title="取り消し">
      <p>
        {made.undoneAt && <Instant at={made.undoneAt} />}に{made.undoneName}
        が取り消しました（理由：{made.undoReason}）。
        {isDone && kept.length === 0 && '取り込んだ行は、すべて取込の前に戻りました。'}
      </p>
      {kept.length > 0 && (
        <>
          <p>
            次の{kept.length}
            件は、取込のあとに直されたか、ほかの記録が付いているため、そのまま残しました。
          </p>
          <ul>
            {kept.map((row) => (
              <li>
                <a href={business({ businessId: row.businessId })}>{row.name}</a>（{row.line}行目）
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}
