import { formatYen } from '#packages/japan'
import { DiffTable, Tag, type TagKind } from '#ui'
import { sheet as sheetPage } from '../../evaluation-sheets/addresses.ts'
import { sheetName, yearName } from '../../evaluation-sheets/rules.ts'
import { indicatorLabels } from '../../year-figures/rules.ts'
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
      <ul class="plain">
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
      {row.verdict === 'new' && row.after && <Reading after={row.after} />}
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

/** The figures as they were read, so that a wrong unit is seen before anything is kept. */
function Reading({ after }: { after: NonNullable<FileRow['after']> }) {
  const costs = after.years.map(
    ({ fiscalYear, full }) =>
      `${yearName(fiscalYear)} ${full === null ? '－' : `${formatYen(full, { unit: '千円' })}千円`}`,
  )
  const names = after.indicators.map(
    ({ kind, name, unit }) =>
      `${indicatorLabels[kind]} ${name || '名称の記載なし'}${unit && `（${unit}）`}`,
  )
  return (
    <details>
      <summary>読んだ内容</summary>
      <ul class="plain">
        <li>{`担当：${[after.department, after.section].filter(Boolean).join('　') || '記載なし'}`}</li>
        <li>{`施策：${after.goal || '記載なし'}`}</li>
        <li>{`総事業費：${costs.join('、') || '記載なし'}`}</li>
        <li>{`指標：${names.join('、') || '記載なし'}`}</li>
        <li>{`方向性：${after.futureDirection || after.direction || '記載なし'}`}</li>
      </ul>
    </details>
  )
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
