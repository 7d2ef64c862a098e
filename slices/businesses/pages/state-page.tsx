import type { Visit } from '#platform'
import {
  AreaField,
  CheckField,
  DateField,
  Empty,
  type Filled,
  Form,
  LinkButton,
  Page,
  RowLink,
  Rows,
  Section,
  SelectField,
  Stack,
  TextField,
} from '#ui'
import * as at from '../addresses.ts'
import { duplicate } from '../duplicates/addresses.ts'
import { openPairsOf, type Pair } from '../duplicates/tables.ts'
import { successor } from '../lines/addresses.ts'
import { partner } from '../merges/addresses.ts'
import { may } from '../permissions.ts'
import { withWhoSaved } from '../revisions/rules.ts'
import { closingCauses, isAllowedIn, type StateAct } from '../rules.ts'
import { split } from '../splits/addresses.ts'
import { businessSeenBy } from '../tables.ts'

type Step = {
  readonly name: StateAct
  readonly title: string
  readonly note?: string
  readonly to: string
  readonly submit: string
  readonly danger?: true
  /** What is asked: the day (in its own words), the cause of a closure, and why or how it is known. */
  readonly day?: string
  readonly asksCause?: true
  readonly why?: string
  readonly source?: string
}

/** What can be recorded of a state on this page, in the order in which it may come. */
const stepsOf = (params: { readonly businessId: string }): readonly Step[] => [
  {
    name: 'confirm',
    title: '登録を確かめる',
    note: '本人・登記・訪問のどれかで確かめたとき',
    to: at.confirmation(params),
    submit: '登録を確かめた',
    source: '何で確かめたか',
  },
  {
    name: 'suspend',
    title: '休業',
    note: 'しばらく仕事を受けないとき',
    to: at.suspension(params),
    submit: '休業を記録する',
    day: '休業した日',
    why: '理由と、だれから聞いたか',
  },
  {
    name: 'resume',
    title: '再開',
    to: at.resumption(params),
    submit: '再開を記録する',
    day: '再開した日',
    why: '何で知ったか',
  },
  {
    name: 'close',
    title: '廃業',
    note: '記録は消えません。一覧からは外れ、最後にできた工程は廃業記録票に残ります',
    to: at.closure(params),
    submit: '廃業を記録する',
    danger: true,
    day: '廃業した日',
    asksCause: true,
    why: '何で知ったか',
  },
  {
    name: 'reopen',
    title: '廃業の記録を取り消す',
    note: '係長が行います',
    to: at.reopening(params),
    submit: '廃業の記録を取り消す',
    danger: true,
    why: '理由',
  },
]

export async function StatePage({ here, params, filled }: Visit<typeof at.businessState>) {
  const { name, state, version } = await businessSeenBy(here, params.businessId)
  const pairs = await openPairsOf(here, params.businessId)
  const steps = stepsOf(params).filter(
    (step) =>
      isAllowedIn(state, step.name) &&
      (step.name !== 'reopen' || may.reopenBusinesses(here.person)),
  )
  const further = [
    { href: successor(params), title: '承継', note: '別の事業者が仕事を引き継いだとき' },
    { href: split(params), title: '分割', note: '二つ以上の事業者に分かれたとき（係長）' },
    { href: partner(params), title: '統合', note: '同じ事業者が二つ登録されているとき（係長）' },
  ].filter(({ href }) => state === '登録' && here.opens(href))
  return (
    <Page
      title="状態を記録する"
      back={at.business(params)}
      lede={`${name}　いまは「${state}」です。`}
    >
      {pairs.length > 0 && (
        <Alike pairs={pairs} note="登録を確かめる前に、見比べて決めてください" />
      )}
      {steps.map((step) => (
        <StateStep
          step={step}
          version={version}
          filled={withWhoSaved(filled)}
          hasAlike={pairs.length > 0}
        />
      ))}
      {further.length > 0 && (
        <Section title="ほかの事業者とのあいだのこと">
          <Rows>
            {further.map((row) => (
              <RowLink {...row} />
            ))}
          </Rows>
        </Section>
      )}
      {steps.length + further.length === 0 && <Nothing state={state} params={params} />}
    </Page>
  )
}

/** One form for every step: what it asks is in the table above, and nowhere else. */
function StateStep(props: {
  step: Step
  version: number
  filled: Filled | null
  hasAlike: boolean
}) {
  const { step } = props
  return (
    <Section title={step.title} note={step.note}>
      <Form
        to={step.to}
        name={step.name}
        filled={props.filled}
        version={props.version}
        submit={step.submit}
        danger={step.danger}
      >
        {step.source && <TextField name="source" label={step.source} required maxlength={200} />}
        {step.source && props.hasAlike && (
          <CheckField name="seen" label="上のよく似た登録を見比べ、別の事業者と確かめた" />
        )}
        {step.day && <DateField name="on" label={step.day} required />}
        {step.asksCause && (
          <SelectField
            name="cause"
            label="事情"
            required
            hint="病名や家庭の事情は書かないでください。"
            options={closingCauses}
          />
        )}
        {step.why && <AreaField name="reason" label={step.why} rows={2} required />}
      </Form>
    </Section>
  )
}

/** The records that may be the same business, to be compared before anything else is recorded. */
function Alike({ pairs, note }: { pairs: readonly Pair[]; note: string }) {
  return (
    <Section title="よく似た登録" note={note}>
      <Rows>
        {pairs.map((pair) => (
          <RowLink
            href={duplicate({ pairId: pair.id })}
            title={`${pair.oneName} と ${pair.otherName}`}
            note={`一致: ${pair.matches.join(', ')}`}
            side={`合い具合 ${pair.score.toFixed(2)}`}
          />
        ))}
      </Rows>
    </Section>
  )
}

const whyNothing: Readonly<Record<string, string>> = {
  廃業: '廃業の記録を取り消すのは係長です。理由を添えて頼んでください。',
  統合済: 'この登録は統合されています。取り消すときは、統合の記録から行います。',
  承継: '仕事は別の事業者に引き継がれています。そのあとのことは、引き継いだ事業者に記録してください。',
  分割: '分割されています。そのあとのことは、分かれた先の事業者に記録してください。',
}

function Nothing(props: { state: string; params: { readonly businessId: string } }) {
  return (
    <Stack>
      <Empty
        title="ここで記録できることはありません"
        why={whyNothing[props.state] ?? 'この状態から記録できることはありません。'}
        act={
          <LinkButton href={at.business(props.params)} kind="sub">
            事業者カードにもどる
          </LinkButton>
        }
        stage="rec"
      />
    </Stack>
  )
}
