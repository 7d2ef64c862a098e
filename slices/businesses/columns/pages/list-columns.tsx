import { formatYen } from '#packages/japan'
import type { CsvColumn, Here } from '#platform'
import { type Column, Day, SampleTag, Tag } from '#ui'
import * as businessesAt from '../../addresses.ts'
import { isStale } from '../../freshness/rules.ts'
import { divisionOf, industryInWords } from '../../industries/rules.ts'
import { StateTag } from '../../pages/business-filter.tsx'
import { ageBand, ageIn } from '../../people/rules.ts'
import { may } from '../../permissions.ts'
import { ageInWords, employeeBand } from '../../rules.ts'
import type { ListedBusiness } from '../../tables.ts'
import { type ColumnKey, columnKeys, columnLabels } from '../rules.ts'
import type { Head } from '../tables.ts'

/** A row of the list with what further columns add to it. */
export type ListRow = ListedBusiness & {
  readonly processes: readonly string[]
  readonly head: Head | null
}

/** Who looks, whether they have opened age and succession, and after how many months a day is stale. */
export type Look = {
  readonly here: Here
  readonly isOpened: boolean
  readonly months: number
}

const contact: readonly ColumnKey[] = ['phone', 'mail']
const personal: readonly ColumnKey[] = ['age', 'succession']

/** The columns that this person may have; contact and personal ones are never in a file. */
export function columnsOpenTo({ here, isOpened }: Look): ColumnKey[] {
  return columnKeys.filter((key) => {
    if (contact.includes(key)) return may.seeContacts(here.person)
    if (key === 'age') return may.seePeople(here.person)
    return key !== 'succession' || isOpened
  })
}

export function headcount(
  { here }: Look,
  { employees }: Pick<ListedBusiness, 'employees'>,
): string | number {
  if (!may.seeHeadcounts(here.person)) return employeeBand(employees)
  return employees ?? '不明'
}

/** What a cell says, in the table and in a file; null is not known or not there. */
function textOf(key: ColumnKey, row: ListRow, look: Look): string | number | null {
  switch (key) {
    case 'aliases':
      return row.aliases?.join('、') ?? null
    case 'process':
      return row.processes.join('、')
    case 'industry':
      return industryInWords(row.jsicCode ?? null)
    case 'employees':
      return headcount(look, row)
    case 'confirmed':
      return row.confirmedOn
    case 'sample':
      return row.isSample ? '見本' : ''
    case 'age': {
      const age = ageIn(row.head?.birthYear ?? null, look.here.today)
      return look.isOpened ? (age ?? '不明') : ageBand(age)
    }
    case 'succession':
      return row.head?.succession ?? null
    default:
      return row[key] ?? null
  }
}

const cells: Readonly<
  Partial<Record<ColumnKey, (row: ListRow, look: Look) => ReturnType<Column<ListRow>['cell']>>>
> = {
  process: ({ processes }) =>
    processes.length === 0
      ? '—'
      : processes.map((name, at) => (
          <>
            {at > 0 && '、'}
            <Whole>{name}</Whole>
          </>
        )),
  industry: (row) =>
    row.jsicCode ? <Whole>{divisionOf(row.jsicCode)?.name ?? '—'}</Whole> : '不明',
  capitalYen: ({ capitalYen }) => (typeof capitalYen === 'number' ? formatYen(capitalYen) : '—'),
  employeesOn: (row) => <Day on={row.employeesOn ?? null} form="short" />,
  stateOn: (row) => <Day on={row.stateOn ?? null} form="short" />,
  state: (row) => <StateTag state={row.state ?? ''} />,
  succession: (row) => <SuccessionTag state={row.head?.succession ?? '不明'} />,
  confirmed: (row, { here, months }) =>
    isStale(row.confirmedOn, here.today, months) ? (
      <span class="mut">
        <Day on={row.confirmedOn} form="short" />（{ageInWords(row.confirmedOn, here.today)}）
      </span>
    ) : (
      <Day on={row.confirmedOn} form="short" />
    ),
}

/** A short name is not torn apart in a narrow column. */
const Whole = ({ children }: { children: string }) => (
  <span class={[...children].length <= 8 ? 'nowrap' : undefined}>{children}</span>
)

/** Whether somebody follows, in a word and a sign. */
function SuccessionTag({ state }: { state: string }) {
  if (state.startsWith('決定')) return <Tag kind="ok">{state}</Tag>
  if (state === '自分の代で廃業') return <Tag kind="bad">{state}</Tag>
  return <Tag kind={state === '不明' ? 'line' : 'warn'}>{state.replace(/（.*/, '')}</Tag>
}

const short: readonly ColumnKey[] = ['district', 'state']
const numbers: readonly ColumnKey[] = ['employees', 'foundedYear', 'capitalYen', 'age']
const sorts: readonly ColumnKey[] = ['district', 'employees', 'confirmed', 'age']

/** The columns of the table, the name first. */
export function tableColumns(
  keys: readonly ColumnKey[],
  look: Look,
  isSortable: (key: string) => boolean,
): Column<ListRow>[] {
  const name: Column<ListRow> = {
    key: 'name',
    label: '名称・よみ',
    sort: true,
    cell: (row) => (
      <>
        <a href={businessesAt.business({ businessId: row.id })}>{row.name}</a>{' '}
        {row.isSample && <SampleTag />}
        {row.kana && (
          <>
            <br />
            <small class="mut">{row.kana}</small>
          </>
        )}
      </>
    ),
  }
  const further = keys.map((key): Column<ListRow> => {
    const unit = key === 'employees' && may.seeHeadcounts(look.here.person) ? '（人）' : ''
    const label = key === 'age' && !look.isOpened ? '代表者の年代' : columnLabels[key]
    const cell = cells[key]
    return {
      key,
      label: `${label}${unit}`,
      ...(numbers.includes(key) && { align: 'n' as const }),
      nowrap: short.includes(key),
      sort: sorts.includes(key) && isSortable(key),
      cell: (row) => (cell ? cell(row, look) : (textOf(key, row, look) ?? '—') || '—'),
    }
  })
  return [name, ...further]
}

/** Names of the 事業所・法人 model of data exchange between offices, where it has one. */
const heads: Readonly<Partial<Record<ColumnKey, string>>> = {
  nameEn: '名称英字',
  aliases: '通称',
  employees: '従業員数',
  confirmed: '確認日',
  capitalYen: '資本金',
}

/** The columns of the file: number, name and reading, then the chosen ones. */
export function fileColumns(keys: readonly ColumnKey[], look: Look): CsvColumn<ListRow>[] {
  // Who is reached by telephone or mail leaves the house by an export with a purpose, and counted.
  const inside = [...contact, ...personal, 'corporateNumber']
  const chosen = keys.filter((key) => !inside.includes(key))
  return [
    { head: '法人番号', cell: (row) => row.corporateNumber ?? null },
    { head: '名称', cell: (row) => row.name },
    { head: '名称カナ', cell: (row) => row.kana },
    ...chosen.map((key) => ({
      head: heads[key] ?? columnLabels[key],
      cell: (row: ListRow) => textOf(key, row, look),
    })),
  ]
}
