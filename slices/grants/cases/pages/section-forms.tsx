import { formatYen } from '#packages/japan'
import type { Here, Visit } from '#platform'
import {
  AreaField,
  Confirm,
  DateField,
  Form,
  NumberField,
  SelectField,
  TextField,
  YenField,
} from '#ui'
import { advanceDraft } from '../../advances/addresses.ts'
import { refusalDraft, service } from '../../awards/addresses.ts'
import { changeDraft } from '../../changes/addresses.ts'
import { DraftEarlyStartForm } from '../../early-starts/pages/early-start-part.tsx'
import { beginning, correction, passing } from '../../inspections/addresses.ts'
import { recipientState } from '../../irregularities/addresses.ts'
import { recipientStates } from '../../irregularities/forms.ts'
import { completion } from '../../payments/addresses.ts'
import { may } from '../../permissions.ts'
import { returnDraft } from '../../recalls/addresses.ts'
import { settlementDraft } from '../../settlements/addresses.ts'
import { stateAfter } from '../../steps/rules.ts'
import { successionDraft } from '../../successions/addresses.ts'
import { causes } from '../../successions/forms.ts'
import { resumption, suspension } from '../../suspensions/addresses.ts'
import { AwardForm, CancellationForm, LateNoticeForm, Reasoned } from './draft-forms.tsx'
import type { LoadedCase } from './loaded-case.tsx'

type Props = { loaded: LoadedCase; filled: Visit['filled'] }

/** What the section may draft or record where the case stands now. */
export function SectionForms({ here, loaded, filled }: Props & { here: Here }) {
  const { found, open, inspection } = loaded
  const params = { applicationId: found.applicationId }
  const can = (verb: string) => stateAfter(found.state, verb) !== null
  const isDone = loaded.duties.every((duty) => duty.isDone)
  const drafts = may.draftDecisions(here.person) && open === null
  const rightYen = Math.min(found.settledYen ?? Number.MAX_SAFE_INTEGER, found.currentYen ?? 0)
  const isOverpaid = found.paidYen > rightYen
  const inspects = may.inspectResults(here.person)
  const orders = may.rejectForForm(here.person)
  return (
    <>
      {drafts && <DraftEarlyStartForm loaded={loaded} filled={filled} />}
      {drafts && can('交付を決定') && <AwardForm loaded={loaded} filled={filled} />}
      {drafts && can('交付を決定') && (
        <Reasoned
          {...{ filled, to: refusalDraft(params), name: 'refuse', open: '不交付を起案する' }}
          title="不交付の理由と条項は、通知書に載ります"
        >
          <TextField name="ruleRef" label="当てはめた条項" required />
        </Reasoned>
      )}
      {may.draftDecisions(here.person) && found.state === '交付決定' && (
        <Confirm
          open="通知の到達日を記録する"
          title="取下げの期限は、この日から数えます"
          to={service(params)}
          submit="記録する"
          name="service"
          filled={filled}
        >
          <DateField name="servedOn" label="到達した日" value={found.servedOn} required />
        </Confirm>
      )}
      {drafts && can('概算払を決定') && (
        <Reasoned
          {...{ filled, to: advanceDraft(params), name: 'advance', open: '概算払を起案する' }}
          title="概算払は、理由を記録したときだけできます"
        >
          <YenField name="amountYen" label="概算払の額" required />
        </Reasoned>
      )}
      {drafts && loaded.change !== null && ['変更申請中', '着手'].includes(found.state) && (
        <Reasoned
          {...{ filled, to: changeDraft(params), name: 'change-draft' }}
          open={`${loaded.change.kind}の申請を処理する`}
          title={`${loaded.change.kind}：変更後${formatYen(loaded.change.amountYen)}円。${loaded.change.reason}`}
        >
          <SelectField name="outcome" label="承認" required options={['承認', '不承認']} />
        </Reasoned>
      )}
      {may.draftDecisions(here.person) && <LateNoticeForm loaded={loaded} filled={filled} />}
      {inspects && can('検査を始める') && (
        <Confirm
          open="検査を始める"
          title="検査を始めます"
          to={beginning(params)}
          submit="検査を始める"
          name="inspect"
          filled={filled}
        >
          <SelectField name="way" label="検査の方法" required options={['書面', '現地']} />
        </Confirm>
      )}
      {inspects && found.state === '検査中' && inspection?.passedAt === null && (
        <Confirm
          open="検査を終える"
          title="検査調書"
          to={passing(params)}
          submit="検査を終える"
          name="pass"
          filled={filled}
        >
          <AreaField name="findings" label="確かめたこと" rows={4} required />
        </Confirm>
      )}
      {orders && can('是正を命じる') && (
        <Reasoned
          {...{ filled, to: correction(params), name: 'correct', open: '是正を命じる' }}
          title="是正措置命令書を出します"
        >
          <DateField name="correctBy" label="改めて報告する期限" required />
        </Reasoned>
      )}
      {drafts && can('額を確定') && (
        <Reasoned
          {...{ filled, to: settlementDraft(params), name: 'settle', open: '額の確定を起案する' }}
          title="確定額は支出明細から計算します"
        />
      )}
      {drafts && isOverpaid && (can('返還を命じる') || can('超過額の返還を求める')) && (
        <Reasoned
          {...{ filled, to: returnDraft(params), name: 'return-draft', open: '返還を起案する' }}
          title="返還額は、支払った額と残る額から計算します"
        >
          <NumberField name="days" label="納付までの日数" value={30} unit="日" required />
        </Reasoned>
      )}
      {drafts && can('決定を取り消す') && <CancellationForm loaded={loaded} filled={filled} />}
      {drafts && can('地位を承継') && (
        <Reasoned
          {...{
            filled,
            to: successionDraft(params),
            name: 'succession',
            open: '地位の承継を起案する',
          }}
          title="承継する方が、この案件のすべての義務を引き継ぎます"
        >
          <SelectField name="cause" label="事由" required options={causes} />
          <TextField name="toName" label="承継する事業者の名称（台帳のとおり）" required />
          <DateField name="succeededOn" label="承継した日" required />
        </Reasoned>
      )}
      {orders && can('一時停止を命じる') && (
        <Reasoned
          {...{ filled, to: suspension(params), name: 'suspend', open: '一時停止を命じる' }}
          title="事由と、再開のために示すべきことを書きます"
        >
          <DateField name="until" label="一時停止の終わり" required />
          <AreaField name="mustShow" label="再開のために示すこと" rows={2} required />
        </Reasoned>
      )}
      {orders && can('一時停止を解く') && (
        <Reasoned
          {...{ filled, to: resumption(params), name: 'resume', open: '一時停止を解く' }}
          title="一時停止を解きます"
        />
      )}
      {may.draftDecisions(here.person) && (
        <Confirm
          open="申請者の状況を記録する"
          title="記録すると支払が止まり、課長に知らせます"
          to={recipientState(params)}
          submit="記録する"
          name="state"
          filled={filled}
        >
          <SelectField name="found" label="状況" required options={recipientStates} />
          <TextField name="note" label="分かった経緯" required />
        </Confirm>
      )}
      {may.draftDecisions(here.person) && can('完結とする') && isDone && (
        <Form to={completion(params)} name="complete" filled={filled} submit="完結とする" inline />
      )}
    </>
  )
}
