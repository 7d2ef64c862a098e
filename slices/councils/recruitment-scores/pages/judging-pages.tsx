import { type FileAnswer, Missing, type Visit } from '#platform'
import {
  AreaField,
  CheckField,
  Confirm,
  Day,
  Empty,
  Fact,
  Facts,
  Form,
  LinkButton,
  Notice,
  Page,
  Prose,
  RadioField,
  RowLink,
  Rows,
  Section,
  Stack,
  Table,
} from '#ui'
import { Refused } from '../../answers/pages/refused.tsx'
import { ownSeat, panelOf } from '../../recruitment-panels/tables.ts'
import type { Criterion } from '../../recruitments/rules.ts'
import {
  type Recruitment,
  recruitmentJudged,
  recruitmentsJudged,
} from '../../recruitments/tables.ts'
import * as at from '../addresses.ts'
import { leastMark, mostMark, pointsText, theMarksAreOpen, totalOf } from '../rules.ts'
import { type Essay, essaysFor, scoresSeenBy } from '../tables.ts'
import { Everybody, scoresTable } from './score-tables.tsx'

export async function JudgingsPage({ here }: Visit<typeof at.ownJudgings>) {
  const rows = await recruitmentsJudged(here)
  return (
    <Page
      title="公募の採点"
      lede="選考する人になっている公募です。作文は番号だけで読み、一人で採点します。"
    >
      {rows.length === 0 ? (
        <Empty
          stage="decide"
          title="採点する公募はありません"
          why="選考する人になり、採点が始まると、ここに出ます。"
        />
      ) : (
        <Rows>
          {rows.map((made) => (
            <RowLink
              href={at.ownJudging({ recruitmentId: made.id })}
              title={`${made.bodyName}　公募委員`}
              note={made.theme}
              side={
                made.scoredAt !== null ? (
                  '締切り'
                ) : (
                  <>
                    期限 <Day on={made.judgeBy} form="short" />
                  </>
                )
              }
            />
          ))}
        </Rows>
      )}
    </Page>
  )
}

function ownTotal(made: Recruitment, essay: Essay): string {
  if (essay.marks === null) return '未採点'
  if (essay.standsBack) return '加わらない'
  const total = totalOf(made.criteria, [essay.marks])
  return total === null ? '未採点' : `${pointsText(total)}点`
}

/** The own marks, essay by essay; everybody's once all are in. */
export async function JudgingPage({ here, params, filled }: Visit<typeof at.ownJudging>) {
  const made = await recruitmentJudged(here, params.recruitmentId)
  const seat = await ownSeat(here, made.id)
  const essays = await essaysFor(here, made.id, seat.id)
  const isOpen = theMarksAreOpen({ ...made, handedInAt: seat.handedInAt }) === true
  const left = essays.filter((one) => one.marks === null).length
  return (
    <Page
      title={`${made.bodyName}　公募の採点`}
      back={at.ownJudgings()}
      lede={`作文「${made.theme}」。氏名・性別・年齢は伏せてあります。`}
    >
      <Refused filled={filled} forms={isOpen ? ['handing-in'] : []} />
      {made.withdrawnOn !== null && <Notice kind="warn">この募集は取り消されました。</Notice>}
      {seat.handedInAt !== null && made.scoredAt === null && (
        <Notice kind="ok">
          採点を出しました。ほかの人の点は、全員が出すか締め切られると見られます。
        </Notice>
      )}
      {made.scoredAt !== null && <Notice>採点は締め切られました。</Notice>}
      <Table
        caption="作文と自分の採点"
        rows={essays}
        rowKey={(row) => row.number}
        fold
        total={isOpen ? `${essays.length}件（残り${left}件）` : `${essays.length}件`}
        csvHref={at.scoresCsv(params)}
        empty={<p>採点する作文はありません。</p>}
        columns={[
          {
            key: 'number',
            label: '番号',
            cell: (row) => (
              <a href={at.essay({ ...params, applicationId: row.id })}>{`${row.number}番`}</a>
            ),
          },
          {
            key: 'begins',
            label: '書き出し',
            cell: (row) => `${[...row.panelEssay].slice(0, 40).join('')}…`,
          },
          { key: 'own', label: '自分の採点', align: 'n', cell: (row) => ownTotal(made, row) },
        ]}
      />
      {made.scoredAt !== null && <Everybody {...(await everybody(here, made))} />}
      {isOpen && (
        <Confirm
          open="採点を提出する"
          title="採点を提出する"
          to={at.handingIn(params)}
          name="handing-in"
          filled={filled}
          submit="採点を提出する"
          version={seat.version}
        >
          <p>提出した後は、点を変えられません。</p>
        </Confirm>
      )}
    </Page>
  )
}

async function everybody(here: Visit['here'], made: Recruitment) {
  const panel = await panelOf(here, made.id)
  return {
    made,
    scores: await scoresSeenBy(here, made.id),
    places: panel.map(({ place }) => place),
  }
}

/** One essay without a name, and the marks of whoever reads it. */
export async function EssayPage({ here, params, filled }: Visit<typeof at.essay>) {
  const made = await recruitmentJudged(here, params.recruitmentId)
  const seat = await ownSeat(here, made.id)
  const essays = await essaysFor(here, made.id, seat.id)
  const essay = essays.find(({ id }) => id === params.applicationId)
  if (!essay) throw new Missing()
  const next = essays.find(({ number }) => number > essay.number)
  const isOpen = theMarksAreOpen({ ...made, handedInAt: seat.handedInAt }) === true
  return (
    <Page
      title={`${essay.number}番の作文`}
      back={at.ownJudging({ recruitmentId: made.id })}
      lede={`作文「${made.theme}」`}
      acts={
        next && (
          <LinkButton
            href={at.essay({ recruitmentId: made.id, applicationId: next.id })}
            kind="sub"
            size="sm"
          >
            {`次の作文（${next.number}番）`}
          </LinkButton>
        )
      }
    >
      <Refused filled={filled} forms={isOpen ? ['score'] : []} />
      <Section title="作文">
        <Prose text={essay.panelEssay} />
      </Section>
      <Section title="自分の採点" note={ownTotal(made, essay)}>
        {isOpen ? (
          <Form
            to={at.essay(params)}
            name="score"
            filled={filled}
            submit="採点を保存する"
            version={essay.version ?? 0}
          >
            <Stack wide>
              {made.criteria.map((criterion, index) => (
                <Mark criterion={criterion} at={index} mark={essay.marks?.[index] ?? null} />
              ))}
              <CheckField
                name="standsBack"
                label="この作文の採点に加わらない"
                hint="書いた方がわかるときや、利害の関わりがあるとき。点は平均に入りません。"
                value={essay.standsBack ?? false}
              />
              <AreaField
                name="remark"
                label="覚え"
                rows={3}
                hint="締め切られた後は、選考の担当も読みます。"
                value={essay.remark}
              />
            </Stack>
          </Form>
        ) : (
          <>
            <p>採点は済んでいます。点は変えられません。</p>
            <Facts>
              {made.criteria.map(({ name, weight }, index) => (
                <Fact term={name}>
                  {essay.standsBack
                    ? '加わらない'
                    : `${essay.marks?.[index] ?? '未採点'}（配点${weight}）`}
                </Fact>
              ))}
              {essay.remark && <Fact term="覚え">{essay.remark}</Fact>}
            </Facts>
          </>
        )}
      </Section>
    </Page>
  )
}

function Mark(props: { criterion: Criterion; at: number; mark: number | null }) {
  const all = Array.from({ length: mostMark - leastMark + 1 }, (_, at) => leastMark + at)
  return (
    <RadioField
      name={`mark${props.at + 1}`}
      label={`${props.criterion.name}（配点${props.criterion.weight}）`}
      value={props.mark}
      options={all.map((mark) => ({
        value: mark,
        label: String(mark),
        note: mark === leastMark ? '　乏しい' : mark === mostMark ? '　すぐれている' : undefined,
      }))}
    />
  )
}

export async function scoresCsv({ here, params }: Visit<typeof at.scoresCsv>): Promise<FileAnswer> {
  const made = await recruitmentJudged(here, params.recruitmentId)
  return {
    type: 'text/csv; charset=utf-8',
    name: '公募の採点.csv',
    body: scoresTable(made, await scoresSeenBy(here, made.id)),
  }
}
