import { formatFiscalYear, formatYen } from '#packages/japan'
import type { Visit } from '#platform'
import { Button, Day, Fact, Facts, Form, Notice, Page, Section, Table, Tag } from '#ui'
import { hasOpenedFinances } from '../../fiscal-figures/actions/view-finances.ts'
import { figures } from '../../fiscal-figures/addresses.ts'
import { asTyped, fieldLabels, inWords } from '../../fiscal-figures/forms.ts'
import {
  definitions,
  productivityInWords,
  productivityOf,
  sealedInWords,
} from '../../fiscal-figures/rules.ts'
import { figuresOf, type YearFigure } from '../../fiscal-figures/tables.ts'
import { changedFields } from '../../rules.ts'
import { businessSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import type { SheetYear } from '../rules.ts'
import { type Sheet, sheetOf } from '../tables.ts'

/** What was read, year by year, beside what is recorded: looked at before it is kept. */
export async function ShowPage({ here, params, filled }: Visit<typeof at.sheet>) {
  const business = await businessSeenBy(here, params.businessId)
  const sheet = await sheetOf(here, business.id, params.sheetId)
  const isOpen = await hasOpenedFinances(here, business.id)
  const standing = (await figuresOf(here, business.id)).filter(({ isWithdrawn }) => !isWithdrawn)
  const before = (year: SheetYear) =>
    standing.find(({ fiscalYear }) => fiscalYear === year.fiscalYear)
  return (
    <Page
      title="読み取った内容を確かめる"
      back={figures(params)}
      lede={`${business.name}　${sheet.years.length}年度分です。まだ保存していません。`}
    >
      {sheet.years.some(before) && !isOpen && (
        <Notice kind="warn">
          もう記録されている年度があります。「財務」のページで目的を書いて開くと、違いを確かめて置き換えられます。
        </Notice>
      )}
      <Section title="年度ごとの数字" note="円に直してあります">
        <YearsRead sheet={sheet} before={before} isOpen={isOpen} />
      </Section>
      <Facts>
        <Fact term="何から写したか">{sheet.source}</Fact>
        <Fact term="見られる範囲">{sheet.level}</Fact>
        <Fact term="確かめた日">
          <Day on={sheet.confirmedOn} />
        </Fact>
      </Facts>
      <Form
        to={at.sheet(params)}
        name="keep"
        filled={filled}
        submit={`${sheet.years.length}年度分を保存する`}
      />
      <Form
        to={at.discarding(params)}
        name="discard"
        inline
        acts={
          <Button kind="sub" size="sm">
            取りやめる
          </Button>
        }
      />
    </Page>
  )
}

const money = (yen: number | null) => (yen === null ? '不明' : formatYen(yen))

function YearsRead(props: {
  sheet: Sheet
  before: (year: SheetYear) => YearFigure | undefined
  isOpen: boolean
}) {
  const { sheet, before, isOpen } = props
  return (
    <Table
      caption="読み取った年度"
      rows={sheet.years}
      rowKey={(row) => row.fiscalYear}
      empty={null}
      columns={[
        {
          key: 'year',
          label: '年度',
          cell: (row) => <span class="nowrap">{formatFiscalYear(row.fiscalYear)}</span>,
        },
        { key: 'sales', label: '売上高（円）', align: 'n', cell: (row) => money(row.salesYen) },
        {
          key: 'added',
          label: '付加価値額（円）',
          align: 'n',
          cell: (row) => money(row.valueAddedYen),
        },
        {
          key: 'definition',
          label: '定義',
          cell: (row) => (row.definition ? definitions[row.definition] : '—'),
        },
        {
          key: 'employees',
          label: '総従業員数（人）',
          align: 'n',
          cell: (row) => row.employees ?? '不明',
        },
        {
          key: 'on',
          label: '人数の時点',
          cell: (row) => <Day on={row.employeesOn} form="short" />,
        },
        {
          key: 'productivity',
          label: '労働生産性',
          align: 'n',
          cell: (row) => productivityInWords(productivityOf(row)),
        },
        {
          key: 'state',
          label: '台帳と比べて',
          cell: (row) => (
            <Difference sheet={sheet} year={row} before={before(row)} isOpen={isOpen} />
          ),
        },
      ]}
      fold
    />
  )
}

function Difference(props: {
  sheet: Sheet
  year: SheetYear
  before: YearFigure | undefined
  isOpen: boolean
}) {
  const { before, sheet } = props
  if (before === undefined) return <Tag kind="ok">新しい年度</Tag>
  if (before.isSealed) return <Tag kind="bad">{sealedInWords}</Tag>
  if (!props.isOpen) return <Tag kind="warn">記録済み</Tag>
  const { source, level, confirmedOn } = sheet
  const typed = asTyped({ ...props.year, source, level, confirmedOn })
  const changed = changedFields(asTyped(before), typed)
  const fields = Object.keys(changed.after)
  if (fields.length === 0) return <Tag kind="line">同じ内容</Tag>
  return (
    <>
      <Tag kind="warn">置き換える</Tag>{' '}
      {fields
        .map(
          (field) =>
            `${fieldLabels[field]}：${inWords(field, changed.before[field] ?? '')} → ${inWords(field, changed.after[field] ?? '')}`,
        )
        .join('、')}
    </>
  )
}
