import {
  AreaField,
  Fact,
  Facts,
  type Filled,
  Form,
  Instant,
  Notice,
  Prose,
  RadioField,
  Section,
  Table,
  Tag,
  TextField,
} from '#ui'
import type { ExplanationRequest } from '../../appeals/tables.ts'
import { minutes } from '../../panel-minutes/addresses.ts'
import { scoreSheet } from '../../score-sheets/addresses.ts'
import { countText, type VetoCorrection } from '../../veto-corrections/rules.ts'
import * as at from '../addresses.ts'
import { innocent, type Place, remedies, wronged } from '../rules.ts'
import type { Rerun } from '../tables.ts'

const rankOf = (rank: number | null, mean: string) =>
  `${rank === null ? '順位なし' : `${rank}位`}${mean === '' ? '' : `（${mean}）`}`

/** 再計算: the form where an error was found, and the old and the new table side by side. */
export function RerunSection(props: {
  request: ExplanationRequest
  rerun: Rerun | null
  reruns: boolean
  filled: Filled | null
}) {
  const { request, rerun, reruns, filled } = props
  if (rerun !== null) return <Told rerun={rerun} />
  if (!reruns) return null
  return (
    <Section
      title="再計算"
      note="誤りを正した点と議決で、封印した規則のまま順位を計算し直します。元の採点と議決、決まった額は変えません。"
    >
      <p>
        案件の記号と委員は
        <a href={scoreSheet({ callId: request.callId })}>採点集計表</a>
        で、議決は
        <a href={minutes({ callId: request.callId })}>議事録</a>
        で確かめられます。
      </p>
      <Form
        to={at.rerun({ requestId: request.id })}
        name="rerun"
        filled={filled}
        submit="再計算して記録する"
      >
        <AreaField name="cause" label="誤りの内容" rows={3} required />
        <AreaField
          name="corrections"
          label="直す点"
          hint="1行に一つ、「AB2C R4：5,4,4」のように、案件の記号・委員・正しい点を審査項目の順に書きます。"
          rows={3}
        />
        <AreaField
          name="vetoes"
          label="直す不適格の議決"
          hint="1行に一つ、数え直すときは「AB2C：賛成1、反対2、棄権0」、申し出た事実がなかったときは「AB2C：事実なし」。議決の記録は残ります。"
          rows={2}
        />
        <RadioField name="remedy" label="救済" required options={remedies} />
        <TextField name="remedyNote" label="どの予算から出すか（救済のとき）" />
      </Form>
    </Section>
  )
}

const codeOf = ({ places }: Rerun, applicationId: string) =>
  places.find((one) => one.applicationId === applicationId)?.code ?? ''

const upheld = (is: boolean) => (is ? '不適格' : '不適格としない')

/** 「案件AB2C　不適格（賛成3・反対1・棄権0）→ 不適格としない（事実なし）」 */
const vetoText = (code: string, one: VetoCorrection) =>
  `案件${code}　${upheld(one.wasUpheld)}（${countText(one.before)}）→ ${upheld(one.isUpheld)}（${
    one.after === null ? '事実なし' : countText(one.after)
  }）`

function Told({ rerun }: { rerun: Rerun }) {
  const kept = innocent(rerun.places)
  const made = wronged(rerun.places)
  return (
    <Section title="再計算" note={rerun.madeName}>
      <Facts>
        <Fact term="日時">
          <Instant at={rerun.madeAt} />
        </Fact>
        <Fact term="誤りの内容">
          <Prose text={rerun.cause} />
        </Fact>
        {rerun.vetoCorrections.length > 0 && (
          <Fact term="不適格の議決">
            <ul>
              {rerun.vetoCorrections.map((one) => (
                <li>{vetoText(codeOf(rerun, one.applicationId), one)}</li>
              ))}
            </ul>
          </Fact>
        )}
        <Fact term="採否">
          {rerun.isChanged ? `${made.length}件が採択に変わります` : '変わりません'}
        </Fact>
        <Fact term="救済">{[rerun.remedy, rerun.remedyNote].filter(Boolean).join('　')}</Fact>
      </Facts>
      {kept.length > 0 && (
        <Notice>
          {`案件${kept.map(({ code }) => code).join('、')}は、決まった額をそのまま受け取ります。誤りは申請者のものではありません。`}
        </Notice>
      )}
      <Table
        caption="前と後の順位（括弧は平均）"
        rows={rerun.places}
        rowKey={({ applicationId }) => applicationId}
        fold
        empty={<p>案件がありません。</p>}
        columns={[
          { key: 'code', label: '案件', cell: (one: Place) => `${one.code}　${one.name}` },
          {
            key: 'before',
            label: '前の順位',
            align: 'n',
            cell: (one) => rankOf(one.rankBefore, one.meanBefore),
          },
          { key: 'decided', label: '決定', cell: (one) => one.outcomeBefore },
          {
            key: 'after',
            label: '後の順位',
            align: 'n',
            cell: (one) => rankOf(one.rankAfter, one.meanAfter),
          },
          {
            key: 'then',
            label: '再計算',
            cell: (one) => (
              <>
                {one.outcomeAfter} {made.includes(one) && <Tag kind="warn">救済</Tag>}
                {kept.includes(one) && <Tag kind="line">そのまま</Tag>}
              </>
            ),
          },
        ]}
      />
    </Section>
  )
}
