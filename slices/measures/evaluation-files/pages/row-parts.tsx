import { DiffTable, Tag, type TagKind } from '#ui'
import { sheet as sheetPage } from '../../evaluation-sheets/addresses.ts'
import { sheetName, yearName } from '../../evaluation-sheets/rules.ts'
import { type Verdict, verdictLabels } from '../rules.ts'
import type { FileRow } from '../tables.ts'

const kinds: Readonly<Record<Verdict, TagKind>> = {
  new: 'ok',
  changed: 'warn',
  same: 'line',
  wrong: 'bad',
}

export function VerdictTag({ verdict }: { verdict: Verdict }) {
  return <Tag kind={kinds[verdict]}>{verdictLabels[verdict]}</Tag>
}

/** What one sheet becomes: a measure with so many years, what changes in it, or why it cannot be read. */
export function Becomes({ row, isUndone }: { row: FileRow; isUndone: boolean }) {
  if (row.verdict === 'wrong')
    return (
      <ul>
        {row.problems.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    )
  const isThere = row.made !== null && row.sheetId !== null
  const isGone = isUndone && row.before === null && row.leftWhy === ''
  return (
    <>
      {row.after && inWords(row.after)}
      {row.after?.notes.map((note) => (
        <>
          <br />
          <small class="mut">{note}</small>
        </>
      ))}
      {row.verdict === 'changed' && <Changes row={row} />}
      {row.leftWhy && <p>{`残しました：${row.leftWhy}`}</p>}
      {isThere && !isGone && row.sheetId && (
        <>
          {' '}
          <a href={sheetPage({ sheetId: row.sheetId })}>この事業を開く</a>
        </>
      )}
    </>
  )
}

function inWords({ sheetYear, years, indicators }: NonNullable<FileRow['after']>): string {
  const [first, last] = [years[0], years.at(-1)]
  const span =
    first && last
      ? `事業費は${yearName(first.fiscalYear)}から${yearName(last.fiscalYear)}の${years.length}年`
      : '事業費の記載なし'
  return `${sheetName(sheetYear)}。${span}、指標は${indicators.length}。`
}

function Changes({ row }: { row: FileRow }) {
  return (
    <details>
      <summary>{`${row.changes.length}項目が変わります`}</summary>
      <DiffTable
        caption={`${row.name}の変わる項目`}
        rows={row.changes.map(({ field, before, after }) => ({
          label: field,
          before: before || '記載なし',
          after: after || '記載なし',
        }))}
      />
    </details>
  )
}
