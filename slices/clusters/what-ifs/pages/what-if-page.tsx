import type { Visit } from '#platform'
import {
  Button,
  Columns,
  Empty,
  Form,
  HiddenField,
  Notice,
  NumberField,
  Page,
  Section,
  SelectField,
  Stack,
  Table,
} from '#ui'
import { cluster } from '../../addresses.ts'
import { kindWords } from '../../chains/rules.ts'
import { chainSeenBy } from '../../chains/tables.ts'
import { may } from '../../permissions.ts'
import { type ChainOutlook, changedOutlook, outlookSeenBy } from '../../steps/tables.ts'
import { CANNOT_TELL, comparedInWords, toldInWords } from '../../told/rules.ts'
import * as at from '../addresses.ts'
import { type WhatIf, WhatIfForm } from '../forms.ts'
import { askedInWords, changes, changeWords, theChangeFits } from '../rules.ts'
import { ComparedStrands } from './compared-strands.tsx'

/** もしも: one thing is changed, and both outlooks stand side by side. */
export async function WhatIfPage({ here, params, query, filled }: Visit<typeof at.whatIf>) {
  const chain = await chainSeenBy(here, params.chainId)
  const before = await outlookSeenBy(here, chain)
  const typed: Readonly<Record<string, string>> = { ...query, ...oneEach(filled?.values ?? {}) }
  const read = WhatIfForm.safeParse({ ...typed, chainId: params.chainId })
  const asked = read.success ? read.data : null
  const problem = problemOf(before, asked)
  const after =
    asked !== null && problem === null ? changedOutlook(here, before, asked.nodeId, asked) : null
  const isAsked = Boolean(typed.nodeId ?? typed.change)
  return (
    <Page
      title="もしもを試す"
      back={cluster({ clusterId: chain.clusterId })}
      lede={`${chain.cluster}「${chain.name}」で、一つだけ変えたら見通しがどう動くかを見ます。`}
    >
      {before.steps === null && <Notice kind="warn">{CANNOT_TELL}</Notice>}
      {filled?.rule && <Notice kind="warn">{filled.rule}</Notice>}
      <Columns shape="side">
        <Stack>
          <Section title="何を変えるか">
            <Fields before={before} typed={typed} chainId={params.chainId} />
            {isAsked && !read.success && (
              <Notice kind="warn">{read.error.issues[0]?.message}</Notice>
            )}
            {problem && <Notice kind="warn">{problem}</Notice>}
          </Section>
        </Stack>
        <Stack wide>
          {after && asked ? (
            <Compared
              before={before}
              after={after}
              asked={asked}
              mayCite={may.writeClusters(here.person)}
            />
          ) : (
            <Empty
              title="まだ何も変えていません"
              why="工程・道具・材料を選んで「見通しを比べる」を押すと、いまの見通しと並べて出ます。"
              stage="rec"
            />
          )}
        </Stack>
      </Columns>
    </Page>
  )
}

/** Fields of this form have one value each. */
const oneEach = (values: Readonly<Record<string, string | readonly string[]>>) =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  )

/** Why what was asked cannot be worked out, as the rule says it. */
function problemOf(before: ChainOutlook, asked: WhatIf | null): string | null {
  if (asked === null) return null
  const node = before.graph.nodes.find(({ id }) => id === asked.nodeId)
  if (node === undefined) return '工程・道具・材料を、この連鎖の中から選んでください。'
  const isHeld = before.steps?.steps.some((step) => step.node.id === node.id) ?? false
  const ruling = theChangeFits(asked.change, node, isHeld)
  return ruling === true ? null : ruling.sentence
}

function Fields(props: {
  before: ChainOutlook
  typed: Readonly<Record<string, string>>
  chainId: string
}) {
  const { before, typed } = props
  return (
    <Form to={at.whatIf({ chainId: props.chainId })} method="get" submit="見通しを比べる">
      <SelectField
        name="change"
        label="変えること"
        required
        value={typed.change ?? 'trainee'}
        options={changes.map((value) => ({ value, label: changeWords[value] }))}
      />
      <SelectField
        name="nodeId"
        label="工程・道具・材料"
        required
        value={typed.nodeId}
        options={before.graph.nodes
          .filter(({ kind }) => kind !== 'product')
          .map(({ id, name, kind }) => ({ value: id, label: `${name}（${kindWords[kind]}）` }))}
      />
      <NumberField name="people" label="人数" unit="人" value={typed.people ?? 1} />
      <NumberField name="age" label="いまの年齢" unit="歳" value={typed.age ?? 35} />
      <NumberField
        name="years"
        label="一人でできるまで"
        unit="年"
        hint="「人を育てる」のときだけ使います"
        value={typed.years ?? 3}
      />
    </Form>
  )
}

function Compared(props: {
  before: ChainOutlook
  after: ChainOutlook
  asked: WhatIf
  mayCite: boolean
}) {
  const { before, after, asked } = props
  const node = before.graph.nodes.find(({ id }) => id === asked.nodeId)
  const question = askedInWords(node?.name ?? '', asked)
  return (
    <>
      <Notice kind="info">
        {comparedInWords(question, before, after, asked.nodeId)}（見込み）
      </Notice>
      <ComparedStrands before={before} after={after} nodeId={asked.nodeId} />
      <Section title="いまと、変えたとき">
        <ComparedTable before={before} after={after} nodeId={asked.nodeId} />
      </Section>
      {props.mayCite && (
        <Form to={at.whatIf({ chainId: asked.chainId })} name="cite-what-if" inline>
          {(['change', 'nodeId', 'people', 'age', 'years'] as const).map((name) => (
            <HiddenField name={name} value={asked[name]} />
          ))}
          <Button kind="ev" size="sm" label="この比べた見通しを根拠にする">
            根拠にする
          </Button>
        </Form>
      )}
    </>
  )
}

function ComparedTable(props: { before: ChainOutlook; after: ChainOutlook; nodeId: string }) {
  const { before, after, nodeId } = props
  const { today } = before
  const rows = [
    ...(before.steps?.steps ?? []).filter(({ node }) => node.id === nodeId),
    ...(before.steps?.products ?? []),
  ]
  const later = new Map(
    [...(after.steps?.steps ?? []), ...(after.steps?.products ?? [])].map((one) => [
      one.node.id,
      one.told,
    ]),
  )
  const both = (told: (typeof rows)[number]['told'] | undefined) =>
    told === undefined ? '—' : toldInWords(told, today)
  return (
    <Table
      caption="いまと、変えたとき"
      rows={rows}
      rowKey={({ node }) => node.id}
      empty={
        <Empty title="比べるものがありません" why="連鎖に製品を加えてください。" stage="rec" />
      }
      columns={[
        { key: 'name', label: '工程・製品', cell: ({ node }) => node.name },
        { key: 'before', label: 'いま', cell: ({ told }) => both(told) },
        { key: 'after', label: '変えたとき', cell: ({ node }) => both(later.get(node.id)) },
      ]}
      fold
    />
  )
}
