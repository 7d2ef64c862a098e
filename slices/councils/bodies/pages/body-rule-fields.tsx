import { AreaField, CheckField, Columns, NumberField, Section, SelectField, TextField } from '#ui'
import { nameModes, quorumRules } from '../rules.ts'
import type { Body } from '../tables.ts'

/** 定足数, 表決, and how members may take part. */
export function Running({ body }: { body?: Body }) {
  return (
    <Section title="定足数と表決">
      <Columns shape="2">
        <SelectField
          name="quorumRule"
          label="定足数"
          hint="「過半数以上」と書かれていても、過半数として数えます。"
          required
          options={quorumRules}
          value={body?.quorumRule ?? '過半数'}
        />
        <SelectField
          name="quorumOf"
          label="何の定足数か"
          required
          options={['現員', '定数']}
          value={body?.quorumOf ?? '現員'}
        />
      </Columns>
      <TextField name="quorumArticle" label="定足数の条文" value={body?.quorumArticle} />
      <SelectField
        name="voteBase"
        label="表決の分母"
        required
        options={[
          { value: '出席委員', label: '出席委員（棄権も数える）' },
          { value: '表決に加わった者', label: '表決に加わった者（棄権は数えない）' },
        ]}
        value={body?.voteBase ?? '出席委員'}
      />
      <TextField
        name="onlineArticle"
        label="オンライン出席の条文"
        hint="空欄のときは、オンラインの参加を出席に数えません。"
        value={body?.onlineArticle}
      />
      <TextField
        name="deputyArticle"
        label="代理出席の条文"
        hint="空欄のときは、代理の方を記録しますが、出席に数えません。"
        value={body?.deputyArticle}
      />
      <CheckField
        name="exclusionMayOpen"
        label="除斥のために定足数を欠くときは、そのまま開ける定めがある"
        value={body?.exclusionMayOpen}
      />
    </Section>
  )
}

/** Until when what is done, and what the public reads. */
export function Deadlines({ body }: { body?: Body }) {
  return (
    <Section title="期限と公開">
      <Columns shape="2">
        <NumberField
          name="noticeDays"
          label="開催通知"
          unit="日前まで"
          required
          value={body?.noticeDays ?? 7}
        />
        <NumberField
          name="publicityDays"
          label="開催の公表"
          unit="日前まで"
          required
          value={body?.publicityDays ?? 7}
        />
        <NumberField
          name="papersDays"
          label="資料の送付"
          unit="開庁日前まで"
          required
          value={body?.papersDays ?? 5}
        />
        <NumberField
          name="checkDays"
          label="委員の確認期間"
          unit="日"
          required
          value={body?.checkDays ?? 10}
        />
        <NumberField
          name="minutesDays"
          label="会議録の公表"
          unit="日以内"
          required
          value={body?.minutesDays ?? 30}
        />
        <SelectField
          name="nameMode"
          label="公開の会議録での委員の名"
          required
          options={[
            { value: '氏名', label: '氏名' },
            { value: '委員A', label: '委員A（その会議だけの記号）' },
            { value: '委員', label: '委員（区別しない）' },
          ].filter(({ value }) => nameModes.some((known) => known === value))}
          value={body?.nameMode ?? '氏名'}
        />
      </Columns>
      <AreaField
        name="closedRule"
        label="非公開にできる場合の定め"
        rows={2}
        value={body?.closedRule}
      />
    </Section>
  )
}
