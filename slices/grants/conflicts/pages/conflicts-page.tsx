import { addDays, formatWareki } from '#packages/japan'
import { csvFileOf, type FileAnswer, type Visit } from '#platform'
import {
  AreaField,
  Confirm,
  DateField,
  Fact,
  Facts,
  Form,
  HiddenField,
  Notice,
  RadioField,
  Section,
  Stack,
  Table,
} from '#ui'
import { stageOf } from '../../calls/rules.ts'
import { callSeenBy } from '../../calls/tables.ts'
import { sealOf } from '../../criteria/tables.ts'
import { placeLabel } from '../../panels/rules.ts'
import { panelOf, scoring } from '../../panels/tables.ts'
import { may } from '../../permissions.ts'
import { RoundPage } from '../../selection-rounds/pages/round-page.tsx'
import { roundOf } from '../../selection-rounds/tables.ts'
import * as at from '../addresses.ts'
import { kinds } from '../rules.ts'
import { type ConflictCase, conflictCounts, conflictsOf } from '../tables.ts'

/** 利益相反の確認. Who is excluded from what is the head's; the others see how many. */
export async function ConflictsPage({ here, params, filled }: Visit<typeof at.conflicts>) {
  const call = await callSeenBy(here, params.callId)
  const seal = await sealOf(here, call.id)
  const round = await roundOf(here, call.id)
  const panel = scoring(await panelOf(here, call.id))
  const isOwn = here.person.section?.id === call.sectionId
  const begins =
    round === null && isOwn && may.managePanels(here.person) && stageOf(call, here.now) === '締切'
  const sees = may.seeConflicts(here.person)
  const cases = round !== null && sees ? await conflictsOf(here, call.id) : []
  const decides = isOwn && may.decideConflicts(here.person) && round?.assignedAt === null
  const open = decides ? cases.filter(({ level }) => level === '要確認') : []
  const counts = round && (await conflictCounts(here, call.id))
  return (
    <RoundPage
      {...{ here, call, seal, filled }}
      part="conflicts"
      title="利益相反の確認"
      lede="申請書を開く前に、審査員と申請者の関わりを確かめます。"
      forms={[...(begins ? ['matching'] : []), ...open.map(({ id }) => `case-${id}`)]}
    >
      {round === null || counts === null ? (
        <Section title="まだ始まっていません">
          <p>公募が締め切られ、審査員が3人以上そろうと、1時間以内に自動で始まります。</p>
          {begins && (
            <Form to={at.matching(params)} name="matching" filled={filled} submit="いま始める">
              <DateField
                name="declareBy"
                label="申告の期限"
                required
                value={addDays(here.today, 7)}
              />
            </Form>
          )}
        </Section>
      ) : (
        <Facts>
          <Fact term="申告の期限">{formatWareki(round.declareBy)}</Fact>
          <Fact term="申告">{`${panel.length}人のうち${panel.filter((one) => one.handedInAt !== null).length}人`}</Fact>
          <Fact term="除斥">{`${counts.members}人　${counts.pairs}組`}</Fact>
          <Fact term="要確認">{`${counts.open}件（期限までに判断がないものは除斥）`}</Fact>
        </Facts>
      )}
      {round !== null && !sees && (
        <Notice>だれがどの案件から外れたかは、課長だけが見られます。</Notice>
      )}
      {open.length > 0 && (
        <Section title="課長の判断">
          <Stack wide>
            {open.map((one) => (
              <Decision key={one.id} one={one} callId={call.id} filled={filled} />
            ))}
          </Stack>
        </Section>
      )}
      {sees && round !== null && (
        <Section title="除斥一覧">
          <Table
            rows={cases}
            rowKey={({ id }) => id}
            fold
            csvHref={at.csv(params)}
            empty={<p>利害関係は見つかっていません。</p>}
            columns={[
              {
                key: 'member',
                label: '委員',
                cell: (one) => (
                  <span class="nowrap">{`${placeLabel(one.place)} ${one.reviewerName}`}</span>
                ),
              },
              {
                key: 'application',
                label: '案件番号',
                cell: (one) => `${one.number ?? ''} ${one.applicantName}`,
              },
              { key: 'kind', label: '種別', cell: ({ kind }) => `${kind} ${kinds[kind]}` },
              {
                key: 'level',
                label: '区分',
                cell: (one) => <span class="nowrap">{standing(one)}</span>,
              },
              {
                key: 'source',
                label: '見つけ方',
                cell: ({ source }) => <span class="nowrap">{source}</span>,
              },
              {
                key: 'decided',
                label: '決定者',
                cell: (one) => <span class="nowrap">{decider(one)}</span>,
              },
              { key: 'reason', label: '理由', cell: (one) => one.reason || one.evidence },
            ]}
          />
        </Section>
      )}
    </RoundPage>
  )
}

const standing = ({ level, decision }: ConflictCase): string =>
  decision === null ? level : `${level}（${decision}）`

/** What is in doubt is nobody's decision yet. */
const decider = ({ level, decidedName }: ConflictCase): string =>
  decidedName ?? (level === '要確認' ? '—' : '基準による')

function Decision(props: {
  key: string
  one: ConflictCase
  callId: string
  filled: Visit<typeof at.conflicts>['filled']
}) {
  const { one, callId, filled } = props
  return (
    <Confirm
      open={`${one.reviewerName}さん　${one.applicantName}　${kinds[one.kind]}${one.decision ? `（${one.decision}）` : ''}`}
      title={`${one.reviewerName}さんと${one.applicantName}`}
      to={at.decision({ callId })}
      name={`case-${one.id}`}
      filled={filled}
      submit="判断を記録する"
      version={one.version}
    >
      <p>{`${one.source}　${one.evidence}`}</p>
      <HiddenField name="caseId" value={one.id} />
      <RadioField
        name="decision"
        label="判断"
        required
        value={one.decision}
        options={[
          { value: '除斥', label: '除斥' },
          { value: '従事可', label: '従事可' },
        ]}
      />
      <AreaField name="reason" label="理由" rows={2} required value={one.reason} />
    </Confirm>
  )
}

export async function conflictsCsv({ here, params }: Visit<typeof at.csv>): Promise<FileAnswer> {
  const call = await callSeenBy(here, params.callId)
  return csvFileOf<ConflictCase>(
    '除斥一覧',
    [
      { head: '委員', cell: (one) => `${placeLabel(one.place)} ${one.reviewerName}` },
      { head: '案件番号', cell: (one) => one.number },
      { head: '種別', cell: ({ kind }) => `${kind} ${kinds[kind]}` },
      { head: '区分', cell: standing },
      { head: '決定者', cell: decider },
      { head: '理由', cell: (one) => one.reason || one.evidence },
    ],
    await conflictsOf(here, call.id),
  )
}
