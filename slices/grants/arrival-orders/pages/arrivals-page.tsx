import { formatYen, formatYenWithUnit } from '#packages/japan'
import { Missing, pidOf, type Visit } from '#platform'
import {
  Confirm,
  DateField,
  Day,
  Empty,
  Fact,
  Facts,
  HiddenField,
  Instant,
  Notice,
  Page,
  Refused,
  Section,
  Table,
  Tag,
  type TagKind,
  TextField,
} from '#ui'
import { application as applicationAt } from '../../applications/addresses.ts'
import { toTheSecond } from '../../applications/rules.ts'
import { turnsOf } from '../../arrival-turns/tables.ts'
import { call as callAt } from '../../calls/addresses.ts'
import { callLabel } from '../../calls/pages/call-table.tsx'
import { callSeenBy } from '../../calls/tables.ts'
import { grantCase } from '../../cases/addresses.ts'
import { sealedCriteriaOf } from '../../criteria/tables.ts'
import * as lotteriesAt from '../../lotteries/addresses.ts'
import { lotteriesOf } from '../../lotteries/tables.ts'
import { offer, offering } from '../../part-offers/addresses.ts'
import { may } from '../../permissions.ts'
import type * as at from '../addresses.ts'
import { type Standing, togetherInWords } from '../rules.ts'
import { type ArrivalOrder, arrivalOrderOf } from '../tables.ts'

const kindOf: Readonly<Partial<Record<Standing, TagKind>>> = {
  決定できる: 'ok',
  一部を承諾: 'ok',
  抽選を待つ: 'warn',
  一部を打診できる: 'warn',
}

/** 先着の順: who may be decided now, for whom the rest is offered, and who waits. */
export async function ArrivalsPage({ here, params, filled }: Visit<typeof at.arrivalOrder>) {
  const call = await callSeenBy(here, params.callId)
  if (call.way !== '先着型') throw new Missing()
  const { line, leftYen } = await arrivalOrderOf(here, call)
  const inTurn = line.filter((one) => !isOut(one))
  const turns = await turnsOf(here, call.id)
  const lotteries = await lotteriesOf(here, call.id)
  const numberName = (await sealedCriteriaOf(here, call.id))?.publicNumberName ?? ''
  const isOwn = here.person.section?.id === call.sectionId
  const offers = isOwn && may.draftDecisions(here.person)
  const draws = isOwn && may.fixAssignments(here.person) && call.voidedAt === null
  const drawn = [
    ...new Set(line.flatMap((one) => (one.standing === '抽選を待つ' ? one.together : []))),
  ]
  return (
    <Page
      title="先着の順"
      eyebrow={`${call.schemeName}　${callLabel(call)}`}
      back={callAt(params)}
      lede="順のとおりに決定します。先の人の分は、形式審査が済むまで取り置きます。"
    >
      {/* What was asked for may not be possible any more. */}
      <Refused filled={filled?.rule ? filled : null} forms={[]} />
      <Facts>
        <Fact term="順の数え方">
          {call.arrival === '受付' ? '受付の日時' : '書類がそろった日時'}
          {call.sameDayLottery ? '（予算が尽きる日に届いた分は抽選）' : '（同じ秒は抽選）'}
        </Fact>
        <Fact term="配分額">{formatYenWithUnit(call.allotmentYen)}</Fact>
        <Fact term="予算の残り">{formatYenWithUnit(leftYen)}</Fact>
        <Fact term="抽選">
          {lotteries.length === 0 ? (
            'していません'
          ) : (
            <a href={lotteriesAt.published({ callPid: pidOf(here.city, call.id) })}>
              {`公開の記録（${lotteries.length}回）`}
            </a>
          )}
        </Fact>
      </Facts>
      {!draws && drawn.length > 0 && (
        <Notice>
          同時に届いた申請があり、予算が足りません。係長か課長が公開の抽選をして、順を決めます。
        </Notice>
      )}
      {draws &&
        drawn.map((together) => (
          <Section title={`${togetherInWords(together)}に届いた申請の抽選`}>
            <Confirm
              open="抽選する"
              title="公開の抽選をします。やり直しはできません"
              to={lotteriesAt.drawing(params)}
              name={`draw-${together}`}
              filled={filled}
              submit="この番号で抽選する"
            >
              <p class="hint">{`封印のときに決めた公の番号：${numberName}`}</p>
              <HiddenField name="together" value={together} />
              <TextField name="publicNumber" label="公の番号" required />
              <DateField name="numberOn" label="番号が決まった日" required />
              <TextField name="numberSource" label="番号の出どころ" required />
            </Confirm>
          </Section>
        ))}
      <Table
        caption="決定を待つ申請"
        rows={[...inTurn, ...line.filter(isOut)]}
        rowKey={(one) => one.applicationId}
        fold
        total={`${line.length}件`}
        empty={
          <Empty
            title="決定を待つ申請はありません"
            why="申請が届くと、ここに順に並びます。"
            stage="act"
          />
        }
        columns={[
          {
            key: 'turn',
            label: '順',
            align: 'n',
            cell: (one) => (isOut(one) ? '—' : inTurn.indexOf(one) + 1),
          },
          {
            key: 'case',
            label: '申請',
            cell: (one) => (
              <a href={caseOf(one)}>{`${one.row.receiptLabel}　${one.row.applicantName}`}</a>
            ),
          },
          {
            key: 'at',
            label: '数える日時',
            cell: (one) => (
              <span title={toTheSecond(one.row.countsAt)}>
                <Instant at={one.row.countsAt} form="short" />
              </span>
            ),
          },
          {
            key: 'asked',
            label: '申請額（円）',
            align: 'n',
            cell: (one) => formatYen(one.row.askedYen),
          },
          {
            key: 'standing',
            label: 'いま',
            cell: (one) => (
              <>
                <Tag kind={kindOf[one.standing] ?? 'line'}>{standingIn(one)}</Tag>
                {one.waitlistPlace !== null && call.hasWaitlist && `　補欠${one.waitlistPlace}番`}
                {one.amountYen !== null &&
                  one.amountYen < one.row.askedYen &&
                  `　${formatYen(one.amountYen)}円`}
              </>
            ),
          },
          {
            key: 'act',
            label: '手続',
            cell: (one) =>
              offers && one.standing === '一部を打診できる' ? (
                <Confirm
                  open="一部の交付を打診する"
                  title={`${one.row.applicantName}に、${formatYenWithUnit(one.amountYen ?? 0)}の交付を打診しますか`}
                  to={offering({ ...params, applicationId: one.applicationId })}
                  name={`offer-${one.applicationId}`}
                  filled={filled}
                  submit="文書を出して打診する"
                >
                  <p>発信番号をとって照会の文書を出し、返事の期限を知らせます。</p>
                </Confirm>
              ) : offers && (one.standing === '決定できる' || one.standing === '一部を承諾') ? (
                <a href={caseOf(one)}>決定を起案する</a>
              ) : offers && isOut(one) ? (
                <a href={caseOf(one)}>不交付を起案する</a>
              ) : one.row.offeredYen !== null ? (
                <a href={offer({ applicationId: one.applicationId })}>打診と返事</a>
              ) : (
                '—'
              ),
          },
        ]}
      />
      {turns.length > 0 && (
        <Section title="順が進んだ記録" note="予算に空きが出るなどして、順が来た申請です。">
          <Table
            caption="きっかけと期限"
            rows={turns}
            rowKey={(one) => String(one.seq)}
            fold
            empty={<Empty title="記録はありません" why="" />}
            columns={[
              { key: 'on', label: '日', cell: (one) => <Day on={one.cameOn} form="short" /> },
              { key: 'because', label: 'きっかけ', cell: (one) => one.because },
              { key: 'case', label: '申請', cell: (one) => one.receiptLabel },
              {
                key: 'act',
                label: 'すること',
                cell: (one) => actWords[one.act],
              },
              {
                key: 'yen',
                label: '額（円）',
                align: 'n',
                cell: (one) => (one.amountYen === null ? '—' : formatYen(one.amountYen)),
              },
              {
                key: 'due',
                label: '期限',
                cell: (one) =>
                  one.isOpen ? (
                    <>
                      <Day on={one.dueOn} form="short" />{' '}
                      {one.dueOn < here.today && <Tag kind="late">超過</Tag>}
                    </>
                  ) : (
                    '済み'
                  ),
              },
            ]}
          />
        </Section>
      )}
    </Page>
  )
}

const actWords = {
  決定: '決定を起案する',
  打診: '一部の交付を打診する',
  抽選: '公開の抽選をする',
} as const

const isOut = ({ standing }: ArrivalOrder['line'][number]) => standing === '打診を断った'

const caseOf = ({ applicationId, row }: ArrivalOrder['line'][number]) =>
  row.state === '受付' || row.state === '補正中'
    ? applicationAt({ applicationId })
    : grantCase({ applicationId })

/** Where the city has two papers, a form that is complete waits for the second. */
const standingIn = ({ standing, row }: ArrivalOrder['line'][number]) =>
  standing === '形式審査中' && row.state === '形式適合' ? '交付申請を待つ' : standing
