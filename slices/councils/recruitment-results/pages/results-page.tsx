import type { FileAnswer, Visit } from '#platform'
import {
  AreaField,
  Columns,
  Confirm,
  DateField,
  Day,
  Fact,
  Facts,
  Form,
  LinkButton,
  Notice,
  NumberField,
  Page,
  Period,
  Section,
  TextField,
} from '#ui'
import { Refused } from '../../answers/pages/refused.tsx'
import { bodySeenBy } from '../../bodies/tables.ts'
import { statedOf } from '../../members/tables.ts'
import { peopleKnown } from '../../people/tables.ts'
import { may } from '../../permissions.ts'
import { applicationsSeenBy } from '../../recruitment-applications/tables.ts'
import { lettersOf } from '../../recruitment-letters/tables.ts'
import { panel as panelPage } from '../../recruitment-panels/addresses.ts'
import { panelOf } from '../../recruitment-panels/tables.ts'
import { Everybody, scoresTable } from '../../recruitment-scores/pages/score-tables.tsx'
import { scoresSeenBy } from '../../recruitment-scores/tables.ts'
import { recruitment } from '../../recruitments/addresses.ts'
import { stageOf } from '../../recruitments/rules.ts'
import { type Recruitment, recruitmentSeenBy } from '../../recruitments/tables.ts'
import * as at from '../addresses.ts'
import { aReserveMayBeCalled, entrantsFrom, noteOfEmptySeats, order } from '../rules.ts'
import { entriesOf, freeSeatsOf, reservesLeft } from '../tables.ts'
import { ChosenSection } from './chosen-section.tsx'
import { RankTable } from './rank-table.tsx'

/** As many reserves as there are seats is what cities mostly keep. */
const usualReserves = 2

/** The order that the guide promised; what the head decides; and afterwards who sits and who waits. */
export async function ResultsPage({ here, params, filled }: Visit<typeof at.results>) {
  const made = await recruitmentSeenBy(here, params.recruitmentId)
  const stage = stageOf(made, here.today)
  const isOpen = made.scoredAt !== null
  const scores = isOpen ? await scoresSeenBy(here, made.id) : []
  const entries = isOpen ? await entriesOf(here, made.id) : []
  const panel = isOpen ? await panelOf(here, made.id) : []
  const decides = stage === '決定待ち' && may.decideOnBodies(here.person)
  const entrants = entrantsFrom(entries, scores, made.criteria)
  const sitting = stage === '決定待ち' ? await statedOf(here, made.bodyId, here.today) : []
  const placed = order(entrants, sitting, made, usualReserves)
  const chosen = placed.filter(({ result }) => result === '選任').length
  const named = stage === '決定' ? await applicationsSeenBy(here, made.id) : []
  const calls = aReserveMayBeCalled({
    ...{ stage, termTo: made.termTo, today: here.today },
    freeSeats: stage === '決定' ? await freeSeatsOf(here, made.id) : 0,
    left: stage === '決定' ? await reservesLeft(here, made.id) : 0,
  })
  const callsNow = calls === true && may.decideOnBodies(here.person)
  const asked = named.filter(
    (one) =>
      one.memberId === null && one.declinedOn === null && (one.result === '選任' || one.calledOn),
  )
  return (
    <Page
      title={`${made.bodyName}　公募の選考の結果`}
      back={recruitment(params)}
      lede={stage === '決定' ? '' : '順位は、番号だけで決めます。氏名は決めた後に出ます。'}
      acts={
        here.opens(panelPage(params)) && (
          <LinkButton href={panelPage(params)} kind="sub" size="sm">
            選考する人と採点
          </LinkButton>
        )
      }
    >
      <Refused
        filled={filled}
        forms={[
          ...(decides ? ['decision'] : []),
          ...(callsNow ? ['next-reserve'] : []),
          ...named.flatMap((one) => [`candidacy-${one.id}`, `refusal-${one.id}`]),
        ]}
      />
      {!isOpen && <Notice>採点が全員そろうか締め切られると、ここに順位が出ます。</Notice>}
      {stage === '決定' && <Decided made={made} />}
      {isOpen && <RankTable made={made} entries={entries} placed={placed} entrants={entrants} />}
      {stage === '決定' && (
        <ChosenSection
          here={here}
          made={made}
          named={named}
          asked={asked}
          letters={await lettersOf(here, made.id)}
          known={asked.length > 0 ? await peopleKnown(here) : []}
          filled={filled}
        />
      )}
      {callsNow && (
        <Confirm
          open="補欠の次の方に席を回す"
          title="補欠の次の方に席を回す"
          to={at.nextReserve(params)}
          name="next-reserve"
          filled={filled}
          submit="席を回す"
          version={made.version}
        >
          <p>選考の順位のとおりに、次の方に回ります。順は変えられません。</p>
        </Confirm>
      )}
      {scores.length > 0 && (
        <Section
          title="採点"
          acts={
            <a href={at.scoresCsv(params)} download>
              CSV
            </a>
          }
        >
          <Everybody made={made} scores={scores} places={panel.map(({ place }) => place)} />
        </Section>
      )}
      {decides && (
        <Decision
          made={made}
          empty={made.seats - chosen}
          months={(await bodySeenBy(here, made.bodyId)).termMonths}
          filled={filled}
        />
      )}
    </Page>
  )
}

function Decided({ made }: { made: Recruitment }) {
  return (
    <Facts>
      <Fact term="決めた日">
        <Day on={made.decidedOn} />
      </Fact>
      <Fact term="選任">{`${made.chosen ?? 0}人（募集${made.seats}人、応募${made.applied ?? 0}人）`}</Fact>
      <Fact term="任期">
        <Period from={made.termFrom} to={made.termTo} />
      </Fact>
      <Fact term="補欠の名簿">
        <Day on={made.termTo} />
        まで使えます
      </Fact>
      <Fact term="くじの種">{`${made.tieSeed}：${made.seedValue}`}</Fact>
      {made.publicNote !== '' && <Fact term="公表したお知らせ">{made.publicNote}</Fact>}
    </Facts>
  )
}

function Decision(props: {
  made: Recruitment
  empty: number
  months: number

  filled: Visit['filled']
}) {
  const { made, empty } = props
  return (
    <Section title="結果を決める">
      {empty > 0 && (
        <Notice kind="warn">
          {made.round === 1
            ? `適任の方が${empty}人足りません。決めた後に、一度だけ再公募できます。`
            : `再公募でも${empty}人足りません。席は空けたままとし、お知らせを公表します。`}
        </Notice>
      )}
      <Form
        to={at.decision({ recruitmentId: made.id })}
        name="decision"
        filled={props.filled}
        submit="結果を決めて通知に番号を付ける"
        version={made.version}
      >
        <p>
          上の順位のとおりに選任します。全員の選考結果通知に番号を付けます。決めた後は変えられません。
        </p>
        <Columns shape="2">
          <TextField name="decision" label="決裁の番号か日" required maxlength={100} />
          <NumberField
            name="reserves"
            label="補欠とする人数"
            unit="人"
            required
            value={usualReserves}
          />
          <DateField name="termFrom" label="任期の初日" required />
          <DateField
            name="termTo"
            label="任期の末日"
            required
            hint={`会議の任期は${props.months}か月です。`}
          />
        </Columns>
        {empty > 0 && (
          <AreaField
            name="publicNote"
            label="公表するお知らせ"
            rows={2}
            required={made.round === 2}
            value={made.round === 2 ? noteOfEmptySeats : ''}
          />
        )}
      </Form>
    </Section>
  )
}

export async function scoresCsv({ here, params }: Visit<typeof at.scoresCsv>): Promise<FileAnswer> {
  const made = await recruitmentSeenBy(here, params.recruitmentId)
  return {
    type: 'text/csv; charset=utf-8',
    name: '公募の採点.csv',
    body: scoresTable(made, await scoresSeenBy(here, made.id)),
  }
}
