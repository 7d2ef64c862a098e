import { formatYen } from '#packages/japan'
import type { Here, Visit } from '#platform'
import { goalSeenBy, goalsAt, indicatorsAt, indicatorsSeenBy } from '#slices/plans'
import {
  Columns,
  Fact,
  Facts,
  Form,
  Notice,
  NumberField,
  Page,
  Section,
  SelectField,
  Table,
} from '#ui'
import { setsuLabel } from '../../budget-lines/rules.ts'
import { linesOf, rowsOf } from '../../budget-lines/tables.ts'
import { work } from '../../desk/addresses.ts'
import { requestSeenBy } from '../../drafts/tables.ts'
import { executionsOf } from '../../executions/tables.ts'
import { fundsOf, schemesSeenBy } from '../../funds/tables.ts'
import { chosenIndicators } from '../../reasons/tables.ts'
import { request as requestPage } from '../../requests/addresses.ts'
import { roundName } from '../../rounds/rules.ts'
import { roundSeenBy } from '../../rounds/tables.ts'
import { cutTo } from '../../sheets/rules.ts'
import { measureSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { askedOf } from '../forms.ts'
import { othersFor, promisesOf } from '../tables.ts'
import { CutSlider, cutAnswer } from './cut-slider.tsx'

const thousand = (yen: number | null) => (yen === null ? '—' : formatYen(yen, { unit: '千円' }))

/** What is cut: the request with what pays for it, without the evidence that a sheet prints. */
async function askedFor(here: Here, measureId: string, roundId: string) {
  const measure = await measureSeenBy(here, measureId)
  const round = await roundSeenBy(here, roundId)
  const request = await requestSeenBy(here, measureId, roundId)
  const lines = await linesOf(here, request.id)
  const rows = await rowsOf(here, request.id)
  const schemes = new Map((await schemesSeenBy(here)).map((scheme) => [scheme.id, scheme]))
  const funds = (await fundsOf(here, request.id)).map((fund) => ({
    ...fund,
    scheme: schemes.get(fund.schemeId ?? '') ?? null,
  }))
  const executions = await executionsOf(here, measureId)
  const ids = (await chosenIndicators(here, measureId)).map((one) => one.indicatorId)
  const indicators = ids.length > 0 ? await indicatorsSeenBy(here, { ids }) : []
  const requestedYen = lines.reduce((sum, line) => sum + line.amountYen, 0)
  return { measure, round, request, lines, rows, funds, executions, indicators, requestedYen }
}

/** What a cut does, to any amount: the slider is a form that the server answers, also while it moves. */
export async function CutPage({ here, params, query }: Visit<typeof at.cut>) {
  const asked = await askedFor(here, params.measureId, params.roundId)
  const { measure, round, rows, requestedYen } = asked
  const { amountYen, givesWay } = askedOf(query, requestedYen)
  const cut = cutTo(amountYen, asked, givesWay)
  const others = await othersFor(here, measure, round.fiscalYear)
  const promises = await promisesOf(here, measure.id)
  const goal = await goalSeenBy(here, measure.goalId)
  const committed = rows.filter((row) => row.costKind === 'committed')
  const nothingIsLeft = cut.outputs.every((one) => one.after === 0) && cut.cutYen > 0
  const isLeft = (what: string) => `${what}に、ほかの事業が残りません。`
  const percent = requestedYen === 0 ? 0 : Math.round((cut.cutYen * 100) / requestedYen)
  const deskHref = work({ requestId: asked.request.id })
  return (
    <Page
      title="削った場合"
      back={here.opens(deskHref) ? deskHref : requestPage(params)}
      lede={`${measure.name}　${roundName(round)}　要求 ${thousand(requestedYen)}千円`}
    >
      <CutSlider {...params} percent={percent}>
        {cut.outputs.length > 1 && <Drivers outputs={cut.outputs} value={givesWay} />}
      </CutSlider>
      <Form to={at.cut(params)} method="get" submit="この金額で計算する">
        <Columns shape="2">
          <NumberField name="amount" label="残す額" unit="千円" value={cut.amountYen / 1_000} />
          {cut.outputs.length > 1 && <Drivers outputs={cut.outputs} value={givesWay} />}
        </Columns>
      </Form>
      <div id={cutAnswer} class="stack">
        <p role="status">
          {`△${percent}％　残り${thousand(cut.amountYen)}千円。事業費を${thousand(cut.cutYen)}千円減らすと、一般財源の節減は${thousand(cut.savedYen)}千円です。`}
        </p>
        {cut.sentences.map((sentence) => (
          <Notice kind="warn">{sentence}</Notice>
        ))}
        <Section title="金額" note="単位：千円">
          <Table
            caption="削る前と後（千円）"
            rows={[
              { label: '事業費', before: requestedYen, after: cut.amountYen },
              { label: '国・県の補助', before: cut.grantBeforeYen, after: cut.grantAfterYen },
              { label: '一般財源', before: cut.generalBeforeYen, after: cut.generalAfterYen },
              {
                label: '1件あたりの事業費',
                before: cut.unitCostBeforeYen,
                after: cut.unitCostAfterYen,
              },
              { label: '使い残し', before: 0, after: cut.unusedYen },
            ]}
            rowKey={(row) => row.label}
            empty={<span />}
            fold
            columns={[
              { key: 'label', label: '区分', cell: (row) => row.label },
              { key: 'before', label: '要求', align: 'n', cell: (row) => thousand(row.before) },
              { key: 'after', label: '削った後', align: 'n', cell: (row) => thousand(row.after) },
            ]}
          />
        </Section>
        <Section title="件数と成果">
          <Facts>
            {cut.outputs.map((one) => (
              <Fact term={one.driver}>{`${one.before}${one.unit} → ${one.after}${one.unit}`}</Fact>
            ))}
            <Fact term="成果の見込み">{cut.forecast}</Fact>
          </Facts>
        </Section>
        <Section title="影響を受ける指標・目標">
          <Table
            caption="この事業で見る指標"
            rows={asked.indicators}
            rowKey={(one) => one.id}
            empty={<p>指標が決められていません。</p>}
            columns={[
              {
                key: 'name',
                label: '指標',
                cell: (one) => (
                  <a href={indicatorsAt.indicator({ indicatorId: one.id })}>{one.name}</a>
                ),
              },
              { key: 'class', label: '寄与の区分', cell: (one) => one.attribution || '未設定' },
              {
                key: 'move',
                label: '動き',
                cell: (one) =>
                  one.attribution === 'C' ? '動きは計算しません' : '成果の見込みを見てください',
              },
              {
                key: 'others',
                label: 'ほかの事業',
                cell: (one) => (others.indicators.includes(one.id) ? 'あり' : 'この事業だけ'),
              },
            ]}
            fold
          />
          {others.goal === 0 && nothingIsLeft && (
            <Notice kind="warn">
              <a href={goalsAt.goal({ goalId: goal.id })}>{`「${goal.number} ${goal.title}」`}</a>
              {isLeft('この目標')}
            </Notice>
          )}
        </Section>
        <Section title="ほかの人との約束" note="債務負担・契約済・交付決定">
          {committed.length + promises.length === 0 ? (
            <p>約束ずみの行も、交付決定などの約束もありません。</p>
          ) : (
            <ul>
              {committed.map((row) => (
                <li>{`${row.content}　${formatYen(row.yen)}円（積算の約束ずみの行）`}</li>
              ))}
              {promises.map((one) => (
                <li>
                  {`${setsuLabel({ setsu: one.setsu, saisetsu: '' })}　${formatYen(one.amountYen)}円（交付決定などの約束）`}
                </li>
              ))}
            </ul>
          )}
        </Section>
      </div>
    </Page>
  )
}

function Drivers(props: {
  readonly outputs: readonly { readonly driver: string }[]
  readonly value: string | undefined
}) {
  return (
    <SelectField
      name="driver"
      label="どれを減らすか"
      value={props.value}
      empty="すべてを同じ割合で"
      options={props.outputs.map(({ driver }) => ({ value: driver, label: driver }))}
    />
  )
}
