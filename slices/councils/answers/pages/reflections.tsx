import { formatFiscalYear, toFiscalYear } from '#packages/japan'
import { type Here, isStaff } from '#platform'
import { Section, Table, Tag, ThousandYen } from '#ui'
import { type Reflection, reflectionsOf } from '../../reflections/tables.ts'

/** 「海外見本市出展支援事業」, or the line of the budget with its measure before it. */
export function reflectionName({ kind, measure, title }: Reflection): string {
  if (measure === null) return title
  return kind === 'budget_line' ? `${measure}　${title}` : measure
}

/** Where answers were carried out. What is not voted yet is the hall's own, and is not counted either. */
export async function reflectionsShown(
  here: Here,
  answerIds: readonly string[],
): Promise<Reflection[]> {
  const all = await reflectionsOf(here, answerIds)
  return isStaff(here.person) ? all : all.filter(({ isPublic }) => isPublic)
}

export function Reflections({ rows }: { rows: readonly Reflection[] }) {
  if (rows.length === 0) return null
  return (
    <Section title="反映した先" note="議決した額は、予算の記録から出ます">
      <Table
        caption="反映した先と、議決した額（千円）"
        rows={rows}
        rowKey={(row) => row.bead}
        empty={null}
        fold
        columns={[
          { key: 'name', label: '事業・予算', cell: (row) => reflectionName(row) },
          {
            key: 'year',
            label: '年度',
            cell: (row) =>
              row.votedYear === null ? '—' : formatFiscalYear(toFiscalYear(row.votedYear)),
          },
          {
            key: 'voted',
            label: '議決した額（千円）',
            align: 'n',
            cell: (row) =>
              row.votedYen === null ? (
                <Tag kind="due">議決前</Tag>
              ) : (
                <ThousandYen amount={row.votedYen} bare />
              ),
          },
        ]}
      />
    </Section>
  )
}
