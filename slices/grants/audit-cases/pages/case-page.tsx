import { formatYenWithUnit } from '#packages/japan'
import type { Visit } from '#platform'
import {
  AreaField,
  Confirm,
  DateField,
  Form,
  Notice,
  Page,
  RadioField,
  Refused,
  Section,
  SelectField,
  Tag,
  TextField,
} from '#ui'
import { isOutsideTheCase } from '../../appeals/tables.ts'
import { draw } from '../../audit-draws/addresses.ts'
import { asking } from '../../audit-readings/addresses.ts'
import { stillWanted } from '../../audit-readings/rules.ts'
import { askedReaders } from '../../audit-readings/tables.ts'
import { sealedCriteriaOf } from '../../criteria/tables.ts'
import { may } from '../../permissions.ts'
import { finalSheets } from '../../scores/tables.ts'
import * as at from '../addresses.ts'
import { everythingIsLookedAt, READERS } from '../rules.ts'
import { auditCaseSeenBy, freeReaders, originalsOf, readingsOf } from '../tables.ts'
import { AskedReaders, Conflicts, Originals, Readings } from './case-parts.tsx'

/** One drawn case: conflicts, scores and originals, each looked at again. */
export async function AuditCasePage({ here, params, filled }: Visit<typeof at.auditCase>) {
  const one = await auditCaseSeenBy(here, params)
  const set = await sealedCriteriaOf(here, one.callId)
  const readings = await readingsOf(here, one)
  const originals = await originalsOf(here, one)
  const sheets = (await finalSheets(here, one.callId)).filter(
    ({ applicationId }) => applicationId === one.applicationId,
  )
  const isOpen = one.closedAt === null && may.recordAudits(here.person)
  const reads = isOpen && one.isScored && set !== null && readings.length < READERS
  const readers = reads ? await freeReaders(here, one.applicationId) : []
  const asked = await askedReaders(here, one)
  const asks = reads && stillWanted(asked, readings) > 0
  const checks = isOpen && originals.length > 0
  const closes = isOpen && everythingIsLookedAt(one) === true && (await isOutsideTheCase(here, one))
  return (
    <Page
      title="抽出した案件"
      back={draw({ drawId: one.drawId })}
      lede={`${one.drawTitle}　${one.receiptLabel}　${one.applicantName}`}
      tags={
        one.finding && <Tag kind={one.finding === '問題なし' ? 'ok' : 'warn'}>{one.finding}</Tag>
      }
    >
      <Refused
        filled={filled}
        forms={[
          ...(isOpen ? ['matching'] : []),
          ...(reads ? ['reading'] : []),
          ...(asks ? ['asking'] : []),
          ...(checks ? ['original'] : []),
          ...(closes ? ['closing'] : []),
        ]}
      />
      {one.finding !== null && (
        <Notice kind={one.finding === '問題なし' ? 'ok' : 'warn'}>
          {`${one.finding}　${one.findingNote}（${one.closedName}）`}
        </Notice>
      )}
      <Section title="利害関係" note="今日の登録と照らします。">
        <Conflicts one={one} />
        {isOpen && (
          <Form
            to={at.matching(params)}
            name="matching"
            filled={filled}
            submit="今日の登録と照らす"
            version={one.version}
          />
        )}
      </Section>
      {set !== null && one.isScored && (
        <Section title="採点の読み直し" note={`採点していない${READERS}人が、同じ書類で付けます。`}>
          <Readings set={set} readings={readings} sheets={sheets} />
          <AskedReaders rows={asked} />
          {asks && (
            <Form to={asking(params)} name="asking" filled={filled} submit="読み直しを頼む">
              <SelectField
                name="reviewerId"
                label="読み直す審査員"
                hint="この案件を採点しておらず、利益相反もない方です。本人が自分の画面で書きます。"
                required
                empty="選んでください"
                options={readers
                  .filter((one) => !asked.some(({ reviewerId }) => reviewerId === one.reviewerId))
                  .map(({ reviewerId, name, affiliation }) => ({
                    value: reviewerId,
                    label: `${name}　${affiliation}`,
                  }))}
              />
            </Form>
          )}
          {reads && (
            <div class="mt">
              <Confirm
                open="紙で届いた読み直しを入れる"
                title="紙で届いた読み直しを入れる"
                to={at.reading(params)}
                name="reading"
                filled={filled}
                submit="紙の点を記録する"
              >
                <SelectField
                  name="reviewerId"
                  label="読み直した審査員"
                  required
                  empty="選んでください"
                  options={readers.map(({ reviewerId, name, affiliation }) => ({
                    value: reviewerId,
                    label: `${name}　${affiliation}`,
                  }))}
                />
                <TextField
                  name="points"
                  label="点"
                  hint={`「4,3,5」のように、${set.criteria.map(({ name }) => name).join('、')}の順に書きます。`}
                  required
                />
                <TextField name="note" label="気づいたこと" />
              </Confirm>
            </div>
          )}
        </Section>
      )}
      {originals.length > 0 && (
        <Section title="領収書の原本">
          <Originals rows={originals} />
          {checks && (
            <Form to={at.original(params)} name="original" filled={filled} submit="結果を記録する">
              <SelectField
                name="expenseId"
                label="支出"
                required
                empty="選んでください"
                options={originals.map((row) => ({
                  value: row.expenseId,
                  label: `${row.item}　${row.supplierName}　${formatYenWithUnit(row.amountYen)}`,
                }))}
              />
              <RadioField
                name="result"
                label="原本との照合"
                required
                options={['一致', '相違', '提出なし']}
              />
              <DateField name="seenOn" label="確かめた日" required value={here.today} />
              <TextField name="note" label="違う点・出されない理由" />
            </Form>
          )}
        </Section>
      )}
      {closes && (
        <Section title="結果">
          <Form
            to={at.closing(params)}
            name="closing"
            filled={filled}
            submit="結果を記録する"
            version={one.version}
          >
            <RadioField name="finding" label="結果" required options={['問題なし', '指摘あり']} />
            <AreaField name="note" label="確かめたことと、これからすること" rows={4} required />
          </Form>
        </Section>
      )}
    </Page>
  )
}
