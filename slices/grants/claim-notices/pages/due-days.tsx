import { addDays, formatShortWareki, formatYen } from '#packages/japan'
import type { Here, Visit } from '#platform'
import { AreaField, Confirm, DateField, Day, Empty, SelectField, Table, Tag } from '#ui'
import { acceleration } from '../../accelerations/addresses.ts'
import { accelerationGrounds, theRestMayFallDue } from '../../accelerations/rules.ts'
import type { Standing } from '../../claim-ledgers/rules.ts'
import { may } from '../../permissions.ts'
import type { Claim } from '../../recalls/tables.ts'
import * as at from '../addresses.ts'
import {
  type ClaimNotice,
  countedFrom,
  type DueDay,
  dueDaysOf,
  overdueOn,
  type Prescribing,
  prescribesOn,
  toBeDemanded,
  whatIsUrgedWasDemanded,
} from '../rules.ts'

type Props = { here: Here; claim: Claim; standing: Standing }

/** 納期: what falls due when, what of it is unpaid, its 督促, and for the hall its prescription. */
export function DueDays({ here, claim, standing }: Props) {
  const days = dueDaysOf(claim, standing)
  const agreed = claim.agreements.at(-1)
  const demandOf = ({ on }: DueDay) => claim.notices.find((one) => one.dueOn === on)
  // 催告, and each 督促 of a day that an agreement or a 繰上げ has since put off or brought forward.
  const others = claim.notices.filter(
    ({ dueOn }) => dueOn === null || days.every(({ on }) => on !== dueOn),
  )
  const prescription = {
    key: 'ends',
    label: `時効（${claim.prescription}）`,
    cell: (one: DueDay) =>
      one.leftYen > 0 ? <Prescription of={prescribesOn(claim, one.on)} /> : '—',
  }
  return (
    <>
      {agreed !== undefined && (
        <p>
          履行延期の特約（{formatShortWareki(agreed.agreedOn)}承認）
          {agreed.acceleratedTo !== null &&
            `。${agreed.accelerationLabel}で、残りの納期限を${formatShortWareki(agreed.acceleratedTo)}に繰り上げました`}
        </p>
      )}
      <Table
        caption="納期ごとの納付"
        rows={days}
        rowKey={(one) => `${one.on} ${one.what}`}
        empty={<Empty title="納期はありません" why="" />}
        columns={[
          {
            key: 'on',
            label: '納期限',
            cell: (one) => (
              <>
                <Day on={one.on} form="short" />{' '}
                {one.leftYen > 0 && one.on < here.today && <Tag kind="late">超過</Tag>}
              </>
            ),
          },
          { key: 'what', label: '内容', cell: (one) => one.what },
          { key: 'yen', label: '額（円）', align: 'n', cell: (one) => formatYen(one.yen) },
          { key: 'left', label: '未納（円）', align: 'n', cell: (one) => formatYen(one.leftYen) },
          {
            key: 'demand',
            label: '督促',
            cell: (one) => {
              const sent = demandOf(one)
              return sent === undefined ? '—' : noticeWords(sent)
            },
          },
          ...(may.seeAmounts(here.person) ? [prescription] : []),
        ]}
        fold
      />
      {others.length > 0 && (
        <p>
          {others
            .map((one) => `${one.kind}：${noticeWords(one)} ${formatYen(one.unpaidYen)}円`)
            .join('、')}
        </p>
      )}
    </>
  )
}

const noticeWords = ({ sentOn, documentLabel, payBy, arrivedOn }: ClaimNotice) =>
  `${formatShortWareki(sentOn)} ${documentLabel}（期限${formatShortWareki(payBy)}${arrivedOn === null ? '' : `、${formatShortWareki(arrivedOn)}到達`}）`

/** 時効: the day, and from when it is counted where a paper renewed it. */
export function Prescription({ of }: { of: Prescribing }) {
  const from = countedFrom(of)
  return (
    <>
      <Day on={of.on} form="short" />
      {from !== '' && (
        <>
          {' '}
          <small class="mut words">{from}</small>
        </>
      )}
    </>
  )
}

/** 督促, 催告 and 期限の繰上げ, each where it is possible today. */
export function ClaimNoticeForms({
  here,
  filled,
  claim,
  standing,
}: Props & { filled: Visit['filled'] }) {
  const params = { returnId: claim.id }
  const days = dueDaysOf(claim, standing)
  const toDemand = toBeDemanded(claim, standing, here.today)
  const overdueYen = overdueOn(days, here.today).reduce((sum, one) => sum + one.leftYen, 0)
  const urges = whatIsUrgedWasDemanded(days, claim, here.today) === true
  // A paper may demand several due days: each paper once, those whose arrival is not on record first.
  const sent = [...new Map(claim.notices.map((one) => [one.documentLabel, one])).values()].sort(
    (a, b) => Number(a.arrivedOn !== null) - Number(b.arrivedOn !== null),
  )
  const agreed = claim.agreements.at(-1)
  const grounds = accelerationGrounds.filter(
    (ground) => theRestMayFallDue(agreed, days, ground, here.today) === true,
  )
  return (
    <>
      {may.rejectForForm(here.person) && toDemand.length > 0 && (
        <Confirm
          open="督促する"
          title={`督促状を出します（${toDemand.map((one) => one.what).join('、')}）`}
          to={at.demand(params)}
          submit="督促する"
          name={`remind-${claim.id}`}
          filled={filled}
        >
          <p>
            督促は納期ごとに1回です。時効は、督促状が届いた日に更新されます（地方自治法第236条第4項、民法第97条第1項）。届いた日が分かったら、到達日を記録してください。
          </p>
        </Confirm>
      )}
      {may.draftDecisions(here.person) && sent.length > 0 && (
        <Confirm
          open="督促・催告の到達日を記録する"
          title="配達証明などで確かめた日を記録します"
          to={at.arrival(params)}
          submit="到達日を記録する"
          name={`arrive-${claim.id}`}
          filled={filled}
        >
          <SelectField
            name="documentLabel"
            label="文書"
            required
            options={sent.map((one) => ({
              value: one.documentLabel,
              label: `${one.kind}　${one.documentLabel}（${one.arrivedOn === null ? '到達の記録なし' : `${formatShortWareki(one.arrivedOn)}到達`}）`,
            }))}
          />
          <DateField
            name="servedOn"
            label="届いた日"
            hint="時効はこの日から計算します。直すときも、ここに正しい日を入れます。"
            required
          />
        </Confirm>
      )}
      {may.urgeReturns(here.person) && urges && (
        <Confirm
          open="催告する"
          title={`催告書を出します（未納${formatYen(overdueYen)}円）`}
          to={at.urging(params)}
          submit="催告する"
          name={`urge-${claim.id}`}
          filled={filled}
        >
          <DateField
            name="payBy"
            label="納付の期限"
            hint="時効の完成は、催告書が届いた日から6か月のあいだ猶予されます（民法第150条）。"
            value={addDays(here.today, 14)}
            required
          />
        </Confirm>
      )}
      {may.draftDecisions(here.person) && grounds.length > 0 && (
        <Confirm
          open="期限の繰上げを起案する"
          title="これから期限が来る分を、一度に納めてもらいます"
          to={acceleration(params)}
          submit="起案する"
          name={`forward-${claim.id}`}
          filled={filled}
        >
          <SelectField name="ground" label="繰り上げる事由" required options={grounds} />
          <AreaField name="reason" label="理由" rows={2} required />
        </Confirm>
      )}
    </>
  )
}
