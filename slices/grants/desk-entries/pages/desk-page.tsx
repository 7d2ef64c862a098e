import { type Visit, withQuery } from '#platform'
import { AreaField, Form, Notice, Page, Section, SelectField, TextField } from '#ui'
import { applications } from '../../applications/addresses.ts'
import { closingInWords } from '../../applications/rules.ts'
import { stageOf } from '../../calls/rules.ts'
import { callsSeenBy } from '../../calls/tables.ts'
import * as at from '../addresses.ts'
import { businessesCalled } from '../tables.ts'
import { BusinessChoice } from './business-choice.tsx'

/** The desk: paper that came, and drafts that their owners want to go on with here. */
export async function DeskPage({ here, query, filled }: Visit<typeof at.desk>) {
  const words = query.q ?? ''
  const businesses = await businessesCalled(here, words)
  const open = (await callsSeenBy(here)).filter((call) => stageOf(call, here.now) === '公募中')
  return (
    <Page
      title="窓口で受ける"
      back={applications()}
      lede="紙で届いた申請と、本人が書きかけた下書きの続きです。"
    >
      <Section title="紙の申請が届いた">
        {open.length === 0 ? (
          <Notice kind="info">いま受け付けている公募はありません。</Notice>
        ) : (
          <>
            <p>
              押した時刻が、届いた時刻になります。中身はその後で入力し、印刷して署名をもらい、写しを付けて提出します。
            </p>
            <BusinessChoice to={at.desk()} words={words} found={businesses.length} />
            <Form
              to={withQuery(at.paper(), { q: words })}
              name="paper"
              filled={filled}
              submit="紙を受け取った"
            >
              <SelectField
                name="callId"
                label="公募"
                required
                options={open.map(({ id, schemeName, round, closesAt }) => ({
                  value: id,
                  label: `${schemeName} 第${round}回（${closingInWords(closesAt)}まで）`,
                }))}
              />
              <SelectField
                name="businessId"
                label="事業者"
                required
                options={businesses.map(({ id, name, district }) => ({
                  value: id,
                  label: district === '' ? name : `${name}（${district}）`,
                }))}
              />
              <AreaField
                name="consent"
                label="だれが、どう持って来たか"
                required
                rows={2}
                hint="例：代表者が窓口に持参。入力を職員に頼むことに同意。"
              />
            </Form>
          </>
        )}
      </Section>
      <Section title="本人の下書きの続きを書く">
        <Form
          to={at.continuation()}
          name="continuation"
          filled={filled}
          submit="同意を記録して開く"
        >
          <TextField
            name="number"
            label="下書き番号"
            required
            width="m"
            inputmode="numeric"
            hint="本人の画面の下にある8桁の番号"
          />
          <AreaField
            name="consent"
            label="本人の同意"
            required
            rows={2}
            hint="例：来庁した代表者が、続きを職員が書くことに同意。"
          />
        </Form>
      </Section>
    </Page>
  )
}
