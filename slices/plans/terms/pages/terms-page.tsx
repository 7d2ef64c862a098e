import type { Visit } from '#platform'
import {
  DateField,
  Day,
  Empty,
  type Filled,
  Form,
  Notice,
  Page,
  Period,
  RadioField,
  Section,
  Table,
  TextField,
} from '#ui'
import { may } from '../../permissions.ts'
import { pledge as pledgePage, pledges } from '../../pledges/addresses.ts'
import { isFinished } from '../../pledges/rules.ts'
import { type Pledge, pledgesSeenBy } from '../../pledges/tables.ts'
import * as at from '../addresses.ts'
import { reviewChoices } from '../rules.ts'
import { reviewsOf, termSeenBy, termsSeenBy } from '../tables.ts'

export async function TermsPage({ here, filled }: Visit<typeof at.terms>) {
  const terms = await termsSeenBy(here)
  return (
    <Page title="首長の任期" back={pledges()} lede="公約は任期ごとに載せます。">
      <Table
        rows={terms}
        rowKey={(term) => term.id}
        empty={
          <Empty
            title="任期がまだありません"
            why="任期を登録すると、公約を載せられます。"
            stage="decide"
          />
        }
        columns={[
          {
            key: 'holder',
            label: '首長',
            cell: (term) => <a href={at.term({ termId: term.id })}>{term.holder}</a>,
          },
          {
            key: 'period',
            label: '任期',
            cell: (term) => <Period from={term.startsOn} to={term.endsOn} form="short" />,
          },
          {
            key: 'notice',
            label: '告示日',
            cell: (term) => <Day on={term.noticeOn} form="short" />,
          },
          { key: 'vote', label: '投票日', cell: (term) => <Day on={term.voteOn} form="short" /> },
          { key: 'pledges', label: '公約', align: 'n', cell: (term) => term.pledges },
        ]}
        fold
      />
      {may.conceivePlans(here.person) && (
        <Section
          title="新しい任期を登録する"
          note="前の任期の終わっていない公約が、首長・幹部に回ります"
        >
          <Form to={at.terms()} filled={filled} submit="任期を登録する">
            <TextField name="holder" label="首長の氏名" width="m" required />
            <DateField name="startsOn" label="始まりの日" required />
            <DateField name="endsOn" label="終わりの日" />
            <DateField name="noticeOn" label="次の選挙の告示日" />
            <DateField name="voteOn" label="次の選挙の投票日" />
          </Form>
        </Section>
      )}
    </Page>
  )
}

/** What the terms before promised and did not finish; each is decided once. */
export async function TermPage({ here, params, filled }: Visit<typeof at.term>) {
  const term = await termSeenBy(here, params.termId)
  const reviews = await reviewsOf(here, term.id)
  const earlier = (await pledgesSeenBy(here)).filter(
    ({ termStartsOn }) => termStartsOn < term.startsOn,
  )
  const decided = new Set(reviews.map(({ pledgeId }) => pledgeId))
  const waiting = earlier.filter(({ id, state }) => !decided.has(id) && !isFinished(state))
  return (
    <Page
      title={`${term.holder}の任期`}
      back={at.terms()}
      lede="前の任期の公約を続けるかどうかを、一件に一度だけ決めます。どれを選んでも、目標や事業とのつながりは残ります。"
    >
      {/* The form may be gone: somebody else decided in between. */}
      {filled?.rule && filled.form !== 'election' && !waiting.some(isAbout(filled.form)) && (
        <Notice kind="bad">{filled.rule}</Notice>
      )}
      <Section title="扱いを決めていない公約" note={`${waiting.length}件`}>
        {waiting.length === 0 && <p class="mut">決めていない公約はありません。</p>}
        {waiting.map((pledge) => (
          <Waiting
            pledge={pledge}
            termId={term.id}
            filled={filled}
            decides={may.adoptPlans(here.person)}
          />
        ))}
      </Section>
      <Section title="決めた扱い" note={`${reviews.length}件`}>
        <Table
          rows={reviews}
          rowKey={(review) => review.pledgeId}
          empty={<p class="mut">まだ決めていません。</p>}
          columns={[
            {
              key: 'words',
              label: '公約',
              cell: (review) => (
                <a href={pledgePage({ pledgeId: review.pledgeId })}>
                  {earlier.find(({ id }) => id === review.pledgeId)?.words ?? '公約'}
                </a>
              ),
            },
            { key: 'choice', label: '扱い', cell: (review) => review.choice },
            { key: 'reason', label: '理由', cell: (review) => review.reason },
            { key: 'by', label: '決めた人', cell: (review) => review.byName },
          ]}
          fold
        />
      </Section>
      {may.conceivePlans(here.person) && (
        <Section title="選挙の日" note="告示日から投票日まで、公約の公開ページは内容を止めます">
          <Form
            name="election"
            to={at.election(params)}
            filled={filled}
            version={term.version}
            submit="選挙の日を登録する"
          >
            <DateField name="noticeOn" label="告示日" value={term.noticeOn} />
            <DateField name="voteOn" label="投票日" value={term.voteOn} />
          </Form>
        </Section>
      )}
    </Page>
  )
}

const isAbout =
  (form: string | null) =>
  ({ id }: Pledge): boolean =>
    form === `review-${id}`

function Waiting(props: {
  pledge: Pledge
  termId: string
  filled: Filled | null
  decides: boolean
}) {
  const { pledge, termId, filled, decides } = props
  return (
    <div class="stack">
      <h3>
        <a href={pledgePage({ pledgeId: pledge.id })}>{pledge.words}</a>
      </h3>
      <p class="mut">{`${pledge.holder}の公約${pledge.number}　${pledge.state}　${pledge.sentence}`}</p>
      {decides && (
        <Form
          name={`review-${pledge.id}`}
          to={at.review({ termId, pledgeId: pledge.id })}
          filled={filled}
          submit="扱いを決める"
        >
          <RadioField name="choice" label="扱い" required options={reviewChoices} />
          <TextField name="reason" label="理由" required />
        </Form>
      )}
    </div>
  )
}
