import { formatFiscalYear, toFiscalYear } from '#packages/japan'
import type { Here, Visit } from '#platform'
import {
  AreaField,
  Fact,
  Facts,
  FiscalYearField,
  Form,
  Instant,
  LinkButton,
  Notice,
  Page,
  RadioField,
  Section,
  SelectField,
  Table,
} from '#ui'
import { measure as measurePage } from '../../addresses.ts'
import { interest as interestPage } from '../../interests/addresses.ts'
import { interestOf } from '../../interests/tables.ts'
import { may } from '../../permissions.ts'
import { measureSeenBy, measuresSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { decisions, exitIsMet, isLeftToTheDirector } from '../rules.ts'
import { retestsOf, sunsetDecisionsOf } from '../tables.ts'

const year = (value: number) => formatFiscalYear(toFiscalYear(value))

/** The exit condition of a measure: its yearly tests, and what is decided when the term ends. */
export async function SunsetPage({ here, params, filled }: Visit<typeof at.sunset>) {
  const measure = await measureSeenBy(here, params.measureId)
  const interest = await interestOf(here, measure.id)
  const tests = await retestsOf(here, measure.id)
  const decided = await sunsetDecisionsOf(here, measure.id)
  const isOwn = here.person.section?.id === measure.sectionId
  const isDecided = decided.some((one) => one.sunsetYear === measure.sunsetYear)
  const isLeft = measure.sunsetYear !== null && isLeftToTheDirector(measure.sunsetYear, here.today)
  const mayDecide =
    may.decideLeftSunsets(here.person) || (isOwn && may.decideSunsets(here.person) && !isLeft)
  return (
    <Page
      title="終期と終える条件"
      back={measurePage(params)}
      lede={measure.name}
      acts={
        isOwn &&
        may.writeMeasures(here.person) && (
          <LinkButton href={interestPage(params)} kind="sub">
            公益性を書き直す
          </LinkButton>
        )
      }
    >
      {exitIsMet(tests[0] ?? null) && (
        <Notice kind="warn">
          終える条件に達しています。続けるには、公益性と新しい終える条件を書き直します。
        </Notice>
      )}
      {isLeft && !isDecided && (
        <Notice kind="warn">9月30日までに判断がなかったため、部長が判断します。</Notice>
      )}
      <Facts>
        <Fact term="終期">{measure.sunsetYear === null ? '未定' : year(measure.sunsetYear)}</Fact>
        <Fact term="終える条件">
          {interest
            ? `${interest.exitIndicator}が${interest.exitValue}になったとき（${interest.exitBy}まで）`
            : 'まだ書かれていません'}
        </Fact>
        <Fact term="毎年7月に確かめること">{interest?.retest}</Fact>
      </Facts>
      <Section title="まだ必要か" note="毎年7月に確かめます">
        <Table
          caption="まだ必要か"
          rows={tests}
          rowKey={(one) => one.testedAt}
          empty={<p class="mut">まだ確かめていません。</p>}
          columns={[
            { key: 'year', label: '年度', cell: (one) => year(one.fiscalYear) },
            {
              key: 'met',
              label: '終える条件',
              cell: (one) => (one.isMet ? '達しています' : '達していません'),
            },
            { key: 'sentence', label: '確かめたこと', cell: (one) => one.sentence },
            {
              key: 'at',
              label: '日時と人',
              cell: (one) => (
                <>
                  <Instant at={one.testedAt} form="short" /> {one.testedName}
                </>
              ),
            },
          ]}
          fold
        />
        {isOwn && may.writeMeasures(here.person) && interest && (
          <Form to={at.retests(params)} name="retest" filled={filled} submit="確かめたことを書く">
            <RadioField
              name="isMet"
              label="終える条件に達しているか"
              required
              options={[
                { value: 'no', label: '達していない' },
                { value: 'yes', label: '達している' },
              ]}
            />
            <AreaField name="sentence" label="まだ必要か" rows={2} required />
          </Form>
        )}
      </Section>
      <Decided decided={decided} />
      {mayDecide && !isDecided && measure.sunsetYear !== null && (
        <DecisionForm
          measureId={measure.id}
          others={await othersOf(here, measure.id)}
          filled={filled}
        />
      )}
    </Page>
  )
}

const othersOf = async (here: Here, measureId: string) =>
  (await measuresSeenBy(here)).filter((one) => one.id !== measureId)

function DecisionForm(props: {
  measureId: string
  others: readonly { readonly id: string; readonly code: string; readonly name: string }[]
  filled: Visit['filled']
}) {
  return (
    <Section title="終期の判断を記録する">
      <Form
        to={at.sunset({ measureId: props.measureId })}
        name="sunset"
        filled={props.filled}
        submit="判断を記録する"
      >
        <RadioField name="decision" label="判断" required options={decisions} />
        <AreaField name="exitAnswer" label="終える条件に対してどうなったか" rows={3} required />
        <FiscalYearField
          name="untilYear"
          label="新しい終期"
          hint="継続・拡充・改善・縮小のとき。続けるには、この年度に公益性を書き直しておきます。"
        />
        <SelectField
          name="successorId"
          label="統合する先の事業"
          empty="統合のときだけ選びます"
          options={props.others.map((one) => ({ value: one.id, label: `${one.code} ${one.name}` }))}
        />
      </Form>
    </Section>
  )
}

function Decided(props: { decided: Awaited<ReturnType<typeof sunsetDecisionsOf>> }) {
  if (props.decided.length === 0) return null
  return (
    <Section title="終期の判断">
      <Table
        caption="終期の判断"
        rows={props.decided}
        rowKey={(one) => one.sunsetYear}
        empty={<span />}
        columns={[
          { key: 'term', label: '終期', cell: (one) => year(one.sunsetYear) },
          {
            key: 'decision',
            label: '判断',
            cell: (one) =>
              one.successorId ? (
                <>
                  {one.decision} →{' '}
                  <a href={measurePage({ measureId: one.successorId })}>{one.successorName}</a>
                </>
              ) : (
                one.decision
              ),
          },
          {
            key: 'until',
            label: '新しい終期',
            cell: (one) => (one.untilYear === null ? '—' : year(one.untilYear)),
          },
          { key: 'answer', label: '終える条件に対して', cell: (one) => one.exitAnswer },
          {
            key: 'at',
            label: '日時と人',
            cell: (one) => (
              <>
                <Instant at={one.decidedAt} form="short" /> {one.decidedName}
              </>
            ),
          },
        ]}
        fold
      />
    </Section>
  )
}
