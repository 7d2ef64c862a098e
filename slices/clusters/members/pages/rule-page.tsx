import type { Visit } from '#platform'
import { AreaField, ChecksField, Fact, Facts, Form, Notice, Page } from '#ui'
import { clusterEdit } from '../../addresses.ts'
import { areasOf, clusterSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { type Process, processesOf, ruleOf } from '../tables.ts'

export async function RulePage({ here, params, filled }: Visit<typeof at.memberRule>) {
  const cluster = await clusterSeenBy(here, params.clusterId)
  const [area] = await areasOf(here, [here.city])
  const processes = await processesOf(here)
  const chosen = new Set((await ruleOf(here, cluster.id)).map(({ id }) => id))
  return (
    <Page
      title="産地に属する工程を決める"
      back={at.members(params)}
      lede={`${cluster.name}　選んだ工程のどれかができ、下の地区にある事業者が属します。`}
    >
      <Facts>
        <Fact term="市">{area?.name}</Fact>
        <Fact term="地区">
          {cluster.districts.join('、') || '市の全域'}（
          <a href={clusterEdit(params)}>産地の登録で直す</a>）
        </Fact>
      </Facts>
      {processes.length === 0 ? (
        <Notice>市の工程の一覧が、まだ空です。先に工程を加えてください。</Notice>
      ) : (
        <Form
          to={at.memberRule(params)}
          filled={filled}
          version={cluster.version}
          submit="属する工程を決める"
        >
          <ChecksField
            name="processIds"
            label="工程"
            hint={`産業のまとまりごとに並べています。${cluster.trade ? `この産地は「${cluster.trade}」です。` : ''}`}
            value={[...chosen]}
            options={byTrade(processes, cluster.trade).map(({ id, trade, name }) => ({
              value: id,
              label: trade === cluster.trade ? name : `${name}（${trade}）`,
            }))}
          />
          <AreaField name="reason" label="こう決める理由" rows={2} required />
        </Form>
      )}
    </Page>
  )
}

/** The processes of the trade first. */
function byTrade(processes: readonly Process[], trade: string): Process[] {
  const own = processes.filter((process) => process.trade === trade)
  return [...own, ...processes.filter((process) => process.trade !== trade)]
}
