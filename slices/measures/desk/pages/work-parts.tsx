import { formatYen } from '#packages/japan'
import type { Here } from '#platform'
import type { Filled } from '#ui'
import {
  AreaField,
  CheckField,
  DateField,
  Form,
  HiddenField,
  Instant,
  NumberField,
  RadioField,
  Section,
  SelectField,
  Table,
  Tag,
} from '#ui'
import { assessments as assessmentsPage } from '../../assessments/addresses.ts'
import { reasonCodes } from '../../assessments/rules.ts'
import type { Assessment } from '../../assessments/tables.ts'
import { may } from '../../permissions.ts'
import { questions as questionsPage } from '../../questions/addresses.ts'
import type { RequestSheet } from '../../request-sheet.ts'
import { stageLabels, stages } from '../../rounds/rules.ts'

const thousand = (yen: number | null) => (yen === null ? '—' : formatYen(yen, { unit: '千円' }))

/** Block A as the desk reads it. */
export function Amounts({ sheet }: { sheet: RequestSheet }) {
  return (
    <Section title="金額" note="単位：千円">
      <Table
        caption="事業費と財源"
        rows={sheet.amounts}
        rowKey={(row) => row.kind}
        empty={<span />}
        columns={[
          { key: 'label', label: '区分', cell: (row) => row.label },
          {
            key: 'settled',
            label: '前々年度決算',
            align: 'n',
            cell: (row) => thousand(row.settledYen),
          },
          {
            key: 'initial',
            label: '前年度当初',
            align: 'n',
            cell: (row) => thousand(row.initialYen),
          },
          {
            key: 'expected',
            label: '前年度決算見込',
            align: 'n',
            cell: (row) => thousand(row.expectedYen),
          },
          { key: 'asked', label: '要求', align: 'n', cell: (row) => thousand(row.requestedYen) },
          { key: 'change', label: '増減', align: 'n', cell: (row) => thousand(row.changeYen) },
          { key: 'rate', label: '増減率（％）', align: 'n', cell: (row) => row.changeRate ?? '—' },
          { key: 'head', label: '課長査定', align: 'n', cell: (row) => thousand(row.headYen) },
          {
            key: 'director',
            label: '部長査定',
            align: 'n',
            cell: (row) => thousand(row.directorYen),
          },
          { key: 'mayor', label: '市長査定', align: 'n', cell: (row) => thousand(row.mayorYen) },
        ]}
      />
    </Section>
  )
}

export function Assessments({ assessments }: { assessments: readonly Assessment[] }) {
  if (assessments.length === 0) return null
  return (
    <Section title="査定の記録" note="新しい順。前の記録も残ります">
      <Table
        caption="査定の記録"
        rows={assessments}
        rowKey={(one) => one.id}
        empty={<span />}
        columns={[
          { key: 'stage', label: '段階', cell: (one) => stageLabels[one.stage] },
          {
            key: 'amount',
            label: '金額（千円）',
            align: 'n',
            cell: (one) => thousand(one.amountYen),
          },
          { key: 'reason', label: '理由', cell: (one) => one.reasonCode },
          {
            key: 'comment',
            label: '説明',
            cell: (one) => (
              <>
                {one.isInternal && <Tag kind="seal">内部</Tag>} {one.comment}
              </>
            ),
          },
          {
            key: 'at',
            label: '日時と人',
            cell: (one) => (
              <>
                <Instant at={one.assessedAt} form="short" /> {one.assessedName}
              </>
            ),
          },
        ]}
        fold
      />
    </Section>
  )
}

export function AskForm(props: { requestId: string; filled: Filled | null }) {
  return (
    <Form
      to={questionsPage({ requestId: props.requestId })}
      name="question"
      filled={props.filled}
      submit="質問を送る"
    >
      <AreaField name="text" label="質問" rows={2} required />
      <DateField name="dueOn" label="回答の期限" />
      <NumberField name="stake" label="かかわる金額" unit="千円" />
    </Form>
  )
}

/** One stage at a time, line by line; every cut with its reason. */
export function AssessForm(props: {
  here: Here
  requestId: string
  sheet: RequestSheet
  amounts: readonly { readonly lineId: string; readonly amountYen: number }[]
  version: number
  isRevived: boolean
  filled: Filled | null
}) {
  const { person } = props.here
  const mine = stages.filter((stage) =>
    stage === 'head'
      ? may.assessAsHead(person)
      : stage === 'director'
        ? may.assessAsDirector(person)
        : stage === 'mayor'
          ? may.assessAsMayor(person)
          : may.assessRevivals(person) && props.isRevived,
  )
  const latest = new Map(props.amounts.map((one) => [one.lineId, one.amountYen]))
  return (
    <Section title="査定する" note="内示するまで、課には見えません">
      <Form
        to={assessmentsPage({ requestId: props.requestId })}
        name="assessment"
        version={props.version}
        filled={props.filled}
        submit="査定を記録する"
      >
        <RadioField
          name="stage"
          label="段階"
          required
          value={mine[0]}
          options={mine.map((value) => ({ value, label: stageLabels[value] }))}
        />
        {props.sheet.lines.map((line, i) => (
          <>
            <HiddenField name={`lines.${i}.lineId`} value={line.lineId} />
            <NumberField
              name={`lines.${i}.amountYen`}
              label={`${line.label}${line.saisetsu ? `（${line.saisetsu}）` : ''}`}
              unit="千円"
              hint={`要求 ${thousand(line.amountYen)}千円`}
              value={(latest.get(line.lineId) ?? line.amountYen) / 1_000}
              required
            />
          </>
        ))}
        <SelectField name="reasonCode" label="理由" required options={reasonCodes} />
        <AreaField
          name="comment"
          label="説明"
          hint="減額するときは10文字以上（計数整理を除く）。内示の後、課に見えます。"
          rows={2}
        />
        <CheckField name="isInternal" label="この説明は内部にとどめる（課には見せない）" />
      </Form>
    </Section>
  )
}
