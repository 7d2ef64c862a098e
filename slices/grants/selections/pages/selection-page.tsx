import { formatShortWareki, formatYenWithUnit } from '#packages/japan'
import type { Visit } from '#platform'
import {
  AreaField,
  CheckField,
  Confirm,
  DateField,
  Empty,
  Fact,
  Facts,
  Form,
  HiddenField,
  Instant,
  Notice,
  RadioField,
  Section,
  SelectField,
  Table,
  Tag,
  YenField,
} from '#ui'
import { callSeenBy, decidesFor } from '../../calls/tables.ts'
import { sealOf } from '../../criteria/tables.ts'
import { may } from '../../permissions.ts'
import { twoPlaces } from '../../scores/rules.ts'
import { RoundPage } from '../../selection-rounds/pages/round-page.tsx'
import { roundStateOf } from '../../selection-rounds/rules.ts'
import { roundOf } from '../../selection-rounds/tables.ts'
import * as at from '../addresses.ts'
import { placesApart, type Selection, selectionsOf } from '../tables.ts'

/** 選定: the proposal of the panel, what is decided otherwise and why, the decision, and 繰上げ. */
export async function SelectionPage({ here, params, filled }: Visit<typeof at.selection>) {
  const call = await callSeenBy(here, params.callId)
  const seal = await sealOf(here, call.id)
  const round = await roundOf(here, call.id)
  const page = { ...{ here, call, seal, filled }, part: 'selection', title: '選定' } as const
  if (round === null || round.votedAt === null)
    return (
      <RoundPage {...page} lede="" forms={[]}>
        <Empty
          title="選定案はまだありません"
          why="審査会で議決すると、ここに出ます。"
          stage="act"
        />
      </RoundPage>
    )
  const rows = await selectionsOf(here, call.id)
  const isOwn = here.person.section?.id === call.sectionId
  const state = roundStateOf(round)
  const decides = decidesFor(here, call) && state === '選定案'
  const parts = rows.filter(
    (one) => (one.proposedYen ?? one.askedYen) !== one.askedYen && one.partAgreedOn === null,
  )
  const notes = isOwn && may.managePanels(here.person) && state === '選定案' && parts.length > 0
  const [first] = rows
    .filter(({ state: now, decided }) => now === '補欠' && decided === '補欠')
    .toSorted((one, other) => (one.waitlistPlace ?? 0) - (other.waitlistPlace ?? 0))
  const promotes = decidesFor(here, call) && state === '決裁済' && first !== undefined
  const choices = rows.map((one) => ({
    value: one.applicationId,
    label: `案件${one.code}　${one.applicantName}`,
  }))
  return (
    <RoundPage
      {...page}
      lede={`配分額は${formatYenWithUnit(call.allotmentYen)}です。`}
      forms={[
        ...(decides ? ['outcome', 'decide'] : []),
        ...(notes ? ['part'] : []),
        ...(promotes ? ['promotion'] : []),
      ]}
    >
      <Facts>
        <Fact term="審査会の議決">
          <Instant at={round.votedAt} />
        </Fact>
        {round.decidedAt && (
          <Fact term="決裁">
            <Instant at={round.decidedAt} />
            {`　${round.decidedName ?? ''}`}
          </Fact>
        )}
      </Facts>
      {round.departsFromPanel && (
        <Notice kind="warn">{`審査会の結論と異なる決定　${round.departReason}`}</Notice>
      )}
      <SelectionTable rows={rows} />
      {notes && (
        <Section title="一部の採択への同意">
          <Form to={at.part(params)} name="part" filled={filled} submit="同意を記録する">
            <SelectField
              name="applicationId"
              label="案件"
              required
              empty="選んでください"
              options={choices.filter(({ value }) =>
                parts.some((one) => one.applicationId === value),
              )}
            />
            <DateField name="agreedOn" label="書面で同意のあった日" required />
          </Form>
        </Section>
      )}
      {decides && (
        <Section title="決裁">
          <Confirm
            open="順位と異なる採否にする"
            title="順位と異なる採否にする"
            to={at.outcome(params)}
            name="outcome"
            filled={filled}
            submit="記録する"
          >
            <p>順位と異なる採否は、理由とともに公表の対象になります。</p>
            <SelectField
              name="applicationId"
              label="案件"
              required
              empty="選んでください"
              options={choices}
            />
            <RadioField name="decided" label="採否" required options={['採択', '補欠', '不採択']} />
            <YenField name="amountYen" label="採択の額（採択のとき）" />
            <AreaField name="deviationReason" label="順位と異なる理由" rows={3} />
          </Confirm>
          <Form
            to={at.decision(params)}
            name="decide"
            filled={filled}
            submit="選定を決裁する"
            version={round.version}
          >
            <CheckField name="departs" label="審査会の結論と異なる決定である" />
            <AreaField name="departReason" label="異なる決定の理由（そのときだけ）" rows={2} />
          </Form>
        </Section>
      )}
      {promotes && first && (
        <Section title="繰上げ">
          <Confirm
            open={`案件${first.code}を繰り上げる`}
            title={`案件${first.code}（${first.applicantName}）を繰り上げる`}
            to={at.promotion(params)}
            name="promotion"
            filled={filled}
            submit="繰り上げる"
          >
            <HiddenField name="applicationId" value={first.applicationId} />
            <p>補欠の順に、空いた予算の範囲で繰り上げます。</p>
          </Confirm>
        </Section>
      )}
    </RoundPage>
  )
}

function SelectionTable({ rows }: { rows: readonly Selection[] }) {
  return (
    <Table
      caption="採否"
      rows={rows}
      rowKey={({ applicationId }) => applicationId}
      fold
      empty={<p>案件がありません。</p>}
      columns={[
        { key: 'place', label: '順位', align: 'n', cell: ({ place }) => place ?? '順位なし' },
        { key: 'name', label: '案件', cell: (one) => `${one.code}　${one.applicantName}` },
        {
          key: 'mean',
          label: '平均',
          align: 'n',
          cell: ({ meanNum, meanDen }) =>
            meanNum !== null && meanDen !== null
              ? twoPlaces({ num: meanNum, den: meanDen })
              : '不詳',
        },
        {
          key: 'proposed',
          label: '選定案',
          cell: (one) => `${one.proposed}${one.proposedPlace ?? ''}　${one.why}`,
        },
        {
          key: 'decided',
          label: '決定',
          cell: (one) => (
            <>
              {one.decided === null
                ? '選定案のとおり'
                : `${one.decided}${one.decided === '補欠' && one.waitlistPlace !== null && one.waitlistPlace < placesApart ? one.waitlistPlace : ''}`}
              {one.deviates && <Tag kind="late">順位と異なる</Tag>}
              {one.promotedAt && <Tag kind="line">繰上げ</Tag>}
            </>
          ),
        },
        {
          key: 'yen',
          label: '額',
          align: 'n',
          cell: (one) => {
            const yen = one.decided === null ? one.proposedYen : one.decidedYen
            return yen === null ? 'なし' : formatYenWithUnit(yen)
          },
        },
        {
          key: 'note',
          label: '通知・理由',
          cell: (one) =>
            [
              one.noticeLabel,
              one.deviationReason,
              one.partAgreedOn && `同意 ${formatShortWareki(one.partAgreedOn)}`,
            ]
              .filter((text) => text)
              .join('　'),
        },
      ]}
    />
  )
}
