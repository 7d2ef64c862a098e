import type { Visit } from '#platform'
import {
  Card,
  Columns,
  type Filled,
  Form,
  Notice,
  NumberField,
  Page,
  Section,
  Stack,
  Table,
} from '#ui'
import { callCriteria, call as callPage } from '../../calls/addresses.ts'
import { callLabel } from '../../calls/pages/call-table.tsx'
import { type Call, callWrittenBy } from '../../calls/tables.ts'
import { panelSizeOf } from '../../panels/tables.ts'
import { pastAgreement } from '../../round-statistics/tables.ts'
import * as at from '../addresses.ts'
import { PlanForm, type PlanTyped } from '../forms.ts'
import { guidance, iccGuess, type PlanLine, planLines, planSentence, roundsFor } from '../rules.ts'

const names = ['applications', 'places', 'members', 'scored'] as const
type Query = Visit<typeof at.panelPlan>['query']

/** What the address asks; nothing asked is no mistake. */
function askedOf(query: Query): {
  readonly typed: PlanTyped | null
  readonly filled: Filled | null
} {
  if (names.every((name) => query[name] === undefined)) return { typed: null, filled: null }
  const values = Object.fromEntries(names.map((name) => [name, query[name] ?? '']))
  const read = PlanForm.safeParse(values)
  if (read.success) return { typed: read.data, filled: null }
  const problems = read.error.issues.map(({ path, message }) => ({
    field: String(path[0] ?? ''),
    sentence: message,
  }))
  return { typed: null, filled: { form: null, values, problems, rule: null, stale: null } }
}

/** 審査体制の見積り: by drawing, before anything is sealed. It changes nothing and is kept nowhere. */
export async function PanelPlanPage({ here, params, query }: Visit<typeof at.panelPlan>) {
  const call = await callWrittenBy(here, params.callId)
  const guess = iccGuess(await pastAgreement(here, call.sectionId))
  const { typed, filled } = askedOf(query)
  const members = await panelSizeOf(here, call.id)
  const isOpen = call.sealedAt === null && call.voidedAt === null
  return (
    <Page
      title="審査体制の見積り"
      back={isOpen ? callCriteria(params) : callPage(params)}
      lede={`${call.schemeName}　${callLabel(call)}。委員の数で、何がどこまで分かるかの見積りです。`}
    >
      <Columns shape="2">
        <Card title="見込みを入れる">
          <Form to={at.panelPlan(params)} method="get" filled={filled} submit="見積もる">
            <NumberField
              name="applications"
              label="申請の見込み"
              unit="件"
              required
              value={query.applications ?? 20}
            />
            <NumberField
              name="places"
              label="採択の見込み"
              unit="件"
              required
              value={query.places ?? 5}
            />
            <NumberField
              name="members"
              label="委員の数"
              unit="人"
              required
              value={query.members ?? (members >= 3 ? members : 5)}
            />
            <NumberField
              name="scored"
              label="1件を採点する人数"
              unit="人"
              hint="空欄なら全員が全件を採点します。"
              value={query.scored}
            />
          </Form>
        </Card>
        <Stack>
          <h2>体制を決めるときの目安</h2>
          <ul>
            {guidance.map((one) => (
              <li>{one}</li>
            ))}
          </ul>
        </Stack>
      </Columns>
      {typed && <Lines call={call} typed={typed} lines={planLines(typed, guess.icc)} />}
      <Notice>
        {guess.rounds === 0
          ? `一人の点の一致（ICC）は、市の審査の記録が3回に満たないため、${guess.icc}と仮に置いています。`
          : `一人の点の一致（ICC）は、この課の最近${guess.rounds}回の審査の中央の値 ${guess.icc.toFixed(2)} です。`}
        {typed &&
          `乱数で${roundsFor(typed.applications).toLocaleString('ja-JP')}回試した割合です。`}
      </Notice>
    </Page>
  )
}

function Lines(props: { call: Call; typed: PlanTyped; lines: readonly PlanLine[] }) {
  const { typed, lines } = props
  const asked = lines.find(({ isAsked }) => isAsked)
  return (
    <Section title={`申請${typed.applications}件から${typed.places}件を選ぶとき`}>
      {asked && <p>{`${planSentence(typed.places, asked)}。`}</p>}
      <Table
        caption="委員の数ごとの見積り"
        rows={lines}
        rowKey={({ members }) => String(members)}
        fold
        empty={<p>見込みを入れてください。</p>}
        columns={[
          {
            key: 'members',
            label: '体制',
            cell: ({ members, scored, isAsked }) =>
              `委員${members}人・1件を${scored}人${isAsked ? '（入れた体制）' : ''}`,
          },
          { key: 'told', label: '見積り', cell: (line) => planSentence(typed.places, line) },
        ]}
      />
    </Section>
  )
}
