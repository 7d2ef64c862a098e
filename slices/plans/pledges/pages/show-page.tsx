import { formatShortWareki } from '#packages/japan'
import type { Visit } from '#platform'
import { type BeadHead, evidenceAt, findBeads, ThreadOf, threadOf } from '#slices/evidence'
import {
  AreaField,
  CheckField,
  DateField,
  Day,
  Fact,
  Facts,
  type Filled,
  Form,
  HiddenField,
  Instant,
  Notice,
  Page,
  Prose,
  RadioField,
  SampleTag,
  Section,
  SelectField,
  Table,
  Tag,
  TextField,
} from '#ui'
import { may } from '../../permissions.ts'
import { pledgeRef } from '../../publications/tables.ts'
import { standstillToday, termsSeenBy } from '../../terms/tables.ts'
import * as at from '../addresses.ts'
import { statesAfter } from '../rules.ts'
import { entriesOf, type Pledge, pledgeSeenBy, pledgesSeenBy } from '../tables.ts'

export async function ShowPledgePage({ here, params, filled }: Visit<typeof at.pledge>) {
  const pledge = await pledgeSeenBy(here, params.pledgeId)
  const thread = await threadOf(here, pledgeRef(pledge.id))
  const entries = await entriesOf(here, pledge.id)
  const targets = await findBeads(here, { words: '', kinds: ['plan_node', 'measure'], limit: 200 })
  const grounds = await findBeads(here, {
    words: '',
    kinds: ['measure', 'result', 'finding', 'document', 'statistic', 'observation', 'budget_line'],
    limit: 200,
  })
  return (
    <Page
      title={pledge.words}
      back={at.pledges()}
      lede={`${pledge.holder}の公約${pledge.number}。公表された文のまま載せています。`}
      tags={
        <>
          <Tag kind="line">{pledge.state}</Tag>
          {pledge.isSample && <SampleTag />}
        </>
      }
    >
      <ThreadOf thread={thread} />
      <Facts>
        <Fact term="出典">{pledge.source}</Fact>
        <Fact term="公表された日">
          <Day on={pledge.publishedOn} />
        </Fact>
        <Fact term="期限">{pledge.promisedBy ? <Day on={pledge.promisedBy} /> : '任期中'}</Fact>
        <Fact term="担当課">{pledge.sectionName}</Fact>
        <Fact term="市の注記">{pledge.note && <Prose text={pledge.note} />}</Fact>
        <Fact term="次の任期での扱い">{pledge.review}</Fact>
      </Facts>
      <Section title="経過">
        <Table
          rows={entries}
          rowKey={(entry) => entry.id}
          empty={<p class="mut">まだ何も記録していません（未着手）。</p>}
          columns={[
            {
              key: 'at',
              label: '日時',
              cell: (entry) => <Instant at={entry.at} form="short" />,
            },
            { key: 'state', label: '状態', cell: (entry) => entry.state ?? '市の注記' },
            { key: 'sentence', label: '内容', cell: (entry) => entry.sentence },
            {
              key: 'ground',
              label: '根拠',
              cell: (entry) =>
                entry.groundPid === null ? (
                  '—'
                ) : (
                  <a href={evidenceAt.bead({ beadPid: entry.groundPid })}>{entry.ground}</a>
                ),
            },
            { key: 'by', label: '記録した人', cell: (entry) => entry.byName },
          ]}
          fold
        />
      </Section>
      {may.writePlans(here.person) && (
        <Writing pledge={pledge} filled={filled} targets={targets} grounds={grounds} />
      )}
    </Page>
  )
}

const beadOption = (bead: BeadHead) => ({ value: bead.pid, label: `${bead.title}（${bead.fact}）` })

function Writing(props: {
  pledge: Pledge
  filled: Filled | null
  targets: readonly BeadHead[]
  grounds: readonly BeadHead[]
}) {
  const { pledge, filled, targets, grounds } = props
  const params = { pledgeId: pledge.id }
  const next = statesAfter(pledge.state)
  return (
    <>
      {next.length > 0 && (
        <Section title="状態を記録する">
          <Form name="state" to={at.entries(params)} filled={filled} submit="状態を記録する">
            <RadioField name="state" label="状態" required options={next} />
            <AreaField name="sentence" label="何が起きたか（一文で）" rows={2} required />
            <SelectField
              name="groundPid"
              label="根拠にする記録"
              required
              options={grounds.map(beadOption)}
            />
          </Form>
        </Section>
      )}
      <Section title="目標・事業につなぐ">
        <Form name="link" to={at.links(params)} filled={filled} submit="つなぐ">
          <SelectField
            name="target"
            label="この公約をかなえる目標か事業"
            required
            options={targets.map(beadOption)}
          />
        </Form>
      </Section>
      <Section title="市の注記" note="公約の文は直せません">
        <Form name="note" to={at.note(params)} filled={filled} submit="注記を書く">
          <HiddenField name="words" value={pledge.words} />
          <AreaField name="note" label="注記" rows={3} value={pledge.note} required />
        </Form>
      </Section>
    </>
  )
}

export async function NewPledgePage({ here, filled }: Visit<typeof at.newPledge>) {
  const terms = await termsSeenBy(here)
  return (
    <Page title="公約を載せる" back={at.pledges()} lede="公表された文を、一字も変えずに入れます。">
      {terms.length === 0 && <Notice kind="warn">先に、首長の任期を登録してください。</Notice>}
      <Form to={at.pledges()} filled={filled} submit="公約を載せる">
        <SelectField
          name="termId"
          label="任期"
          required
          value={terms[0]?.id}
          options={terms.map((term) => ({
            value: term.id,
            label: `${term.holder}（${formatShortWareki(term.startsOn)}から）`,
          }))}
        />
        <AreaField name="words" label="公約の文" rows={3} required />
        <TextField name="source" label="出典" hint="例：選挙公報（令和8年9月27日）2頁" required />
        <DateField name="publishedOn" label="公表された日" required />
        <DateField name="promisedBy" label="期限" hint="任期中のときは空けておきます。" />
        <CheckField name="isSample" label="見本として登録する" />
      </Form>
    </Page>
  )
}

/** For everybody. From 告示日 to 投票日 it shows what stood at the end of the day before, and says so. */
export async function TownPledgesPage({ here }: Visit<typeof at.town>) {
  const still = await standstillToday(here)
  const pledges = await pledgesSeenBy(here, still ? { until: `${still}T00:00:00+09:00` } : {})
  return (
    <Page
      title="市長の公約とその進み"
      lede="選挙などで公表された文のまま載せています。進み具合は、市の記録にもとづきます。"
    >
      {still && (
        <Notice>
          選挙の期間のため、このページは
          <Day on={still} />
          から投票日まで更新しません。内容は、その前の日までのものです。
        </Notice>
      )}
      <Table
        rows={pledges}
        rowKey={(pledge) => pledge.id}
        empty={<p>掲載している公約はありません。</p>}
        columns={[
          {
            key: 'words',
            label: '公約',
            cell: (pledge) => (
              <>
                「{pledge.words}」 {pledge.isSample && <SampleTag />}
              </>
            ),
          },
          { key: 'holder', label: '公約した人', cell: (pledge) => pledge.holder },
          { key: 'source', label: '出典', cell: (pledge) => pledge.source },
          { key: 'state', label: '状態', cell: (pledge) => <Tag kind="line">{pledge.state}</Tag> },
          { key: 'sentence', label: '経過', cell: (pledge) => pledge.sentence || '—' },
          { key: 'note', label: '市の注記', cell: (pledge) => pledge.note || '—' },
        ]}
        fold
      />
    </Page>
  )
}
