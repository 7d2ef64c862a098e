import type { Visit } from '#platform'
import {
  AreaField,
  Columns,
  Confirm,
  Day,
  Fact,
  Facts,
  Form,
  Notice,
  Page,
  Prose,
  RadioField,
  SampleTag,
  Section,
  Tag,
} from '#ui'
import { Refused } from '../../answers/pages/refused.tsx'
import { may } from '../../permissions.ts'
import { stageOf } from '../../recruitments/rules.ts'
import { recruitmentSeenBy } from '../../recruitments/tables.ts'
import * as at from '../addresses.ts'
import { ageBandOn, essayLength, itIsNotJudgedYet } from '../rules.ts'
import { type Application, applicationSeenBy, sameAs } from '../tables.ts'
import { stateOfApplication } from './staff-pages.tsx'

/** One applicant: whether they may apply, and what the panel will not read. */
export async function ApplicantPage({ here, params, filled }: Visit<typeof at.applicant>) {
  const one = await applicationSeenBy(here, params.applicationId)
  const made = await recruitmentSeenBy(here, one.recruitmentId)
  const stage = stageOf(made, here.today)
  const handles = may.handleApplications(here.person)
  const isOpen = handles && one.withdrawnOn === null && itIsNotJudgedYet(stage) === true
  const takesBack = handles && one.withdrawnOn === null && stage !== '決定' && stage !== '取消'
  const same = one.bornOn === null ? 0 : await sameAs(here, one)
  return (
    <Page
      title={one.name === '' ? '廃棄した応募' : `応募　${one.name}`}
      back={at.applications({ recruitmentId: made.id })}
      lede={`${made.bodyName}　公募委員`}
      tags={
        <>
          <Tag kind="line">{stateOfApplication(one)}</Tag>
          {one.isSample && <SampleTag />}
        </>
      }
    >
      <Refused
        filled={filled}
        forms={[...(isOpen ? ['eligibility'] : []), ...(takesBack ? ['withdraw'] : [])]}
      />
      {same > 0 && (
        <Notice kind="warn">{`氏名と生年月日が同じ応募が、ほかに${same}件あります。重なっているときは、一つを「資格がない」としてください。`}</Notice>
      )}
      {(one.isStaff || one.isAssembly) && (
        <Notice kind="warn">
          {`${one.isStaff ? '市の職員' : '市議会議員'}と申し出ています。募集要項の応募できる人に当たるかを確かめてください。`}
        </Notice>
      )}
      {one.purgedOn !== null && (
        <Notice>
          応募書類は
          <Day on={one.purgedOn} />
          に廃棄しました。
        </Notice>
      )}
      <Columns shape="2">
        <Who one={one} closesOn={made.closesOn} />
        <Section
          title="選考する人が読む作文"
          note={one.essay === '' ? '' : `${essayLength(one.essay)}字`}
        >
          {one.panelEssay === '' ? (
            <p>
              {made.way === '作文'
                ? '作文は残っていません。'
                : '無作為抽出の方に作文はありません。'}
            </p>
          ) : (
            <Prose text={one.panelEssay} />
          )}
        </Section>
      </Columns>
      {isOpen && <Eligibility one={one} filled={filled} />}
      {takesBack && (
        <Confirm
          open="取下げを記録する"
          title="応募の取下げを記録する"
          to={at.toldWithdrawal(params)}
          name="withdraw"
          filled={filled}
          submit="取下げを記録する"
          version={one.version}
          danger
        >
          <p>本人から申し出があったときだけ記録してください。元に戻せません。</p>
          <AreaField name="reason" label="申し出の方法と理由" required rows={2} />
        </Confirm>
      )}
    </Page>
  )
}

function Who({ one, closesOn }: { one: Application; closesOn: Parameters<typeof ageBandOn>[1] }) {
  return (
    <Section title="応募した方">
      <Facts>
        <Fact term="氏名">{one.name === '' ? '廃棄済み' : `${one.name}（${one.kana}）`}</Fact>
        <Fact term="住所">{one.postalAddress}</Fact>
        <Fact term="連絡先">{[one.phone, one.mail].filter((text) => text !== '').join('　')}</Fact>
        {one.bornOn !== null && (
          <Fact term="生年月日">
            <Day on={one.bornOn} />
            {`（締切の日に${ageBandOn(one.bornOn, closesOn)}）`}
          </Fact>
        )}
        <Fact term="性別">{one.sex ?? '不明（空けたまま）'}</Fact>
        <Fact term="市との関わり">
          {[one.tie, one.tieDetail].filter((text) => text !== '').join('　')}
        </Fact>
        <Fact term="地区">{one.area || '不明'}</Fact>
        <Fact term="受け付けた日">
          <Day on={one.receivedOn} />
          {`（${one.enteredAs}）`}
        </Fact>
        {one.checkedOn !== null && (
          <Fact term="資格の確認">
            <Day on={one.checkedOn} />
            {`　${one.checkedName}　${one.isEligible ? 'あり' : 'なし'}${one.eligibleNote === '' ? '' : `：${one.eligibleNote}`}`}
          </Fact>
        )}
      </Facts>
    </Section>
  )
}

function Eligibility({ one, filled }: { one: Application; filled: Visit['filled'] }) {
  return (
    <Section title="応募の資格を確かめる">
      <Form
        to={at.eligibility({ applicationId: one.id })}
        name="eligibility"
        filled={filled}
        submit="確かめた結果を記録する"
        version={one.version}
      >
        <RadioField
          name="isEligible"
          label="応募の資格"
          required
          value={one.isEligible === null ? null : one.isEligible ? 'yes' : 'no'}
          options={[
            { value: 'yes', label: 'ある' },
            { value: 'no', label: 'ない', note: '　採点に回しません' },
          ]}
        />
        <AreaField
          name="eligibleNote"
          label="理由・確かめた方法"
          rows={2}
          hint="資格がないときは要ります（例：住民登録を確かめた）。"
          value={one.eligibleNote}
        />
        {one.essay !== '' && (
          <AreaField
            name="hiddenWords"
            label="作文で伏せる言葉"
            rows={3}
            hint="1行に一つ。屋号や家族の名など、どなたかがわかる言葉です。氏名とふりがなは初めから伏せています。"
            value={one.hiddenWords.join('\n')}
          />
        )}
      </Form>
    </Section>
  )
}
