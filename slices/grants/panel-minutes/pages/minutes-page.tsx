import { formatWareki } from '#packages/japan'
import type { Visit } from '#platform'
import {
  CheckField,
  ChecksField,
  Columns,
  DateField,
  Empty,
  Fact,
  Facts,
  Form,
  NumberField,
  RadioField,
  Section,
  SelectField,
  Table,
  TextField,
} from '#ui'
import { callSeenBy } from '../../calls/tables.ts'
import { sealOf } from '../../criteria/tables.ts'
import { discussionsOf } from '../../discussions/tables.ts'
import { placeLabel } from '../../panels/rules.ts'
import { panelOf, scoring } from '../../panels/tables.ts'
import { may } from '../../permissions.ts'
import { scoreSheetSeenBy } from '../../score-sheets/tables.ts'
import { RoundPage } from '../../selection-rounds/pages/round-page.tsx'
import { roundStateOf } from '../../selection-rounds/rules.ts'
import { roundOf } from '../../selection-rounds/tables.ts'
import * as at from '../addresses.ts'
import { minutesOf, type PanelVote, votesOf } from '../tables.ts'

/** 審査議事録: who sat, what was concluded, how it was voted. */
export async function MinutesPage({ here, params, filled }: Visit<typeof at.minutes>) {
  const call = await callSeenBy(here, params.callId)
  const seal = await sealOf(here, call.id)
  const round = await roundOf(here, call.id)
  const sheet = round && (await scoreSheetSeenBy(here, call.id))
  const page = { ...{ here, call, seal, filled }, part: 'minutes', title: '審査議事録' } as const
  if (sheet === null)
    return (
      <RoundPage {...page} lede="" forms={[]}>
        <Empty
          title="合議の前です"
          why="採点を締め切ると、出席と議決を記録できます。"
          stage="act"
        />
      </RoundPage>
    )
  const panel = scoring(await panelOf(here, call.id))
  const minutes = await minutesOf(here, call.id)
  const votes = await votesOf(here, call.id)
  const discussions = await discussionsOf(here, call.id)
  const writes =
    may.managePanels(here.person) &&
    here.person.section?.id === call.sectionId &&
    roundStateOf(sheet.round) === '合議'
  const voted = new Set(votes.map(({ applicationId }) => applicationId))
  const vetoed = [...new Set(sheet.vetoes.map(({ applicationId }) => applicationId))]
  const open = vetoed.filter((id) => !voted.has(id))
  const codeOf = (id: string) => sheet.entries.get(id)?.code ?? ''
  const votesNow = writes && minutes !== null
  return (
    <RoundPage
      {...page}
      lede="審査会の記録です。"
      forms={[
        ...(writes ? ['presence'] : []),
        ...(votesNow ? ['vote'] : []),
        ...(votesNow && open.length > 0 ? ['veto'] : []),
      ]}
    >
      {minutes && (
        <Facts>
          <Fact term="日">{formatWareki(minutes.heldOn)}</Fact>
          <Fact term="場所">{minutes.place || '不詳'}</Fact>
          <Fact term="出席">
            {panel
              .filter(({ reviewerId }) => minutes.present.includes(reviewerId))
              .map(({ name, isChair }) => `${name}${isChair ? '（委員長）' : ''}`)
              .join('、')}
          </Fact>
          <Fact term="定足数">{`${sheet.set.quorumRule}（${sheet.set.quorumBase}）`}</Fact>
        </Facts>
      )}
      {writes && (
        <Section title="出席">
          <Form to={at.presences(params)} name="presence" filled={filled} submit="出席を記録する">
            <Columns shape="2">
              <DateField
                name="heldOn"
                label="審査会の日"
                required
                value={minutes?.heldOn ?? here.today}
              />
              <TextField name="place" label="場所" value={minutes?.place} />
            </Columns>
            <ChecksField
              name="present"
              label="出席した委員"
              value={minutes?.present ?? []}
              options={panel.map(({ reviewerId, name, place }) => ({
                value: reviewerId,
                label: `${placeLabel(place)}　${name}`,
              }))}
            />
          </Form>
        </Section>
      )}
      <Section title="議論">
        <Table
          rows={discussions}
          rowKey={({ applicationId }) => applicationId}
          fold
          empty={<p>結論は、まだ書かれていません。採点集計表の「合議」で書きます。</p>}
          columns={[
            { key: 'code', label: '案件', cell: ({ applicationId }) => codeOf(applicationId) },
            {
              key: 'why',
              label: '契機',
              cell: ({ applicationId }) =>
                [
                  ...new Set(
                    sheet.topics
                      .filter((one) => one.applicationId === applicationId)
                      .map(({ trigger }) => trigger),
                  ),
                ].join('・'),
            },
            { key: 'conclusion', label: '結論', cell: ({ conclusion }) => conclusion },
          ]}
        />
      </Section>
      <Votes votes={votes} codeOf={codeOf} />
      {votesNow && open.length > 0 && (
        <Section title="不適格の申出を議決する">
          <Form to={at.vetoVote(params)} name="veto" filled={filled} submit="議決を記録する">
            <SelectField
              name="applicationId"
              label="案件"
              required
              empty="選んでください"
              options={open.map((id) => ({
                value: id,
                label: `案件${codeOf(id)}　${sheet.vetoes.find((one) => one.applicationId === id)?.ground ?? ''}`,
              }))}
            />
            <Counts />
          </Form>
        </Section>
      )}
      {votesNow && (
        <Section title="選定案を議決する">
          <Form
            to={at.vote(params)}
            name="vote"
            filled={filled}
            submit="議決を記録する"
            version={sheet.round.version}
          >
            <CheckField name="isConsensus" label="異議なし（票を数えない）" />
            <Counts />
            <RadioField
              name="chairDecision"
              label="可否同数のときの委員長の決定"
              value=""
              options={[
                { value: '', label: '可否同数ではない' },
                { value: '可決', label: '可決' },
                { value: '否決', label: '否決' },
              ]}
            />
          </Form>
        </Section>
      )}
    </RoundPage>
  )
}

function Counts() {
  return (
    <Columns shape="3">
      <NumberField name="votesFor" label="賛成" unit="票" width="xs" />
      <NumberField name="against" label="反対" unit="票" width="xs" />
      <NumberField name="abstained" label="棄権" unit="票" width="xs" />
    </Columns>
  )
}

function Votes(props: { votes: readonly PanelVote[]; codeOf: (id: string) => string }) {
  return (
    <Section title="議決">
      <Table
        rows={props.votes}
        rowKey={({ id }) => id}
        fold
        empty={<p>議決は、まだありません。</p>}
        columns={[
          {
            key: 'what',
            label: '議題',
            cell: ({ kind, applicationId }) =>
              applicationId ? `${kind}　案件${props.codeOf(applicationId)}` : kind,
          },
          {
            key: 'room',
            label: '出席',
            cell: (one) => `${one.present}人（除斥${one.excluded}人、定足数${one.needed}人）`,
          },
          {
            key: 'counts',
            label: '票',
            cell: (one) =>
              one.isConsensus
                ? '異議なし'
                : `賛成${one.votesFor}・反対${one.against}・棄権${one.abstained}${one.chairDecision ? `（委員長 ${one.chairDecision}）` : ''}`,
          },
          {
            key: 'outcome',
            label: '結果',
            cell: ({ kind, isCarried }) =>
              kind === '不適格'
                ? isCarried
                  ? '認める'
                  : '認めない（数えない）'
                : isCarried
                  ? '可決'
                  : '否決',
          },
        ]}
      />
    </Section>
  )
}
