import type { Visit } from '#platform'
import {
  AreaField,
  Columns,
  FiscalYearField,
  Form,
  Notice,
  Page,
  SelectField,
  Stack,
  TextField,
} from '#ui'
import * as at from '../addresses.ts'
import { leaderKinds, notEndorsed } from '../rules.ts'
import type { Vision } from '../tables.ts'

/** A vision in the words of whoever means to lead it. */
export function WritingPage({ here, filled }: Visit<typeof at.writing>) {
  return (
    <Page title="ビジョンを書く" back={at.own()}>
      <Notice kind="info">{notEndorsed}</Notice>
      <Form to={at.writing()} filled={filled} submit="下書きを保存する">
        <Columns shape="2">
          <SelectField name="leaderKind" label="立場" required options={leaderKinds} />
          <TextField
            name="leaderName"
            label="名前・名称"
            required
            maxlength={100}
            value={here.person.name}
            hint="公開されます。"
          />
        </Columns>
        <TextFields vision={null} />
      </Form>
    </Page>
  )
}

/** The fields of its text, filled where there is one already. */
export function TextFields({ vision }: { vision: Vision | null }) {
  return (
    <Stack wide>
      <TextField name="title" label="題" required maxlength={80} value={vision?.title} />
      <TextField
        name="titleEn"
        label="英語の題"
        maxlength={120}
        value={vision?.titleEn}
        hint="公開ページの英語の一覧に出ます。"
      />
      <Columns shape="3">
        <FiscalYearField
          name="horizonYear"
          label="目指す年度"
          required
          value={vision?.horizonYear}
          hint="3年度より先"
        />
        <TextField name="area" label="地域" maxlength={60} value={vision?.area} />
        <TextField name="cluster" label="産地" maxlength={60} value={vision?.cluster} />
      </Columns>
      <AreaField
        name="picture"
        label="目指す姿"
        required
        rows={5}
        value={vision?.picture}
        hint="400字まで"
      />
      <TextField
        name="firstThing"
        label="自分たちがすること　一つ目"
        required
        value={vision?.firstThing}
      />
      <TextField name="secondThing" label="二つ目" required value={vision?.secondThing} />
      <TextField name="thirdThing" label="三つ目" required value={vision?.thirdThing} />
      <AreaField name="asked" label="市に求めること" rows={2} value={vision?.asked} />
      <TextField
        name="indicators"
        label="確かめる指標"
        value={vision?.indicators}
        hint="例：自社名で売る割合"
      />
    </Stack>
  )
}
