import {
  AreaField,
  CheckField,
  Columns,
  DateField,
  Section,
  SelectField,
  Stack,
  TextField,
} from '#ui'
import { sexes } from '../../balances/rules.ts'
import { fewestEssay, mostEssay } from '../../recruitments/rules.ts'
import type { Recruitment } from '../../recruitments/tables.ts'
import { ties } from '../rules.ts'

/** What an applicant says, on the screen of anybody or typed from paper. */
export function ApplicationFields(props: { made: Recruitment; consent: string }) {
  const { made } = props
  return (
    <>
      {made.way === '作文' && (
        <Section title="作文">
          <AreaField
            name="essay"
            label={`「${made.theme}」`}
            required
            rows={16}
            hint={`${fewestEssay}〜${mostEssay}字（空白と改行は数えません）。選考する人は、氏名・性別・年齢を見ずに読みます。名前や勤め先など、どなたかがわかることは書かないでください。`}
          />
        </Section>
      )}
      <Section title="応募する方">
        <Stack wide>
          <Columns shape="2">
            <TextField name="name" label="氏名" required maxlength={60} autocomplete="name" />
            <TextField name="kana" label="ふりがな" required maxlength={60} />
            <DateField
              name="bornOn"
              label="生年月日"
              required
              hint={`締切の日に${made.leastAge}歳以上の方が応募できます。`}
            />
            {made.tieFirst === '少ない性を先に' && (
              <SelectField
                name="sex"
                label="性別"
                options={sexes}
                empty="回答しない・空ける"
                hint="同点のとき、委員に少ない性の方を先にするために使います。空けても不利になりません。"
              />
            )}
          </Columns>
          <TextField
            name="postalAddress"
            label="住所"
            required
            maxlength={200}
            autocomplete="street-address"
            hint="選考の結果をお送りします。"
          />
          <Columns shape="2">
            <TextField
              name="phone"
              label="電話"
              type="tel"
              maxlength={30}
              autocomplete="tel"
              hint="電話かメールの、どちらかは要ります。"
            />
            <TextField
              name="mail"
              label="メール"
              type="email"
              maxlength={200}
              autocomplete="email"
            />
          </Columns>
        </Stack>
      </Section>
      <Section title="市との関わり">
        <Stack wide>
          <Columns shape="2">
            <SelectField name="tie" label="市との関わり" required options={ties} />
            <TextField
              name="tieDetail"
              label="勤め先・学校・事業所の名前"
              maxlength={200}
              hint="市内にお住まいでない方は書いてください。"
            />
            <TextField
              name="area"
              label="地区"
              maxlength={60}
              hint="お住まいか、勤め先・学校・事業所のある地区（例：河和田）。委員の地区の偏りを見るために使います。"
            />
          </Columns>
          <CheckField name="isStaff" label="市の職員です" />
          <CheckField name="isAssembly" label="市議会議員です" />
        </Stack>
      </Section>
      <CheckField name="consents" label={props.consent} required />
    </>
  )
}
