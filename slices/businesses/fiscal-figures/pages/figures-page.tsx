import { csvFileOf, type FileAnswer, Refused, type Visit } from '#platform'
import { Empty, LinkButton, Notice, Page, SampleTag, Section } from '#ui'
import { business as businessPage } from '../../addresses.ts'
import { newSheet } from '../../fiscal-sheets/addresses.ts'
import { may } from '../../permissions.ts'
import { splits } from '../../sales-splits/addresses.ts'
import { businessSeenBy } from '../../tables.ts'
import { hasOpenedFinances, notOpenedSentence } from '../actions/view-finances.ts'
import * as at from '../addresses.ts'
import { asTyped, fieldLabels } from '../forms.ts'
import {
  definitions,
  fewest,
  productivityInWords,
  productivityOf,
  sealedInWords,
} from '../rules.ts'
import { figuresOf, revisionsOf, yearsRecorded } from '../tables.ts'
import { divisionInWords, financesOf } from './finance-card.tsx'
import { Opening } from './opening.tsx'
import { ProductivityChart } from './productivity-chart.tsx'
import { Revisions, Withdrawn } from './said-before.tsx'
import { YearsTable } from './years-table.tsx'

/** The money of a business, year by year, once its reader has said why. */
export async function FiguresPage({ here, params, filled }: Visit<typeof at.figures>) {
  const business = await businessSeenBy(here, params.businessId)
  const { isOpen, years, medians } = await financesOf(here, business.id, Promise.resolve(business))
  const recorded = await yearsRecorded(here, business.id)
  const writes = may.writeBusinesses(here.person)
  const standing = years.filter(({ isWithdrawn }) => !isWithdrawn)
  const record = writes && (
    <>
      <LinkButton href={newSheet(params)} kind="sub">
        表計算から貼り付ける
      </LinkButton>
      <LinkButton href={at.newFigure(params)} kind="pri" isNew>
        財務を記録する
      </LinkButton>
    </>
  )
  return (
    <Page
      title="財務"
      back={businessPage(params)}
      lede={`${business.name}　${recorded}年度分が記録されています。`}
      tags={business.isSample && <SampleTag />}
      acts={record}
    >
      {isOpen && (
        <Notice kind="info">
          30分間だけ開いています。だれが、いつ、何のために開いたかは、操作の記録に残ります。
        </Notice>
      )}
      {!isOpen && recorded > standing.length && <Opening to={at.opening(params)} filled={filled} />}
      {standing.length > 0 && (
        <Section title="労働生産性" note={isOpen ? undefined : '公表されている年度だけ'}>
          <ProductivityChart
            years={standing}
            medians={medians}
            division={divisionInWords(business)}
            fewest={fewest}
            csvHref={isOpen ? at.figuresCsv(params) : undefined}
          />
        </Section>
      )}
      {(isOpen || recorded === 0 || standing.length > 0) && (
        <Section title="年度ごとの数字" note={`${standing.length}年度`}>
          <YearsTable
            businessId={business.id}
            years={standing}
            writes={writes && isOpen}
            empty={
              <Empty
                title="財務はまだ記録されていません"
                why="売上高・付加価値額・人数のうち、分かるものだけで記録できます。分からないものは空けておけば「不明」として残り、0とは区別されます。"
                stage="rec"
              />
            }
          />
        </Section>
      )}
      {isOpen && (
        <>
          <Withdrawn
            years={years.filter(({ isWithdrawn }) => isWithdrawn)}
            note="集計にも生産性にも入りません"
            back={({ id, isSealed }) =>
              writes && !isSealed ? at.reinstatement({ ...params, figureId: id }) : null
            }
            filled={filled}
          />
          <Revisions
            revisions={await revisionsOf(here, business.id, 'figure')}
            labels={fieldLabels}
          />
        </>
      )}
      <p>
        <a href={splits(params)}>販路の割合を見る</a>
      </p>
    </Page>
  )
}

/** The years as a file, for as long as they are open. */
export async function figuresFile({
  here,
  params,
}: Visit<typeof at.figuresCsv>): Promise<FileAnswer> {
  const business = await businessSeenBy(here, params.businessId)
  if (!(await hasOpenedFinances(here, business.id))) throw new Refused(notOpenedSentence)
  const years = (await figuresOf(here, business.id)).filter(({ isWithdrawn }) => !isWithdrawn)
  const columns = Object.entries(fieldLabels).map(([field, head]) => ({
    head,
    cell: (typed: Record<string, string>) => typed[field] ?? '',
  }))
  return csvFileOf(
    `財務（${business.name}）`,
    [...columns, { head: '労働生産性', cell: (typed) => typed.productivity ?? '' }],
    years.map((year) => ({
      ...asTyped(year),
      definition: year.definition ? definitions[year.definition] : '',
      productivity: year.isSealed ? sealedInWords : productivityInWords(productivityOf(year)),
    })),
  )
}
